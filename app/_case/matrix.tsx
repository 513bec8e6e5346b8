import { useLocale, useTranslations } from 'next-intl';
import { type MatrixRow, type ScopeMatrix, scopeMatrix } from '#domain/triage/scope-matrix.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Case } from '#server/triage/cases.ts';
import { Icon } from '#ui/icon.tsx';
import { ConditionBadge } from './badges.tsx';
import { FreeText } from './free-text.tsx';

type Kind = 'contacts' | 'examples';
const kinds: readonly Kind[] = ['contacts', 'examples'];

/** Which contact and which example belong to which deliverable, read from their words; what lacks them is named. */
export function Matrix({ escalation }: { escalation: Case }) {
  const t = useTranslations('Matrix');
  const waived = useTranslations('Case.waived');
  const { scopeReferences, waivers } = escalation;
  const missing = waivers.scope === undefined ? t('none') : waived('scope');
  return (
    <section className="panel" aria-labelledby="matrix">
      <div className="ph">
        <h2 id="matrix">{t('title')}</h2>
        <span className="t-muted">{t('note')}</span>
      </div>
      {scopeReferences.length === 0 ? (
        <p>{missing}</p>
      ) : (
        // biome-ignore lint/a11y: what scrolls can be reached by keyboard, and is no form
        <div className="matrixscroll" role="group" aria-labelledby="matrix" tabIndex={0}>
          <MatrixTable escalation={escalation} matrix={scopeMatrix(escalation)} />
        </div>
      )}
    </section>
  );
}

function MatrixTable({ escalation, matrix }: { escalation: Case; matrix: ScopeMatrix }) {
  const t = useTranslations('Matrix');
  const field = useTranslations('Field.scopeReferences');
  const { shortDate } = formatsFor(useLocale());
  const columns = columnsOf(escalation);
  const loose = kinds.some((kind) => matrix.loose[kind].length > 0);
  return (
    <table className="plaintable matrix">
      <caption className="vh">{t('note')}</caption>
      <thead>
        <tr>
          <th rowSpan={2} scope="col">
            {field('deliverable.name')}
          </th>
          <th rowSpan={2} scope="col">
            {field('agreedOn.name')}
          </th>
          <th rowSpan={2} scope="col">
            {field('condition.name')}
          </th>
          {kinds.map((kind) => (
            <th key={kind} className="group" scope="colgroup" colSpan={columns[kind].length}>
              {t(kind)}
            </th>
          ))}
        </tr>
        <tr>
          {kinds.map((kind) =>
            columns[kind].map((number, index) => (
              <th key={`${kind}${number}`} className={index === 0 ? 'mark group' : 'mark'} scope="col">
                {number === 0 ? '–' : <a href={`#${kind}-${number}`}>{number}</a>}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {[...matrix.rows.entries()].map(([index, row]) => {
          const entry = escalation.scopeReferences[index];
          return (
            entry && (
              <tr key={index}>
                <th scope="row">
                  <a href={`#scope-${index + 1}`}>
                    <FreeText inline language={escalation.language}>
                      {entry.section}
                    </FreeText>
                  </a>
                </th>
                <td className="day">
                  <time dateTime={entry.agreedOn}>{shortDate(entry.agreedOn)}</time>
                </td>
                <td>
                  <ConditionBadge condition={entry.condition} />
                </td>
                <Cells row={row} columns={columns} />
              </tr>
            )
          );
        })}
        {loose && (
          <tr className="loose">
            <th scope="row" colSpan={3}>
              {t('loose')}
            </th>
            <Cells row={{ ...matrix.loose, lacks: { contact: false, example: false } }} columns={columns} />
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Cells({ row, columns }: { row: MatrixRow; columns: Record<Kind, number[]> }) {
  const t = useTranslations('Matrix');
  const { contact, example } = row.lacks;
  if (contact && example) return <Gap width={columns.contacts.length + columns.examples.length}>{t('neither')}</Gap>;
  return kinds.map((kind) =>
    (kind === 'contacts' ? contact : example) ? (
      <Gap key={kind} width={columns[kind].length}>
        {t(kind === 'contacts' ? 'noContact' : 'noExample')}
      </Gap>
    ) : (
      columns[kind].map((number, index) => (
        <td key={`${kind}${number}`} className={index === 0 ? 'mark group' : 'mark'}>
          {row[kind].includes(number) && (
            <>
              <span className="dot" aria-hidden="true" />
              <span className="vh">{t('belongs')}</span>
            </>
          )}
        </td>
      ))
    ),
  );
}

function Gap({ width, children }: { width: number; children: string }) {
  return (
    <td colSpan={width} className="group gap">
      <span>
        <Icon name="triangle" /> {children}
      </span>
    </td>
  );
}

/** Their numbers; one column stays where there is none. */
function columnsOf({ partnerContacts, examples }: Case): Record<Kind, number[]> {
  const numbers = (list: readonly unknown[]) => (list.length === 0 ? [0] : list.map((_, index) => index + 1));
  return { contacts: numbers(partnerContacts), examples: numbers(examples) };
}
