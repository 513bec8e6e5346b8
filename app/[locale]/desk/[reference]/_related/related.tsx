import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CaseSlip } from '#app/_case/case-slip.tsx';
import { Link } from '#app/_shell/link.tsx';
import { isOpen } from '#domain/triage/status.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Case } from '#server/triage/cases.ts';
import { countedUpTo } from '#server/triage/queue-figures.ts';
import type { Neighbours, RelatedCase, RelatedCases } from '#server/triage/related-cases.ts';
import { SubmitButton } from '#ui/submit-button.tsx';
import { postUnlink } from './actions.ts';
import { LinkDone, LinkForm, type LinkQuery } from './link-form.tsx';

/** The cases around one (Q7): linked by hand, merged into it, with the same partner, of the same organization. */
export function Related({ escalation, related, query }: { escalation: Case; related: RelatedCases; query: LinkQuery }) {
  const t = useTranslations('Related');
  const { linked, absorbed, samePartner, sameOrganization } = related;
  const { partner, organization } = escalation;
  return (
    <section className="panel related" id="related" aria-labelledby="related-title">
      <h2 id="related-title">{t('title')}</h2>
      <LinkDone related={query.related} />
      {absorbed.length > 0 && (
        <div>
          <h3>{t('absorbed')}</h3>
          {absorbed.map((other) => (
            <Slip key={other.reference} other={other} />
          ))}
        </div>
      )}
      {linked.length > 0 && (
        <div>
          <h3>{t('linked')}</h3>
          {linked.map((other) => (
            <Slip key={other.reference} other={other}>
              <p className="strong">{t(`kind.${other.link}`)}</p>
              <div className="acts">
                <form action={postUnlink}>
                  <input type="hidden" name="reference" value={escalation.reference} />
                  <input type="hidden" name="other" value={other.reference} />
                  <SubmitButton small look="second">
                    {t('link.remove', { reference: other.reference })}
                  </SubmitButton>
                </form>
                <ToMerge escalation={escalation} other={other} />
              </div>
            </Slip>
          ))}
        </div>
      )}
      <LinkForm reference={escalation.reference} query={query} />
      <Around title={t('samePartner', { partner })} around={samePartner} filter="partner" />
      <Around title={t('sameOrganization', { organization })} around={sameOrganization} filter="organization" />
    </section>
  );
}

function Slip({ other, children }: { other: RelatedCase; children?: ReactNode }) {
  const { organization, partner } = other;
  const parties = useTranslations('Likely.desk')('parties', { organization, partner });
  return (
    <CaseSlip place="/desk" escalation={other} parties={parties}>
      {children}
    </CaseSlip>
  );
}

/** The way to the page that asks, where two cases can become one. */
function ToMerge({ escalation, other }: { escalation: Case; other: RelatedCase }) {
  const t = useTranslations('Related.link');
  const { reference } = other;
  if (other.organizationId !== escalation.organizationId || !isOpen(escalation.status) || !isOpen(other.status))
    return null;
  return (
    <Link href={{ pathname: `/desk/${escalation.reference}/merge`, query: { into: reference } }} prefetch={false}>
      {t('toMerge', { reference })}
    </Link>
  );
}

/** The newest of a kind; all of them are in the queue. Nothing where there are none. */
function Around({
  title,
  around: { id, newest, count },
  filter,
}: {
  title: string;
  around: Neighbours;
  filter: 'partner' | 'organization';
}) {
  const t = useTranslations('Related');
  const { longDate } = formatsFor(useLocale());
  const status = useTranslations('Status');
  if (newest.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className="around">
        {newest.map(({ reference, title: name, language, status: state, submittedAt }) => (
          <li key={reference}>
            <Link href={`/desk/${reference}`} prefetch={false}>
              {reference}
            </Link>{' '}
            <span className="typed" lang={language} dir="auto">
              {name}
            </span>{' '}
            <span className="t-muted">
              {status(state)}, <time dateTime={submittedAt.toISOString()}>{longDate(submittedAt)}</time>
            </span>
          </li>
        ))}
      </ul>
      {count > newest.length && (
        <p>
          <Link href={{ pathname: '/desk', query: { status: 'all', [filter]: id } }} prefetch={false}>
            {count > countedUpTo ? t('allMany', { n: countedUpTo }) : t('all', { n: count })}
          </Link>
        </p>
      )}
    </div>
  );
}
