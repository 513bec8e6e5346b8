import { getTranslations } from 'next-intl/server';

/** What the form of the letter says, in the language of the page. */
export async function letterWords(email: string) {
  const t = await getTranslations('Letter');
  const errors = await getTranslations('Errors');
  const form = await getTranslations('Escalate.form');
  return {
    subject: t('subject'),
    body: t('body'),
    bodyHint: t('bodyHint'),
    copy: t('copy'),
    copyFailed: t('copyFailed'),
    copyByHand: t('copyByHand'),
    mail: t('openMail'),
    mailLong: t('mailLong'),
    print: t('print'),
    save: t('save'),
    told: t('told'),
    sendTitle: t('sending.title'),
    sendText: t('sending.text', { email }),
    to: t('sending.to'),
    send: t('sending.submit'),
    theirs: t('stale.theirs'),
    keepMine: t('stale.keepMine'),
    takeTheirs: t('stale.takeTheirs'),
    error: form('error'),
    oneError: errors('summary', { n: 1 }),
    twoErrors: errors('summary', { n: 2 }),
  };
}

export type LetterFormWords = Awaited<ReturnType<typeof letterWords>>;
