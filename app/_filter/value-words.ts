import { useLocale, useTranslations } from 'next-intl';
import type { FacetName, QueueFilter } from '#domain/triage/queue-filter.ts';
import { formatsFor } from '#i18n/formats.ts';

/** Names of what ids stand for: partners, organizations, people, tags. */
export type Names = ReadonlyMap<string, string>;

/** The words for one value of a facet. */
export function useValueWords(names: Names): (facet: FacetName, value: string) => string {
  const t = useTranslations();
  const desk = useTranslations('Desk.filter');
  return (facet, value) => {
    switch (facet) {
      case 'status':
        return t(`Status.${value}` as 'Status.submitted');
      case 'severity':
        return t(`Severity.${value}` as 'Severity.low');
      case 'sla':
        return desk(`slaState.${value}` as 'slaState.late');
      case 'product':
        return t(`Product.${value}` as 'Product.commerce-cloud');
      case 'language':
        return t(`Language.${value}` as 'Language.en');
      case 'condition':
        return t(`Condition.${value}` as 'Condition.added-later');
      case 'response':
        return t(`Response.${value}` as 'Response.none');
      case 'waived':
        return t(`Desk.waived.${value}` as 'Desk.waived.scope');
      case 'version':
        return value;
      case 'assignee':
        return value === 'me' || value === 'nobody' ? desk(value) : (names.get(value) ?? desk('unknownAssignee'));
      default:
        return names.get(value) ?? desk(`unknown.${facet}`);
    }
  };
}

/** The words for what a filter narrows by a range, or by words; null where it does not. */
export function useRangeWords(filter: QueueFilter): Record<'q' | 'age' | 'readiness', string | null> {
  const t = useTranslations('Desk.filter');
  const { number } = formatsFor(useLocale());
  const range = (name: 'age' | 'readiness', from: number | null, to: number | null) => {
    if (from === null && to === null) return null;
    const bounds = from === null ? 'to' : to === null ? 'from' : 'both';
    return t(`range.${name}`, { bounds, from: number(from ?? 0), to: number(to ?? 0) });
  };
  return {
    q: filter.q === null ? null : t('quoted', { words: filter.q }),
    age: range('age', filter.ageFrom, filter.ageTo),
    readiness: range('readiness', filter.readinessFrom, filter.readinessTo),
  };
}
