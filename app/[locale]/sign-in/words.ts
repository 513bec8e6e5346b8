import { getTranslations } from 'next-intl/server';

export type Words = Awaited<ReturnType<typeof wordsOfForms>>;

/** The forms run in the browser and get their words ready to read. `minutes`: how long a mailed link is good. */
export async function wordsOfForms(minutes: number) {
  const t = await getTranslations('SignIn');
  const app = await getTranslations('App');
  const errors = await getTranslations('Errors');
  const title = `${t('title')} – ${app('name')}`;
  return {
    title,
    titleWithError: app('titleWithError', { title }),
    summary: { one: errors('summary', { n: 1 }), two: errors('summary', { n: 2 }) },
    errorPrefix: t('errorPrefix'),
    email: t('email'),
    password: { heading: t('password.heading'), label: t('password.label'), submit: t('password.submit') },
    link: {
      heading: t('link.heading'),
      lead: t('link.lead', { minutes }),
      submit: t('link.submit'),
    },
    demo: { heading: t('demo.heading'), lead: t('demo.lead') },
  };
}
