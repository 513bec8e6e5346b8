import { useTranslations } from 'next-intl';
import type { BulkAct } from '#domain/triage/bulk.ts';

/** What an act does to so many cases, before and after: “Assign 12 cases to …”, “Assigned 12 cases to …”. */
export function ActWords({
  act,
  name,
  count,
  tense,
}: {
  act: BulkAct;
  /** of the person, the tag or the macro */
  name: string;
  count: number;
  tense: 'will' | 'did';
}) {
  const t = useTranslations(`Bulk.${tense}`);
  const status = useTranslations('Status');
  const n = count;
  switch (act.kind) {
    case 'assign':
      return name === '' ? t('unassign', { n }) : t('assign', { n, name });
    case 'status':
      return t('status', { n, status: act.act.status ? status(act.act.status) : '' });
    case 'tag':
    case 'untag':
    case 'macro':
      return t(act.kind, { n, name });
    case 'undo':
      return t('undo', { n });
  }
}
