import { may } from '#domain/identity/permissions.ts';
import { type Locale, locales, type User } from '#domain/identity/user.ts';
import type { CaseAct } from '#domain/triage/case-act.ts';
import {
  actOfMacro,
  type BuiltInMacro,
  builtInActs,
  builtInMacros,
  type MacroActs,
  macroActs,
  macroProblem,
} from '#domain/triage/macro.ts';
import { readTag } from '#domain/triage/tag.ts';
import { pool } from '#server/platform/database.ts';
import { translatorFor } from '#server/platform/translator.ts';
import { isUuid } from '#server/platform/uuid.ts';

/** A macro as it is offered: a code of the product’s own, or the id of a template with acts. */
export interface Macro {
  key: string;
  /** in the reader’s language */
  name: string;
  acts: MacroActs;
  /** what the customer is told, by language; none: nothing */
  texts: Readonly<Record<string, string>>;
}

/** How many own macros are offered. */
const offered = 200;

/** The macros that can be applied, the product’s own first; none for who is not of the desk. */
export async function listMacros(user: User, locale: Locale): Promise<Pick<Macro, 'key' | 'name'>[]> {
  if (!may(user, 'desk.open')) return [];
  const t = await translatorFor(locale);
  const { rows } = await pool.query<OwnMacro>(
    `${selectMacros} order by coalesce(names ->> $1, names ->> 'en'), id limit $2`,
    [locale, offered],
  );
  const own = rows.flatMap((row) => {
    const macro = readOwn(row, locale);
    return macro ? [{ key: macro.key, name: macro.name }] : [];
  });
  return [...builtInMacros.map((key) => ({ key, name: t(`Macro.${key}.name`) })), ...own];
}

/** A macro with all that it does; null: there is none of this key, or it lacks something. */
export async function readMacro(user: User, key: string, locale: Locale): Promise<Macro | null> {
  if (!may(user, 'desk.open')) return null;
  if (isBuiltIn(key)) return readBuiltIn(key, locale);
  if (!isUuid(key)) return null;
  const { rows } = await pool.query<OwnMacro>(`${selectMacros} and id = $1`, [key]);
  return rows[0] ? readOwn(rows[0], locale) : null;
}

/** What a macro does when `user` applies it now. */
export async function actOf(user: User, { acts, texts }: Macro, now = new Date()): Promise<CaseAct> {
  const keys = acts.removeTags.flatMap((typed) => {
    const tag = readTag(typed);
    return tag.ok ? [tag.key] : [];
  });
  const { rows } = await pool.query<{ id: string }>('select id from tags where name_key = any($1)', [keys]);
  const today = now.toISOString().slice(0, 10);
  return actOfMacro(acts, { texts, tagIds: rows.map(({ id }) => id), me: user.id, today });
}

interface OwnMacro {
  id: string;
  names: Record<string, string>;
  texts: Record<string, string>;
  acts: unknown;
}

const selectMacros = 'select id, names, texts, acts from templates where acts is not null';

async function readBuiltIn(key: BuiltInMacro, locale: Locale): Promise<Macro> {
  const { says, ...acts } = builtInActs[key];
  const t = await translatorFor(locale);
  const said = says ? await Promise.all(locales.map(async (language) => [language, await textIn(key, language)])) : [];
  return { key, name: t(`Macro.${key}.name`), acts, texts: Object.fromEntries(said) };
}

async function textIn(key: BuiltInMacro, language: Locale): Promise<string> {
  const t = await translatorFor(language);
  return t(`Macro.${key}.text`);
}

function readOwn({ id, names, texts, acts }: OwnMacro, locale: Locale): Macro | null {
  const read = macroActs.safeParse(acts);
  const said = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
  if (!read.success || macroProblem(read.data, 'en' in said)) return null;
  return { key: id, name: names[locale] ?? names.en ?? '', acts: read.data, texts: 'en' in said ? said : {} };
}

function isBuiltIn(key: string): key is BuiltInMacro {
  return (builtInMacros as readonly string[]).includes(key);
}
