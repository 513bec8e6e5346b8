import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { ActWords } from '#app/[locale]/desk/bulk/_confirm/act-words.tsx';
import { postRun } from '#app/[locale]/desk/bulk/actions.ts';
import { may } from '#domain/identity/permissions.ts';
import { readBulkRequest, writeBulkRequest } from '#domain/triage/bulk-request.ts';
import { reasonLimit } from '#domain/triage/transition.ts';
import { requireUser } from '#server/identity/session.ts';
import { planBulk } from '#server/triage/bulk-plans.ts';
import { readAct, readSelection } from '#server/triage/bulk-requests.ts';
import { buttonClass } from '#ui/button.tsx';
import { Focused } from '#ui/focused.tsx';
import { ConfirmForm } from './_confirm/confirm-form.tsx';
import { fieldsOf, noFields, type TextStatus } from './_confirm/fields.ts';
import { Plan } from './_confirm/plan.tsx';

type Props = PageProps<'/[locale]/desk/bulk'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Bulk'))('title') };
}

/** Says what an act on many cases will do, and asks for what goes along with it. It changes nothing. */
export default async function BulkPage({ searchParams }: Props) {
  const query = new URLSearchParams(Object.entries(await searchParams).flatMap(pairs));
  const request = readBulkRequest(query);
  const asked = writeBulkRequest(request).toString();
  const locale = await getLocale();
  const page = `/${locale}/desk/bulk?${asked}`;
  const user = await requireUser(locale, page);
  if (!may(user, 'desk.open')) return refuse('forbidden');
  const t = await getTranslations('Bulk');
  const now = new Date();
  const read = await readAct(user, request, locale);
  const plan = read && (await planBulk(user, readSelection(request, now), read.act.act, now));
  const back = { pathname: '/desk', query: Object.fromEntries(new URLSearchParams(request.view)) };
  const doable = plan?.counts.done ?? 0;
  const fields = read ? fieldsOf(read.act) : noFields;
  return (
    <Shell look="desk" user={user} current="desk">
      <div className="bar bulk">
        <div className="back">
          <Link href={back}>{t('back')}</Link>
        </div>
        {read && plan && plan.total > 0 ? (
          <>
            <Focused>
              <h1>
                <ActWords act={read.act} name={read.name} count={doable} tense="will" />
              </h1>
            </Focused>
            <Plan plan={plan} />
            {doable > 0 ? (
              <ConfirmForm
                action={postRun}
                page={page}
                hidden={{ asked, id: randomUUID(), seen: now.toISOString() }}
                fields={fields}
                words={{
                  text: fields.text ? t(`text.${read.act.act.status as TextStatus}`) : '',
                  textHint: t('textHint'),
                  optional: t('optional'),
                  limit: t('limit', { limit: reasonLimit }),
                  day: t('day'),
                  dayHint: t('dayHint'),
                  submit: t('submit', { n: doable }),
                  errorPrefix: t('error'),
                  summary: t('summary'),
                }}
              />
            ) : (
              <p className="foot">
                <Link className={buttonClass({ look: 'second' })} href={back}>
                  {t('back')}
                </Link>
              </p>
            )}
          </>
        ) : (
          <Focused className="empty">
            <h1>{t(plan || (!request.all && request.cases.length === 0) ? 'noCases' : 'noAct')}</h1>
            <p>{t('nothingText')}</p>
          </Focused>
        )}
      </div>
    </Shell>
  );
}

function pairs([name, value]: [string, string | string[] | undefined]): [string, string][] {
  return [value ?? []].flat().map((word) => [name, word]);
}
