import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { openDraft } from '#app/[locale]/escalate/[draft]/_form/open-draft.ts';
import { stateIcons } from '#app/[locale]/escalate/[draft]/_form/step-bar.tsx';
import { UpToDate } from '#app/[locale]/escalate/[draft]/_form/up-to-date.tsx';
import type { Locale } from '#domain/identity/user.ts';
import { stepNames } from '#domain/intake/steps.ts';
import { Icon } from '#ui/icon.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Escalate.tasks'))('title') };
}

/** The steps of a draft as a list of tasks: how far each is, in any order. */
export default async function TasksPage({ params }: { params: Promise<{ locale: string; draft: string }> }) {
  const { locale, draft: draftId } = await params;
  setRequestLocale(locale as Locale);
  const madeAt = new Date().toISOString();
  const opened = await openDraft(locale as Locale, draftId, `/${locale}/escalate/${draftId}`);
  if (!opened) return refuse('notFound');
  const { user, draft } = opened;
  const t = await getTranslations('Escalate');
  const name = await getTranslations('Step');
  const title = draft.steps.concern?.answers.title;
  return (
    <Shell user={user} current="escalate" mainClass="wrap plain">
      <UpToDate madeAt={madeAt} />
      <div className="measure">
        <h1>{t('tasks.title')}</h1>
        <p className="lead">{typeof title === 'string' && title.trim() ? title.toWellFormed() : t('tasks.lead')}</p>
        <ol className="tasks">
          {[...stepNames, 'review' as const].map((step) => (
            <li key={step}>
              <Link href={`/escalate/${draftId}/${step}`}>{name(step)}</Link>
              <span className="what">{t(`steps.${step}.lead`)}</span>
              {step !== 'review' && (
                <span className={`taskstate ${draft.states[step]}`}>
                  <Icon name={stateIcons[draft.states[step]]} />
                  {t(`state.${draft.states[step]}`)}
                </span>
              )}
            </li>
          ))}
        </ol>
        <p>
          <Link href="/escalate">{t('tasks.all')}</Link>
        </p>
      </div>
    </Shell>
  );
}
