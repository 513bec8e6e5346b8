import { getTranslations, setRequestLocale } from 'next-intl/server';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { untitled } from '#app/[locale]/escalate/[draft]/_form/metadata.ts';
import { noteOf } from '#app/[locale]/escalate/[draft]/_form/note-of.ts';
import { openStep } from '#app/[locale]/escalate/[draft]/_form/open-draft.ts';
import { StepBar } from '#app/[locale]/escalate/[draft]/_form/step-bar.tsx';
import { formWords } from '#app/[locale]/escalate/[draft]/_form/step-words.ts';
import { UpToDate } from '#app/[locale]/escalate/[draft]/_form/up-to-date.tsx';
import { postLetter } from '#app/[locale]/escalate/[draft]/letter/actions.ts';
import { LetterForm } from '#app/[locale]/escalate/[draft]/letter/letter-form.tsx';
import { letterWords } from '#app/[locale]/escalate/[draft]/letter/letter-words.ts';
import { NextStep } from '#app/[locale]/escalate/[draft]/letter/next-step.tsx';
import { NothingYet } from '#app/[locale]/escalate/[draft]/letter/nothing-yet.tsx';
import { Remake } from '#app/[locale]/escalate/[draft]/letter/remake.tsx';
import type { Locale } from '#domain/identity/user.ts';
import { formatsFor } from '#i18n/formats.ts';
import { lettersMaySend } from '#server/correspondence/letter-setting.ts';
import { readLetter } from '#server/intake/letters.ts';
import { Notice } from '#ui/notice.tsx';
import { Row, Spread } from '#ui/spread.tsx';

interface LetterPageProps {
  params: Promise<{ locale: string; draft: string }>;
  /** `done`: what has just been done with it */
  searchParams: Promise<{ done?: string | string[] }>;
}

export const metadata = untitled;

/** The letter to the partner (G4), made from what was typed so far. */
export default async function LetterPage({ params, searchParams }: LetterPageProps) {
  const { locale: named, draft: draftId } = await params;
  const locale = named as Locale;
  setRequestLocale(locale);
  const { done } = await searchParams;
  const now = new Date();
  const page = `/${locale}/escalate/${draftId}/letter`;
  const opened = await openStep(locale, draftId, page);
  if (!opened) return refuse('notFound', { entitle: true });
  const { user, draft } = opened;
  const open = draft && !draft.end ? draft : null;
  const letter = user && open && (await readLetter(user, open, now));
  const maySend = letter !== null && !letter.sent && (await lettersMaySend());

  const t = await getTranslations('Letter');
  const app = await getTranslations('App');
  const form = await formWords(false);
  const partner = open?.steps.project?.answers.partner;
  const heading =
    typeof partner === 'string' && partner.trim() !== ''
      ? t('title', { partner: partner.toWellFormed() })
      : t('titleWithoutPartner');
  const title = `${heading} – ${app('name')}`;
  const nothing = open !== null && letter === null;
  const note = {
    sign: 'quote' as const,
    title: t('note.title'),
    body: (
      <>
        <p className="lead">{t('note.text')}</p>
        <p>{t.rich('note.more', { b: (chunks) => <strong>{chunks}</strong> })}</p>
      </>
    ),
  };
  const noteText = { sign: 'quote' as const, title: t('noteText.title'), body: <p>{t('noteText.text')}</p> };
  return (
    <Shell
      user={user}
      current="escalate"
      steps={open && <StepBar draftId={draftId} states={open.states} current={null} />}
    >
      <UpToDate madeAt={now.toISOString()} />
      <Spread>
        <Row note={{ ...noteOf({ form }, note, 'letter'), big: true }}>
          {letter && <NextStep draftId={draftId} letter={letter} done={done} />}
          <h1>{heading}</h1>
          <p className="sub">{t('lead')}</p>
          {nothing && <title>{title}</title>}
          {nothing && <NothingYet draftId={draftId} />}
          {letter && <Remake draftId={draftId} {...letter} />}
        </Row>
        {!nothing && (
          <Row note={noteOf({ form }, noteText, 'letter-text')}>
            {letter?.sent && letter.sentAt && (
              <Notice>
                {t('sending.already', { to: letter.sentTo ?? '', moment: formatsFor(locale).moment(letter.sentAt) })}
              </Notice>
            )}
            {letter && namesVendor(letter.body) && <Notice kind="warn">{t('vendor')}</Notice>}
            <LetterForm
              key={`${letter?.version} ${done}`}
              action={postLetter}
              page={page}
              draftId={draftId}
              letter={{ ...(letter ? textOf(letter) : blank), to: letter?.sentTo ?? '' }}
              pieces={letter?.pieces ?? null}
              typedLanguage={open?.language ?? ''}
              maySend={maySend}
              title={title}
              titleWithError={app('titleWithError', { title })}
              words={await letterWords(user?.email ?? '')}
            />
          </Row>
        )}
      </Spread>
    </Shell>
  );
}

type Letter = NonNullable<Awaited<ReturnType<typeof readLetter>>>;

/** What the form holds; the rest of a letter stays on the server. */
function textOf({ version, language, madeFrom, subject, body }: Letter) {
  return { version, language, madeFrom, subject, body };
}

/** Where draft or session have gone, the form shows what was posted. */
const blank = { version: 0, language: '', madeFrom: '', subject: '', body: '' };

/** Whether it speaks of those to whom it would be escalated; the product's own name says nothing of them. */
function namesVendor(text: string): boolean {
  return /\b(CSM|Customer Success Manager|Adobe(?! Commerce))/.test(text);
}
