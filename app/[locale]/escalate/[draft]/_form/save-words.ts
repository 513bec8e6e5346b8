import { getTranslations } from 'next-intl/server';
import type { SaveWords, TroubleWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';

/** How the save goes, in words; the time stays open. */
export async function saveWords(): Promise<SaveWords> {
  const t = await getTranslations('Escalate.save');
  return {
    last: t('last', { moment: '{moment}' }),
    saving: t('saving'),
    saved: t('saved', { time: '{time}' }),
    unsaved: t('unsaved'),
    offline: t('offline'),
    signedOut: t('signedOut'),
    stale: t('stale'),
    submitted: t('submitted'),
    joined: t('joined'),
    settled: t('settled'),
    gone: t('gone'),
    tooLarge: t('tooLarge'),
  };
}

/** What to say and to offer when a step cannot be saved. */
export async function troubleWords(): Promise<TroubleWords> {
  const t = await getTranslations('Escalate.trouble');
  const reference = '{reference}';
  return {
    offline: { title: t('offline.title'), text: t('offline.text') },
    signedOut: { title: t('signedOut.title'), text: t('signedOut.text'), action: t('signedOut.action') },
    stale: {
      title: t('stale.title'),
      text: t('stale.text', { moment: '{moment}' }),
      mine: t('stale.mine'),
      theirs: t('stale.theirs'),
      nothing: t('stale.nothing'),
      keepMine: t('stale.keepMine'),
      takeTheirs: t('stale.takeTheirs'),
    },
    submitted: {
      title: t('submitted.title'),
      text: t('submitted.text', { reference }),
      action: t('submitted.action', { reference }),
    },
    joined: {
      title: t('joined.title'),
      text: t('joined.text', { reference }),
      action: t('joined.action', { reference }),
    },
    settled: { title: t('settled.title'), text: t('settled.text'), action: t('settled.action') },
    gone: { title: t('gone.title'), text: t('gone.text'), action: t('gone.action') },
    tooLarge: { title: t('tooLarge.title'), text: t('tooLarge.text') },
    restored: t('restored'),
  };
}
