import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { untitled } from '#app/[locale]/escalate/[draft]/_form/metadata.ts';
import { noteOf } from '#app/[locale]/escalate/[draft]/_form/note-of.ts';
import { noteWords } from '#app/[locale]/escalate/[draft]/_form/note-words.tsx';
import { openStep } from '#app/[locale]/escalate/[draft]/_form/open-draft.ts';
import { questionWords } from '#app/[locale]/escalate/[draft]/_form/question-words.ts';
import { StepBar } from '#app/[locale]/escalate/[draft]/_form/step-bar.tsx';
import { formWords } from '#app/[locale]/escalate/[draft]/_form/step-words.ts';
import { postRecord } from '#app/[locale]/escalate/[draft]/letter/record/actions.ts';
import { RecordForm } from '#app/[locale]/escalate/[draft]/letter/record/record-form.tsx';
import type { Locale } from '#domain/identity/user.ts';
import { partsOf } from '#domain/intake/calendar-date.ts';
import { partnerContactFields } from '#domain/intake/steps.ts';
import { emptyEntry, type TypedEntry } from '#domain/intake/typed.ts';
import { formatsFor } from '#i18n/formats.ts';
import { type DraftLetter, readLetter } from '#server/intake/letters.ts';
import { Row, Spread } from '#ui/spread.tsx';

export const metadata = untitled;

/** The entry that the letter makes in the record of contact, to be confirmed (G4). */
export default async function RecordPage({ params }: { params: Promise<{ locale: string; draft: string }> }) {
  const { locale: named, draft: draftId } = await params;
  const locale = named as Locale;
  setRequestLocale(locale);
  const page = `/${locale}/escalate/${draftId}/letter/record`;
  const opened = await openStep(locale, draftId, page);
  if (!opened) return refuse('notFound', { entitle: true });
  const { user, draft } = opened;
  const open = draft && !draft.end ? draft : null;
  const letter = user && open && (await readLetter(user, open, new Date()));
  // A letter that was never kept has not gone anywhere, and one that is recorded already is not to be so twice.
  if (open && (!letter?.version || letter.recorded)) redirect(`/${locale}/escalate/${draftId}/letter` as Route);

  const t = await getTranslations('Letter.entry');
  const app = await getTranslations('App');
  const errors = await getTranslations('Errors');
  const form = await formWords(false);
  const title = `${t('title')} – ${app('name')}`;
  return (
    <Shell
      user={user}
      current="escalate"
      steps={open && <StepBar draftId={draftId} states={open.states} current={null} />}
    >
      <Spread>
        <Row note={{ ...noteOf({ form }, await noteWords('contact', 'partnerRole', 'quote'), 'record'), big: true }}>
          <h1>{t('title')}</h1>
          <p className="sub">{t('lead')}</p>
          <p>{t('response')}</p>
          <RecordForm
            action={postRecord}
            page={page}
            draftId={draftId}
            version={letter?.version ?? 0}
            entry={letter ? await entryOf(letter) : emptyEntry(partnerContactFields)}
            language={open?.language ?? ''}
            title={title}
            titleWithError={app('titleWithError', { title })}
            words={{
              questions: await questionWords('partnerContacts', partnerContactFields),
              form,
              submit: t('submit'),
              summaries: Array.from({ length: 6 }, (_, n) => errors('summary', { n })),
            }}
          />
          <p>
            <Link href={`/escalate/${draftId}/letter` as Route}>{t('back')}</Link>
          </p>
        </Row>
      </Spread>
    </Shell>
  );
}

/** What is known of the contact: the day, the way, what was raised, and the line that leads back to it. */
async function entryOf({ subject, inShort, today, language }: DraftLetter): Promise<TypedEntry> {
  const t = await getTranslations('Letter.entry');
  const date = formatsFor(language).longDate(today);
  return {
    contactedOn: partsOf(today) ?? { day: '', month: '', year: '' },
    channel: 'email',
    partnerRole: '',
    raised: [...inShort].slice(0, partnerContactFields.raised.limit).join(''),
    response: 'none',
    responseDetail: '',
    reference: t('reference', { subject, date }),
  };
}
