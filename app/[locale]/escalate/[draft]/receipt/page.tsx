import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { DraftAnswers } from '#app/[locale]/escalate/[draft]/_answers/draft-answers.tsx';
import { formWords } from '#app/[locale]/escalate/[draft]/_form/step-words.ts';
import type { Locale } from '#domain/identity/user.ts';
import { firstResponseBy } from '#domain/triage/response-time.ts';
import { formatsFor } from '#i18n/formats.ts';
import { zonedFormats } from '#i18n/zoned.ts';
import { requireUser } from '#server/identity/session.ts';
import { readDraft } from '#server/intake/drafts.ts';
import { readCase } from '#server/triage/cases.ts';
import { termsOf } from '#server/triage/service-terms.ts';
import { buttonClass } from '#ui/button.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Receipt'))('title') };
}

/** The receipt (F12): the reference, what happens next and by when, and all answers to be printed. */
export default async function ReceiptPage({ params }: { params: Promise<{ locale: string; draft: string }> }) {
  const { locale: named, draft: draftId } = await params;
  const locale = named as Locale;
  setRequestLocale(locale);
  const user = await requireUser(locale, `/${locale}/escalate/${draftId}/receipt`);
  const draft = await readDraft(user, draftId);
  if (!draft) return refuse('notFound');
  if (draft.end?.kind !== 'submitted') redirect(`/${locale}/escalate/${draftId}/review` as Route);
  const escalation = await readCase(user, draft.end.reference);
  if (!escalation) return refuse('notFound');

  const t = await getTranslations('Receipt');
  const { moment } = formatsFor(locale);
  const { reference, submittedAt, title, severity } = escalation;
  const terms = await termsOf(draft);
  const answerBy = firstResponseBy(terms, submittedAt, severity);
  const { fullMoment } = zonedFormats(locale, terms.calendar.timeZone);
  return (
    <Shell user={user} current="escalations" mainClass="wrap plain receipt">
      <div className="measure">
        <h1>{t('title')}</h1>
        <p className="lead typed" lang={draft.language}>
          {title}
        </p>
        <dl className="reference">
          <dt>{t('reference')}</dt>
          <dd>{reference}</dd>
        </dl>
        <p className="mute">{t('submitted', { moment: moment(submittedAt) })}</p>
        <h2>{t('next')}</h2>
        <ol className="next">
          <li>
            <b>{t('mail')}</b>
            <span>{t('mailText', { email: user.email })}</span>
          </li>
          {answerBy && (
            <li>
              <b>{t('by', { date: fullMoment(answerBy) })}</b>
              <span>{t('byText')}</span>
            </li>
          )}
          <li>
            <b>{t('follow')}</b>
            <span>{t('followText')}</span>
          </li>
        </ol>
        <p className="foot">
          <Link className={buttonClass()} href={`/escalations/${reference}`}>
            {t('open')}
          </Link>
          <Link href="/escalations">{t('all')}</Link>
        </p>
        <p className="mute screen">{t('print')}</p>
        <h2>{t('answers')}</h2>
      </div>
      <div className="measure submitted">
        <DraftAnswers draft={draft} changeable={false} form={await formWords(false)} />
      </div>
    </Shell>
  );
}
