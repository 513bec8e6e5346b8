import { useLocale, useTranslations } from 'next-intl';
import { eventWords } from '#app/_case/event-words.ts';
import { useEventWords } from '#app/_case/use-event-words.ts';
import { maxEntries } from '#domain/intake/steps.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Case } from '#server/triage/cases.ts';
import type { MergePrevented } from '#server/triage/merging.ts';
import { Focused } from '#ui/focused.tsx';
import { Notice } from '#ui/notice.tsx';

/** Why two cases cannot be merged. `asked`: somebody has just tried. */
export function Refused({
  problem,
  into,
  asked,
}: {
  problem: MergePrevented | { code: 'unknown_case' };
  into: string;
  asked: boolean;
}) {
  const t = useTranslations('Related.merge');
  const { code } = problem;
  return (
    <Focused when={asked} role={asked ? 'alert' : undefined}>
      <Notice kind="warn">
        <p className="strong">{t('refused')}</p>
        <p>{code === 'too_many' ? t(`problem.${code}`, { into, n: maxEntries }) : t(`problem.${code}`)}</p>
      </Notice>
    </Focused>
  );
}

/** What happened to both since they were shown, where that kept them from being merged. `seen`: `3.5`, their versions. */
export function ChangedMeanwhile({
  from,
  into,
  seen,
}: {
  from: Case;
  into: Case;
  seen: string | string[] | undefined;
}) {
  const t = useTranslations('Related.merge');
  const words = useEventWords();
  const { moment } = formatsFor(useLocale());
  const versions = typeof seen === 'string' ? seen.split('.').map(Number) : [];
  if (versions.length !== 2) return null;
  const changes = [from, into].flatMap(({ reference, history }, index) =>
    history
      .filter(({ version, kind }) => version > (versions[index] ?? 0) && kind !== 'submitted')
      .map((event) => ({ id: event.id, at: event.at, what: `${eventWords(event, words)}`, reference })),
  );
  return (
    <Focused role="alert">
      <Notice kind="error">
        <p className="strong">{t('changed')}</p>
        <p>{t('changedText')}</p>
        <ul className="changes">
          {changes.map(({ id, at, what, reference }) => (
            <li key={id}>
              {t('changeOf', { reference, what })} <time dateTime={at.toISOString()}>{moment(at)}</time>
            </li>
          ))}
        </ul>
      </Notice>
    </Focused>
  );
}
