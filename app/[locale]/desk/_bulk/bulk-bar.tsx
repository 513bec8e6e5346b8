import { useTranslations } from 'next-intl';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { useCount } from '#app/[locale]/desk/_queue/counts.ts';
import type { User } from '#domain/identity/user.ts';
import { type BulkKind, valueFields } from '#domain/triage/bulk-request.ts';
import { macroStatuses } from '#domain/triage/macro.ts';
import { tagLimit } from '#domain/triage/tag.ts';
import { listAssignees } from '#server/identity/people.ts';
import { listMacros } from '#server/triage/macros.ts';
import { listTags, type Tag } from '#server/triage/tags.ts';
import { Button } from '#ui/button.tsx';
import { Select, TextField } from '#ui/text-field.tsx';

/**
 * What can be done with the ticked cases, or with all that match: a plain GET form that leads to a page which says what
 * will happen. The tick boxes of the rows belong to it by its id.
 */
export async function BulkBar({
  user,
  query,
  total,
}: {
  user: User;
  /** of the queue’s address: the filter, and the way back */
  query: Readonly<Record<string, string>>;
  /** how many cases match, as far as they are counted */
  total: number;
}) {
  const locale = await getLocale();
  const [people, tags, macros] = await Promise.all([listAssignees(user), listTags(user), listMacros(user, locale)]);
  return (
    <form id="bulk" method="get" action={`/${locale}/desk/bulk`} className="bulkbar">
      <input type="hidden" name="view" value={new URLSearchParams(query).toString()} />
      <Bar user={user} people={people} tags={tags} macros={macros} total={total} />
    </form>
  );
}

interface Offered {
  user: User;
  people: readonly { id: string; name: string }[];
  tags: readonly Tag[];
  macros: readonly { key: string; name: string }[];
}

function Bar({ total, ...offered }: Offered & { total: number }) {
  const t = useTranslations('Bulk.bar');
  const count = useCount();
  return (
    <fieldset>
      <legend className="vh">{t('legend')}</legend>
      <p className="chosen" id="chosen" role="status" />
      <label className="allof">
        <input type="checkbox" name="all" value="1" /> {t('all', { count: count(total) })}
      </label>
      {(['assign', 'status', 'tag', 'macro'] as const).map((kind) => (
        <Button key={kind} small look="second" popoverTarget={`bulk-${kind}`}>
          {t(`open.${kind}`)}
        </Button>
      ))}
      <Panels {...offered} />
    </fieldset>
  );
}

/** Each opens over the page. The tag stands first, for Enter in its field sends the form by the first button that there is. */
function Panels({ user, people, tags, macros }: Offered) {
  const t = useTranslations('Bulk.bar');
  const c = useTranslations('Case');
  const status = useTranslations('Status');
  return (
    <>
      <Panel kind="tag" go={t('addTag')}>
        <TextField
          id="bulk-new-tag"
          name={valueFields.tag}
          label={t('newTag')}
          hint={t('tagHint')}
          maxLength={tagLimit}
          list="bulk-tags"
          autoComplete="off"
          autoFocus
        />
        <datalist id="bulk-tags">
          {tags.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
      </Panel>
      {tags.length > 0 && (
        <Panel kind="untag" go={t('removeTag')}>
          <Select id="bulk-old-tag" name={valueFields.untag} label={t('oldTag')} autoFocus>
            {tags.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Panel>
      )}
      <Panel kind="assign" go={t('go')}>
        <Select id="bulk-person" name={valueFields.assign} label={t('person')} defaultValue="me" autoFocus>
          <option value="me">{t('me')}</option>
          <option value="nobody">{c('nobody')}</option>
          {people
            .filter(({ id }) => id !== user.id)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
      </Panel>
      <Panel kind="status" go={t('go')}>
        <Select id="bulk-status-choice" name={valueFields.status} label={c('change.legend')} autoFocus>
          {macroStatuses.map((code) => (
            <option key={code} value={code}>
              {status(code)}
            </option>
          ))}
        </Select>
      </Panel>
      <Panel kind="macro" go={t('go')}>
        <Select id="bulk-macro-choice" name={valueFields.macro} label={t('macro')} autoFocus>
          {macros.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      </Panel>
    </>
  );
}

function Panel({ kind, go, children }: { kind: BulkKind; go: string; children: ReactNode }) {
  const t = useTranslations('Bulk.bar');
  const title = `bulk-${kind}-title`;
  return (
    <div className="panelover" id={`bulk-${kind}`} popover="auto" role="dialog" aria-labelledby={title}>
      <h2 id={title}>{t(`title.${kind}`)}</h2>
      {children}
      <div className="acts">
        <Button type="submit" small name="act" value={kind}>
          {go}
        </Button>
        <Button small look="text" popoverTarget={`bulk-${kind}`} popoverTargetAction="hide">
          {t('close')}
        </Button>
        {kind === 'tag' && (
          <Button small look="text" popoverTarget="bulk-untag">
            {t('title.untag')}
          </Button>
        )}
      </div>
    </div>
  );
}
