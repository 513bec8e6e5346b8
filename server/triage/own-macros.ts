import { type TemplateProblem, templateProblem } from '#domain/correspondence/template.ts';
import { may } from '#domain/identity/permissions.ts';
import { type Locale, locales, type User } from '#domain/identity/user.ts';
import { isBlank } from '#domain/intake/text.ts';
import { type MacroActs, type MacroProblem, macroActs, macroProblem } from '#domain/triage/macro.ts';
import { readTag, type TagProblem } from '#domain/triage/tag.ts';
import { recordAudit } from '#server/history/audit.ts';
import { pool, transaction } from '#server/platform/database.ts';
import { isUuid } from '#server/platform/uuid.ts';

type InLanguages = Partial<Record<Locale, string>>;

/** A macro of the own house, for whoever writes it. */
export interface OwnMacro {
  id: string;
  names: InLanguages;
  texts: InLanguages;
  acts: MacroActs;
  updatedAt: Date;
}

/** How many there can be. */
export const ownMacroLimit = 100;

export interface MacroFault {
  /** where it is to be mended: a field of the form */
  target: `name-${Locale}` | `text-${Locale}` | 'addTags' | 'removeTags' | 'answerDays' | 'status';
  code: TemplateProblem | TagProblem | MacroProblem;
}

export type KeepMacroResult =
  | { ok: true; id: string }
  /** `changed`: somebody else kept it since `seen`, or took it away */
  | { ok: false; code: 'forbidden' | 'not_found' | 'too_many' | 'changed' }
  | { ok: false; code: 'invalid'; faults: MacroFault[] };

/** The own macros by their English names, with all that they do; for those who may change them. */
export async function listOwnMacros(user: User): Promise<OwnMacro[]> {
  if (!may(user, 'admin.open')) return [];
  const { rows } = await pool.query<Omit<OwnMacro, 'acts'> & { acts: unknown }>(
    `select id, names, texts, acts, updated_at as "updatedAt" from templates where acts is not null
     order by lower(names ->> 'en'), id limit $1`,
    [ownMacroLimit],
  );
  return rows.flatMap((row) => {
    const acts = macroActs.safeParse(row.acts);
    return acts.success ? [{ ...row, acts: acts.data }] : [];
  });
}

/**
 * Keeps an own macro, with an entry in the audit log: a new one by the id that the form made, or a changed one.
 *
 * @param seen when what was changed had last been kept; null: it is a new one
 */
export async function keepMacro(
  user: User,
  macro: Pick<OwnMacro, 'id' | 'names' | 'texts' | 'acts'>,
  seen: Date | null,
): Promise<KeepMacroResult> {
  if (!may(user, 'admin.open')) return { ok: false, code: 'forbidden' };
  if (!isUuid(macro.id)) return { ok: false, code: 'not_found' };
  const faults = faultsOf(macro);
  if (faults.length > 0) return { ok: false, code: 'invalid', faults };
  const kept = [filledIn(macro.names), filledIn(macro.texts), macro.acts].map((part) => JSON.stringify(part));
  return transaction(async (sql) => {
    const { rows } = await sql.query<{ count: number }>('select count(*) from templates where acts is not null');
    if (!seen && (rows[0]?.count ?? 0) >= ownMacroLimit) return { ok: false, code: 'too_many' };
    const { rowCount } = seen
      ? await sql.query(
          `update templates set names = $2, texts = $3, acts = $4, updated_at = now()
           where id = $1 and acts is not null and updated_at = $5`,
          [macro.id, ...kept, seen],
        )
      : await sql.query(
          'insert into templates (id, names, texts, acts) values ($1, $2, $3, $4) on conflict (id) do nothing',
          [macro.id, ...kept],
        );
    if (rowCount !== 1 && seen) return { ok: false, code: 'changed' };
    if (rowCount === 1)
      await recordAudit(sql, { kind: 'macro_kept', actor: user, data: { id: macro.id, added: !seen } });
    return { ok: true, id: macro.id };
  });
}

/** Takes an own macro away, with an entry in the audit log. Taking it away twice takes it away once. */
export async function deleteMacro(user: User, id: string): Promise<{ ok: true } | { ok: false; code: 'forbidden' }> {
  if (!may(user, 'admin.open')) return { ok: false, code: 'forbidden' };
  if (!isUuid(id)) return { ok: true };
  await transaction(async (sql) => {
    const { rowCount } = await sql.query('delete from templates where id = $1 and acts is not null', [id]);
    if (rowCount === 1) await recordAudit(sql, { kind: 'macro_deleted', actor: user, data: { id } });
  });
  return { ok: true };
}

function faultsOf({ names, texts, acts }: Pick<OwnMacro, 'names' | 'texts' | 'acts'>): MacroFault[] {
  const says = locales.some((language) => !isBlank(texts[language] ?? ''));
  const written = locales.flatMap((language): MacroFault[] => {
    const name = templateProblem('name', names[language] ?? '', language === 'en');
    const text = templateProblem('text', texts[language] ?? '', says && language === 'en');
    return [
      ...(name ? [{ target: `name-${language}` as const, code: name }] : []),
      ...(text ? [{ target: `text-${language}` as const, code: text }] : []),
    ];
  });
  const tags = (['addTags', 'removeTags'] as const).flatMap((target): MacroFault[] => {
    const wrong = acts[target].map(readTag).find((tag) => !tag.ok);
    return wrong && !wrong.ok ? [{ target, code: wrong.code }] : [];
  });
  const lack = macroProblem(acts, says);
  if (!lack) return [...written, ...tags];
  const target = lack === 'text_required' ? 'text-en' : lack === 'days_required' ? 'answerDays' : 'status';
  return [...written, ...tags, { target, code: lack }];
}

function filledIn(texts: InLanguages): InLanguages {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => !isBlank(text)));
}
