import { useLocale, useTranslations } from 'next-intl';
import { answerName, entryNumber } from '#app/_case/answer-name.ts';
import { FreeText } from '#app/_case/free-text.tsx';
import { Link } from '#app/_shell/link.tsx';
import type { Finding, Span } from '#domain/readiness/finding.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Case } from '#server/triage/cases.ts';
import { Icon } from '#ui/icon.tsx';
import { Meter } from '#ui/meter.tsx';

/** How actionable the case was as it was submitted, as a fact of the line under the title. */
export function useReadinessFact({ readiness }: Pick<Case, 'readiness'>) {
  const t = useTranslations('Advice');
  const value = readiness ? (
    <Meter value={readiness.met} of={readiness.applicable}>
      {t('count', { met: String(readiness.met), of: String(readiness.applicable) })}
    </Meter>
  ) : (
    <span className="t-muted">{t('desk.unknown')}</span>
  );
  return { name: t('desk.fact'), value };
}

/**
 * What each answer says and what it does not, with the words that a finding rests on. In the text itself they are
 * marked when one asks for it; their names stand here, once, so that the text reads on without them.
 */
export function Findings({
  escalation,
  findings,
  marked,
}: {
  escalation: Case;
  findings: readonly Finding[];
  marked: boolean;
}) {
  const t = useTranslations('Advice');
  const missing = findings.filter(({ met }) => !met).length;
  const path = `/desk/${escalation.reference}`;
  return (
    <details className="panel findings" id="says" open={marked}>
      <summary>
        <h2>{t('desk.title')}</h2>
        <span className="t-muted">{t('desk.missingIn', { n: missing })}</span>
      </summary>
      <p className="t-muted">{t('desk.lead')}</p>
      <p>
        {marked && <span className="legend">{t('desk.legend')} </span>}
        <Link href={marked ? `${path}#says` : `${path}?words=marked#says`}>
          {t(marked ? 'desk.unmark' : 'desk.mark')}
        </Link>
      </p>
      <ul className="says">
        {byAnswer(findings).map((own) => (
          <AnswerFindings key={own[0].path} findings={own} escalation={escalation} />
        ))}
      </ul>
    </details>
  );
}

type OfAnswer = [Finding, ...Finding[]];

function AnswerFindings({ findings, escalation }: { findings: OfAnswer; escalation: Case }) {
  const t = useTranslations('Advice');
  const noun = useTranslations('Field') as unknown as (key: string) => string;
  const [{ field, path }] = findings;
  const number = entryNumber(path);
  const name = noun(answerName(field));
  return (
    <li>
      <h3>{number === null ? name : t('desk.answerOf', { field: name, number: String(number) })}</h3>
      <ul>
        {findings.map(({ rule, met, words }) => (
          <li key={rule}>
            <Icon name={met ? 'check' : 'square-dashed'} />
            {met ? (
              <span>
                <span className="vh">{t('note.said')} </span>
                {t(`rule.${rule}.said`)}
                <Quoted text={textAt(escalation, path)} words={words} escalation={escalation} />
              </span>
            ) : (
              <span>{t(`rule.${rule}.missing`)}</span>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The first words that a finding rests on: enough to see why. */
function Quoted({ text, words, escalation: { language } }: { text: string; words: readonly Span[]; escalation: Case }) {
  const t = useTranslations('Advice.desk');
  const { list } = formatsFor(useLocale());
  const quotes = [...new Set(words.map(({ start, end }) => text.slice(start, end).trim()))].filter(Boolean);
  if (quotes.length === 0) return null;
  return (
    <>
      {' '}
      <FreeText inline language={language} className="t-muted">
        {list(quotes.slice(0, 4).map((said) => t('words', { words: said.slice(0, 60).toWellFormed() })))}
      </FreeText>
    </>
  );
}

function byAnswer(findings: readonly Finding[]): OfAnswer[] {
  const answers = new Map<string, OfAnswer>();
  for (const finding of findings) {
    const own = answers.get(finding.path);
    if (own) own.push(finding);
    else answers.set(finding.path, [finding]);
  }
  return [...answers.values()];
}

/** The text of an answer by its path: `summary`, `scopeReferences[0].detail`. */
function textAt(escalation: Case, path: string): string {
  const [, list, index, name = path] = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
  const holder: unknown = list
    ? (escalation as unknown as Record<string, unknown[]>)[list]?.[Number(index)]
    : escalation;
  const text = (holder as Record<string, unknown> | undefined)?.[name];
  return typeof text === 'string' ? text : '';
}
