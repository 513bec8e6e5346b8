import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import type { DraftLetter } from '#server/intake/letters.ts';
import { buttonClass } from '#ui/button.tsx';
import { Focused } from '#ui/focused.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/section.tsx';

const deeds = ['saved', 'anew', 'copied', 'mailed', 'told', 'sent', 'stale', 'recorded'] as const;

/** What has just been done with the letter, and what follows once the partner has it: the record, then the waiting. */
export async function NextStep({
  draftId,
  letter,
  done,
}: {
  draftId: string;
  letter: DraftLetter;
  done: string | string[] | undefined;
}) {
  const t = await getTranslations('Letter');
  const deed = deeds.find((word) => word === done);
  const told = letter.copiedAt !== null || letter.sentAt !== null;
  if (!deed && !told) return null;
  const path = (page: string) => `/escalate/${draftId}/${page}` as Route;
  return (
    <Focused when={deed !== undefined} className="letternext" role={deed ? 'status' : undefined}>
      {deed && (
        <Notice kind={deed === 'stale' ? 'warn' : 'ok'}>{t(`done.${deed}`, { to: letter.sentTo ?? '' })}</Notice>
      )}
      {told && (
        <Section id="next" title={letter.recorded ? t('recorded.title') : t('record.title')}>
          <p>{letter.recorded ? t('recorded.text') : t('record.text')}</p>
          <p className="foot">
            {letter.recorded ? (
              <>
                <Link className={buttonClass()} href={path('wait')}>
                  {t('recorded.wait')}
                </Link>
                <Link href={path('contact')}>{t('recorded.contact')}</Link>
              </>
            ) : (
              <Link className={buttonClass()} href={path('letter/record')}>
                {t('record.action')}
              </Link>
            )}
          </p>
        </Section>
      )}
    </Focused>
  );
}
