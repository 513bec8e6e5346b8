import { type ExportRequest, writeExport } from '#domain/exports/export-request.ts';
import type { Locale } from '#domain/identity/user.ts';

/** The page with its choices: where one comes back to after signing in. */
export function exportsPath(locale: Locale, request: ExportRequest): string {
  return `/${locale}/exports?${new URLSearchParams(writeExport(request))}`;
}

/** The file of the cases that were there at `asOf`. */
export function downloadPath(locale: Locale, request: ExportRequest, asOf: Date): string {
  return `/${locale}/exports/download?${new URLSearchParams({ ...writeExport(request), asOf: asOf.toISOString() })}`;
}

/** The cookie by which the page learns that the server has answered a download, since the browser does not tell it. */
export const answeredCookie = 'export-answered';
