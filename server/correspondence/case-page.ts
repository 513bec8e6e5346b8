import type { MailReader } from '#domain/correspondence/mail-kind.ts';
import type { Locale } from '#domain/identity/user.ts';
import { publicUrl } from '#server/platform/env.ts';

const folders: Record<MailReader, string> = { customer: 'escalations', desk: 'desk' };

/** The address of the page that a reader has of a case, in their language. */
export function pageOf({ locale }: { locale: Locale }, reader: MailReader, reference: string): string {
  return `${publicUrl()}/${locale}/${folders[reader]}/${reference}`;
}
