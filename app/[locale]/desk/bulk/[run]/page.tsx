import { randomUUID } from 'node:crypto';
import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { ActWords } from '#app/[locale]/desk/bulk/_confirm/act-words.tsx';
import { CaseTable } from '#app/[locale]/desk/bulk/_confirm/case-table.tsx';
import { Counts } from '#app/[locale]/desk/bulk/_confirm/counts.tsx';
import { postUndo } from '#app/[locale]/desk/bulk/actions.ts';
import { may } from '#domain/identity/permissions.ts';
import type { Locale, User } from '#domain/identity/user.ts';
import { requireUser } from '#server/identity/session.ts';
import { lastUndoable, readResults, readRun, resultsShown } from '#server/triage/bulk-progress.ts';
import { nameOfAct } from '#server/triage/bulk-requests.ts';
import { buttonClass } from '#ui/button.tsx';
import { Focused } from '#ui/focused.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { Progress } from './progress.tsx';

type Props = PageProps<'/[locale]/desk/bulk/[run]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Bulk'))('runTitle') };
}

/** How far an act on many cases is, what became of each of them, and the way to take it back. */
export default async function RunPage({ params, searchParams }: Props) {
  const [{ run: id }, query] = await Promise.all([params, searchParams]);
  const view = typeof query.view === 'string' ? query.view : '';
  const locale = await getLocale();
  const page = `/${locale}/desk/bulk/${encodeURIComponent(id)}`;
  const user = await requireUser(locale, page);
  if (!may(user, 'desk.open')) return refuse('forbidden');
  if (id === 'last') return leadToLast(user, locale);
  const run = await readRun(user, id);
  if (!run) return refuse('notFound');
  const last = Math.max(1, Math.ceil(run.done / resultsShown));
  const number = Math.min(last, Math.max(1, Math.trunc(Number(query.page)) || 1));
  const [results, name, t] = await Promise.all([
    readResults(user, id, number),
    nameOfAct(user, run.act, locale),
    getTranslations('Bulk'),
  ]);
  const at = (to: number) => `${page}?${new URLSearchParams({ page: String(to), view })}`;
  const done = run.counts.done ?? 0;
  return (
    <Shell look="desk" user={user} current="desk">
      <div className="bar bulk">
        <div className="back">
          <Link href={{ pathname: '/desk', query: Object.fromEntries(new URLSearchParams(view)) }}>{t('back')}</Link>
        </div>
        <Focused>
          <h1>
            <ActWords
              act={run.act}
              name={name}
              count={run.finished ? done : run.total}
              tense={run.finished ? 'did' : 'will'}
            />
          </h1>
        </Focused>
        <Progress
          finished={run.finished}
          done={run.done}
          total={run.total}
          words={{ label: t('progress'), now: t('doneOf', { n: run.done, total: run.total }), again: t('again') }}
          again={at(number)}
        />
        <Counts counts={run.counts} />
        {run.undoneBy && (
          <p>
            <Link href={{ pathname: `/desk/bulk/${run.undoneBy}`, query: { view } }}>{t('undone')}</Link>
          </p>
        )}
        {run.undoable && (
          <form action={postUndo} className="undo" id="undo">
            <input type="hidden" name="run" value={id} />
            <input type="hidden" name="id" value={randomUUID()} />
            <input type="hidden" name="view" value={view} />
            <SubmitButton small look="second" aria-describedby="undo-text">
              {t('undo')}
            </SubmitButton>
            <p className="t-muted" id="undo-text">
              {t('undoText')}
            </p>
          </form>
        )}
      </div>
      {results.length > 0 && (
        <>
          <CaseTable caption={t('results')} cases={results} />
          {last > 1 && (
            <div className="keys">
              <Pagination
                label={t('pages')}
                previous={number > 1 ? { href: at(number - 1), label: t('previous') } : undefined}
                next={number < last ? { href: at(number + 1), label: t('next') } : undefined}
              >
                {t('pageOf', { number, last })}
              </Pagination>
            </div>
          )}
        </>
      )}
    </Shell>
  );
}

/** The latest run that can be taken back, for the key that does so. */
async function leadToLast(user: User, locale: Locale) {
  const last = await lastUndoable(user);
  if (last) redirect(`/${locale}/desk/bulk/${last}#undo` as Route);
  const t = await getTranslations('Bulk');
  return (
    <Shell look="desk" user={user} current="desk">
      <div className="bar bulk">
        <Focused className="empty">
          <h1>{t('noRun')}</h1>
          <p>{t('noRunText')}</p>
          <Link className={buttonClass({ look: 'second' })} href="/desk">
            {t('back')}
          </Link>
        </Focused>
      </div>
    </Shell>
  );
}
