import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { DraftAnswers } from '#app/[locale]/escalate/[draft]/_answers/draft-answers.tsx';
import { clockNote } from '#app/[locale]/escalate/[draft]/_clock/clock-note.tsx';
import { Exit } from '#app/[locale]/escalate/[draft]/_clock/exit.tsx';
import { signs } from '#app/[locale]/escalate/[draft]/_form/layout.ts';
import { noteOf } from '#app/[locale]/escalate/[draft]/_form/note-of.ts';
import { noteWords } from '#app/[locale]/escalate/[draft]/_form/note-words.tsx';
import { openDraft } from '#app/[locale]/escalate/[draft]/_form/open-draft.ts';
import { StepBar } from '#app/[locale]/escalate/[draft]/_form/step-bar.tsx';
import { formWords } from '#app/[locale]/escalate/[draft]/_form/step-words.ts';
import { UpToDate } from '#app/[locale]/escalate/[draft]/_form/up-to-date.tsx';
import type { NoteWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import { Early } from '#app/[locale]/escalate/[draft]/review/early.tsx';
import { likelyNote } from '#app/[locale]/escalate/[draft]/review/likely-note.tsx';
import { Missing } from '#app/[locale]/escalate/[draft]/review/missing.tsx';
import { Send } from '#app/[locale]/escalate/[draft]/review/send.tsx';
import { withAdvice } from '#app/[locale]/escalate/[draft]/review/with-advice.tsx';
import type { Locale } from '#domain/identity/user.ts';
import { type Severity, severities } from '#domain/intake/steps.ts';
import { firstResponseBy } from '#domain/triage/response-time.ts';
import { clockOfDraft } from '#server/intake/clocks.ts';
import type { Draft } from '#server/intake/drafts.ts';
import { reviewDraft } from '#server/intake/submissions.ts';
import { termsOf } from '#server/triage/service-terms.ts';
import { Row, Spread } from '#ui/spread.tsx';
import { SummaryList } from '#ui/summary-list.tsx';

interface ReviewProps {
  params: Promise<{ locale: string; draft: string }>;
  /** `missing`: an attempt to submit came back */
  searchParams: Promise<{ missing?: string | string[] }>;
}

export async function generateMetadata({ searchParams }: ReviewProps): Promise<Metadata> {
  const { missing } = await searchParams;
  const title = (await getTranslations('Escalate.steps.review'))('title');
  return { title: missing === undefined ? title : (await getTranslations('App'))('titleWithError', { title }) };
}

/** All answers as the CSM will read them, what is still missing, and what submitting does. */
export default async function ReviewPage({ params, searchParams }: ReviewProps) {
  const { locale, draft: draftId } = await params;
  setRequestLocale(locale as Locale);
  const { missing } = await searchParams;
  const now = new Date();
  const opened = await openDraft(locale as Locale, draftId, `/${locale}/escalate/${draftId}/review`);
  if (!opened) return refuse('notFound');
  const { user, draft } = opened;
  const problems = reviewDraft(draft, now);
  const terms = await termsOf(draft);
  const answerBy = firstResponseBy(terms, now, severityOf(draft));
  const t = await getTranslations('Escalate');
  const form = await formWords(true);
  const { clock } = await clockOfDraft(draft, now);
  const note = async (name: string, sign = signs.review) => noteWords('review', name, sign);
  return (
    <Shell user={user} current="escalate" steps={<StepBar draftId={draftId} states={draft.states} current="review" />}>
      <UpToDate madeAt={now.toISOString()} />
      <Spread>
        <Row note={{ ...noteOf({ form }, await introNote(draft), 'review'), big: true }}>
          {problems.length > 0 && <Missing draft={draft} problems={problems} asked={missing !== undefined} />}
          <h1>{t('steps.review.title')}</h1>
          <p className="sub typed">{said(draft.steps.concern?.answers.title) ?? t('steps.review.lead')}</p>
          <div className="towhom">
            <SummaryList
              items={[
                { key: 'about', term: t('review.about'), value: said(draft.steps.project?.answers.partner) ?? '–' },
                { key: 'to', term: t('review.to'), value: t('review.csm') },
              ]}
            />
          </div>
        </Row>
        <DraftAnswers
          draft={draft}
          changeable
          notes={
            await withAdvice(
              {
                project: await note('ready', signs.project),
                scope: await note('scope', signs.scope),
                contact: clock ? await clockNote(clock, draftId) : await note('contact', signs.contact),
                examples: (await likelyNote(user, draft)) ?? (await note('examples', signs.examples)),
              },
              draft,
              problems.length > 0,
              now,
            )
          }
          form={form}
        />
        <Row note={noteOf({ form }, await unsentNote(draftId), 'unsent')}>
          <Send
            draftId={draftId}
            language={draft.language}
            email={user.email}
            answerBy={answerBy}
            timeZone={terms.calendar.timeZone}
          >
            <Early draft={draft} clock={clock} />
          </Send>
        </Row>
      </Spread>
    </Shell>
  );
}

/** That one more word with the partner may settle it, and the letter that says it. */
async function introNote(draft: Draft): Promise<NoteWords> {
  const note = await noteWords('review', 'intro', signs.review);
  const t = await getTranslations('Letter.link');
  const partner = said(draft.steps.project?.answers.partner);
  const body = (
    <>
      {note.body}
      <Exit href={`/escalate/${draft.id}/letter`}>
        {partner ? t('review', { partner }) : t('reviewWithoutPartner')}
      </Exit>
    </>
  );
  return { ...note, body };
}

/** That nothing has to be sent, and the way to say that it is settled. */
async function unsentNote(draftId: string): Promise<NoteWords> {
  const note = await noteWords('review', 'unsent', signs.review);
  const t = await getTranslations('Settled.exit');
  const body = (
    <>
      {note.body}
      <Exit href={`/escalate/${draftId}/settled`}>{t('solved')}</Exit>
    </>
  );
  return { ...note, body };
}

/** The severity that was chosen; null while there is none. */
function severityOf(draft: Draft): Severity | null {
  const typed = draft.steps.concern?.answers.severity;
  return severities.find((code) => code === typed) ?? null;
}

/** A line as it can be shown, as far as it was written. */
function said(typed: unknown): string | null {
  return typeof typed === 'string' && typed.trim() !== '' ? typed.toWellFormed() : null;
}
