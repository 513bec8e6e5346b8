import { describe, expect, test } from 'vitest';
import { locales } from '#domain/identity/user.ts';
import { renderMail } from '#server/correspondence/mail-text.ts';
import type { MailContent } from '#server/correspondence/outbox.ts';

const link: MailContent = {
  kind: 'sign_in_link',
  data: { url: 'http://localhost:3000/en/sign-in/link?token=a&next=%2Fen', minutes: 15 },
};
const receipt: MailContent = {
  kind: 'receipt',
  data: {
    reference: 'ESC-2026-000123',
    title: 'Checkout <b>breaks</b> off & "hangs"',
    url: 'http://localhost:3000/en/escalations/ESC-2026-000123',
    organization: 'Polderhof Tuin & Terras B.V.',
    partner: 'Kadezicht Webbureau B.V.',
    submittedAt: '2026-11-20T09:30:00.000Z',
  },
};

describe.each(locales)('in %s', (locale) => {
  test('a link names its minutes and stands alone on its line', async () => {
    const { subject, text, html } = await renderMail({ ...link, locale, name: 'Åsa Öberg' });
    expect(subject).toContain('Escalation Desk');
    expect(text.split('\n')).toContain(link.data.url);
    expect(text).toContain('15');
    expect(text).toContain('Åsa Öberg');
    expect(html).toContain(`<html lang="${locale}" dir="ltr">`);
    expect(html).toContain('token=a&#38;next=');
  });

  test('a receipt holds the case’s facts, with nothing of them taken for HTML', async () => {
    const { subject, text, html } = await renderMail({ ...receipt, locale, name: null });
    expect(subject).toContain('ESC-2026-000123');
    for (const fact of [receipt.data.title, receipt.data.organization, receipt.data.partner, '2026']) {
      expect(text).toContain(fact);
    }
    expect(html).not.toContain('<b>');
    expect(html).toContain('&#60;b&#62;breaks');
    expect(`${subject}${text}${html}`).not.toMatch(/\bMail\.|\{\w+\}/);
  });
});
