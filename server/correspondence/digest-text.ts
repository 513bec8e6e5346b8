import type { Locale } from '#domain/identity/user.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Digest, DigestPart } from '#server/correspondence/case-mail.ts';
import type { Content, Section } from '#server/correspondence/mail-text.ts';
import type { Translate } from '#server/platform/translator.ts';

/** In the order in which one would look at them. */
const parts = ['late', 'today', 'answered', 'new'] as const;

/** How the cases of a CSM stand in the morning. */
export function digestContent(t: Translate, locale: Locale, digest: Digest): Content {
  const sections = parts.flatMap((part) =>
    sectionOf(t, t(`Mail.deskDigest.${part}`, { n: digest[part].count }), digest[part]),
  );
  return {
    subject: t('Mail.deskDigest.subject', { n: digest.count }),
    paragraphs: [t('Mail.deskDigest.lead', { date: formatsFor(locale).fullDate(digest.day) })],
    sections,
    facts: [],
    action: { label: t('Mail.deskDigest.action'), url: digest.url },
    notes: [],
  };
}

function sectionOf(t: Translate, heading: string, { count, cases }: DigestPart): Section[] {
  if (count === 0) return [];
  const more = count - cases.length;
  return [
    {
      heading,
      links: cases.map(({ url, ...words }) => ({ label: t('Mail.deskDigest.line', words), url })),
      more: more > 0 ? t('Mail.deskDigest.more', { n: more }) : null,
    },
  ];
}
