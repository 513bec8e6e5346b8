import { getTranslations } from 'next-intl/server';
import { KeepTyped } from '#app/_live/keep-typed.tsx';
import { Link } from '#app/_shell/link.tsx';
import { Thread, talkEntries } from '#app/_talk/thread.tsx';
import type { Talk } from '#server/correspondence/talk.ts';
import type { Case } from '#server/triage/cases.ts';
import { OwnMessageForm } from './own-message-form.tsx';

/** What customer and CSM have written to each other, and the form to write. */
export async function OwnTalk({
  escalation,
  talk,
  page,
  all,
  reopenable,
}: {
  escalation: Case;
  talk: Talk;
  page: string;
  /** whether what was said long ago is shown too */
  all: boolean;
  /** a closed case that can still be reopened */
  reopenable: boolean;
}) {
  const t = await getTranslations('Talk');
  const { reference, organization, language } = escalation;
  const entries = talkEntries(talk, { organization, language });
  return (
    <section className="owntalk" aria-labelledby="correspondence">
      <h2 id="correspondence">{t('title')}</h2>
      {talk.earlier && !all && (
        <p>
          <Link href={`/escalations/${reference}?talk=all#correspondence`}>{t('earlier')}</Link>
        </p>
      )}
      {entries.length > 0 ? <Thread entries={entries} /> : <p className="t-muted">{t('none.customer')}</p>}
      <KeepTyped>
        <OwnMessageForm escalation={escalation} talk={talk} page={page} reopenable={reopenable} />
      </KeepTyped>
    </section>
  );
}
