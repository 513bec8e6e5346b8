import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { RowKind } from '#domain/exports/columns.ts';
import { type ExportRequest, readExport } from '#domain/exports/export-request.ts';
import type { Locale } from '#domain/identity/user.ts';
import { routing } from '#i18n/routing.ts';
import { exportCsv } from '#server/exports/csv.ts';
import { currentUser } from '#server/identity/session.ts';
import { answeredCookie, exportsPath } from '../_export/address.ts';

/** The file that the page's button names, or why there is none; either ends the wait of the page that asked for it. */
export async function GET(request: Request, { params }: RouteContext<'/[locale]/exports/download'>): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const response = await answer(request, locale);
  const answered = `${answeredCookie}=${Date.now()}; Path=/${locale}/exports; Max-Age=60; SameSite=Lax`;
  response.headers.append('Set-Cookie', answered);
  return response;
}

/** Next would answer with a file that nobody reads, which takes the place of another export until it is given up. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { ...safe, Allow: 'GET' } });
}

/** What is not known is refused, since a file cannot say what was left out. */
async function answer(request: Request, locale: Locale): Promise<Response> {
  const t = await getTranslations({ locale, namespace: 'Exports' });
  const query = new URL(request.url).searchParams;
  const { request: asked, ignored } = readExport(Object.fromEntries(query), locale);

  const user = await currentUser();
  if (!user) return signIn(locale, asked);
  const asOf = moment.safeParse(query.get('asOf') ?? new Date().toISOString());
  const unknown = ignored[0] ?? (asOf.success ? null : { name: 'asOf', value: query.get('asOf') ?? '' });
  if (unknown || !asOf.success) return words(400, t('ignored', unknown ?? { name: '', value: '' }));

  const result = await exportCsv(user, asked, new Date(asOf.data), request.signal);
  if (result.ok) return download(result.file, result.rows, asked.rows);
  if (result.code === 'forbidden') return words(403, t('forbidden'));
  return words(503, t('busy'), { 'Retry-After': '60' });
}

const moment = z.iso.datetime({ precision: 3 });

/** Back to the page, not to the file: whoever signs in wants to see where they are. */
function signIn(locale: Locale, asked: ExportRequest): Response {
  const next = encodeURIComponent(exportsPath(locale, asked));
  return new Response(null, { status: 303, headers: { Location: `/${locale}/sign-in?next=${next}` } });
}

function download(file: ReadableStream<Uint8Array>, rows: number, kind: RowKind): Response {
  const name = `${kind}-${new Date().toISOString().slice(0, 10)}.csv`;
  return new Response(file, {
    headers: {
      ...safe,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Row-Count': String(rows),
    },
  });
}

function words(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, { status, headers: { ...safe, 'Content-Type': 'text/plain; charset=utf-8', ...headers } });
}

const safe = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
