import { useLocale, useTranslations } from 'next-intl';
import { getLocale } from 'next-intl/server';
import type { User } from '#domain/identity/user.ts';
import { writeFilter } from '#domain/triage/queue-filter.ts';
import { viewNames, views } from '#domain/triage/view.ts';
import { languageNames, routing } from '#i18n/routing.ts';
import { pageSize } from '#server/triage/case-list.ts';
import { listMacros } from '#server/triage/macros.ts';
import { OpenSheet } from './key-hints.tsx';
import { KeySheet } from './key-sheet.tsx';
import { Keys } from './keys.tsx';

/** The keys, the sheet that names them and the palette, for the queue or for a case. */
export async function DeskKeys({ user, place }: { user: User; place: 'queue' | 'case' }) {
  const macros = await listMacros(user, await getLocale());
  return <KeysWithWords place={place} macros={macros} />;
}

function KeysWithWords({
  place,
  macros,
}: {
  place: 'queue' | 'case';
  macros: readonly { key: string; name: string }[];
}) {
  const t = useTranslations('Keys');
  const p = useTranslations('Palette');
  const d = useTranslations('Desk');
  const desk = `/${useLocale()}/desk`;
  const viewAt = (name: (typeof viewNames)[number]) =>
    `${desk}?${new URLSearchParams({ status: 'open', ...writeFilter(views[name]) })}`;
  const last = `${desk}/bulk/last`;
  const acts = place === 'queue' ? queueActs : caseActs;
  const keys = (
    <Keys
      place={place}
      words={{
        nothing: t(place === 'queue' ? 'chooseFirst' : 'noNeighbour'),
        chosen: place === 'queue' ? Array.from({ length: pageSize + 1 }, (_, n) => t('chosen', { n })) : [],
        close: t('close'),
        single: t('single'),
        singleHint: t('singleHint'),
      }}
      addresses={{ queue: desk, mine: viewAt('mine'), unassigned: viewAt('unassigned'), last }}
      palette={{
        words: {
          label: p('label'),
          placeholder: p('placeholder'),
          open: p('open', { typed: '\u0001' }),
          search: p('search', { typed: '\u0001' }),
          groups: {
            find: p('groups.find'),
            acts: p('groups.acts'),
            macros: p('groups.macros'),
            go: p('groups.go'),
            languages: p('groups.languages'),
          },
        },
        desk,
        go: [
          { address: desk, label: d('title') },
          ...viewNames.map((name) => ({ address: viewAt(name), label: d(`views.${name}`) })),
        ],
        acts: acts.map(([name, key]) => ({ name, label: p(`acts.${name}`), key })),
        macros,
        languages: routing.locales.map((code) => ({ code, name: languageNames[code] })),
      }}
    >
      <KeySheet place={place} />
    </Keys>
  );
  if (place === 'queue') return keys;
  return (
    <div className="keys">
      <OpenSheet />
      {keys}
    </div>
  );
}

const queueActs = [
  ['assign', 'A'],
  ['status', 'S'],
  ['tag', 'T'],
  ['macro', 'M'],
  ['undo', 'U'],
] as const;
const caseActs = [...queueActs, ['reply', 'R'], ['note', 'I'], ['ask', 'Q']] as const;
