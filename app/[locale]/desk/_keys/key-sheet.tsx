import { useTranslations } from 'next-intl';

type Line = readonly [what: string, ...keys: string[]];

const queueLines = [
  ['down', 'J', '↓'],
  ['up', 'K', '↑'],
  ['ends', 'Home', 'End'],
  ['open', 'Enter'],
  ['select', 'X'],
  ['range', 'Shift+X'],
  ['all', 'Ctrl+A'],
  ['assign', 'A'],
  ['status', 'S'],
  ['tag', 'T'],
  ['macro', 'M'],
  ['undo', 'U'],
  ['search', '/'],
  ['pages', 'N', 'P'],
  ['queue', 'G Q'],
  ['mine', 'G M'],
  ['palette', 'Ctrl+K'],
  ['sheet', '?'],
] as const;

const caseLines = [
  ['nextCase', 'J'],
  ['previousCase', 'K'],
  ['assign', 'A'],
  ['status', 'S'],
  ['reply', 'R'],
  ['note', 'I'],
  ['ask', 'Q'],
  ['tag', 'T'],
  ['macro', 'M'],
  ['explain', 'E'],
  ['undo', 'U'],
  ['queue', 'G Q'],
  ['mine', 'G M'],
  ['palette', 'Ctrl+K'],
  ['sheet', '?'],
] as const;

type What = (typeof queueLines | typeof caseLines)[number][0];

/** All keys of a page with what each does. */
export function KeySheet({ place }: { place: 'queue' | 'case' }) {
  const t = useTranslations('Keys');
  const lines: readonly Line[] = place === 'queue' ? queueLines : caseLines;
  return (
    <>
      <h2 id="keys-title">{t('title')}</h2>
      <table className="keylist">
        <caption className="vh">{t('title')}</caption>
        <thead className="vh">
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('key')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([what, ...keys]) => (
            <tr key={what}>
              <th scope="row">{t(`does.${what as What}`)}</th>
              <td>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="t-muted">{t('mac')}</p>
    </>
  );
}
