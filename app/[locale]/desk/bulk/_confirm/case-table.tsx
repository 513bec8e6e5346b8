import { useTranslations } from 'next-intl';
import { Link } from '#app/_shell/link.tsx';
import type { BulkCase } from '#server/triage/bulk-plans.ts';
import { Icon } from '#ui/icon.tsx';
import { Table } from '#ui/table.tsx';

/** Cases with what becomes of them, in words. `silent`: the same happens to all, and is said above. */
export function CaseTable({
  caption,
  cases,
  silent = false,
}: {
  caption: string;
  cases: readonly BulkCase[];
  silent?: boolean;
}) {
  const t = useTranslations('Bulk');
  const result = { key: 'result', label: t('columns.result') };
  return (
    <div className="results">
      <Table caption={caption} columns={[{ key: 'case', label: t('columns.case') }, ...(silent ? [] : [result])]}>
        {cases.map(({ reference, title, language, code }) => (
          <tr key={reference}>
            <td className="case">
              <Link className="ttl" href={`/desk/${reference}`} prefetch={false} lang={language} dir="auto">
                {title}
              </Link>
              <span className="by ref">{reference}</span>
            </td>
            {!silent && (
              <td>
                <span
                  className={code === 'done' ? 'badge t-ok' : code === 'unchanged' ? 'badge t-muted' : 'badge t-warn'}
                >
                  <Icon name={code === 'done' ? 'check' : code === 'unchanged' ? 'ring' : 'triangle'} />
                  <span>{t(`code.${code}`)}</span>
                </span>
              </td>
            )}
          </tr>
        ))}
      </Table>
    </div>
  );
}
