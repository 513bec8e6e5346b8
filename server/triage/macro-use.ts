import { fillTemplate } from '#domain/correspondence/template.ts';
import type { Locale, User } from '#domain/identity/user.ts';
import type { BulkCode } from '#domain/triage/bulk.ts';
import { type CaseAct, textFor } from '#domain/triage/case-act.ts';
import { isReference } from '#domain/triage/reference.ts';
import { transaction } from '#server/platform/database.ts';
import { LeftAlone, performAct } from '#server/triage/case-acts.ts';
import { readCase } from '#server/triage/cases.ts';
import { valuesFor } from '#server/triage/filled-text.ts';
import { actOf, type Macro, readMacro } from '#server/triage/macros.ts';

/** What a macro would do to one case, and the text that the customer would read, in the case’s language. */
export interface MacroPreview {
  macro: Macro;
  act: CaseAct;
  /** null: the customer is told nothing */
  text: string | null;
  language: Locale;
}

/** Says what a macro would do to a case, and changes nothing. Null: there is no such macro, or no such case. */
export async function previewMacro(
  user: User,
  reference: string,
  key: string,
  locale: Locale,
  now = new Date(),
): Promise<MacroPreview | null> {
  const macro = await readMacro(user, key, locale);
  const escalation = macro && isReference(reference) ? await readCase(user, reference) : null;
  if (!macro || !escalation) return null;
  const act = await actOf(user, macro, now);
  const text = textFor(act, escalation.language);
  const values = valuesFor(user, escalation, now);
  return { macro, act, text: text === null ? null : fillTemplate(text, values), language: escalation.language };
}

/**
 * Applies a macro to one case: all of it, in one transaction, or nothing.
 *
 * @param said the text as it was left in the preview, where the macro says something
 * @returns the case’s version, or why it was left alone
 */
export async function applyMacro(
  user: User,
  { reference, version }: { reference: string; version: number },
  { key, said }: { key: string; said: string | null },
  locale: Locale,
  now = new Date(),
): Promise<{ ok: true; version: number } | { ok: false; code: Exclude<BulkCode, 'done'> }> {
  const macro = await readMacro(user, key, locale);
  if (!macro) return { ok: false, code: 'not_found' };
  const { text, ...acts } = await actOf(user, macro, now);
  const act: CaseAct = text === undefined ? acts : { ...acts, text: { any: said ?? '' } };
  try {
    return await transaction(async (sql) => {
      const outcome = await performAct(sql, user, { reference, version }, act, now);
      return outcome.code === 'done' ? { ok: true, version: outcome.version } : { ok: false, code: outcome.code };
    });
  } catch (error) {
    if (error instanceof LeftAlone) return { ok: false, code: error.code };
    throw error;
  }
}
