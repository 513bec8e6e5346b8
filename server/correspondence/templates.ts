import {
  fillTemplate,
  isTemplateCode,
  type TemplateProblem,
  templateProblem,
} from '#domain/correspondence/template.ts';
import { can, may } from '#domain/identity/permissions.ts';
import { type Locale, locales, type User } from '#domain/identity/user.ts';
import { isBlank } from '#domain/intake/text.ts';
import { formatsFor } from '#i18n/formats.ts';
import { recordAudit } from '#server/history/audit.ts';
import { pool, transaction } from '#server/platform/database.ts';
import { translatorFor } from '#server/platform/translator.ts';
import { isUuid } from '#server/platform/uuid.ts';
import { readCase } from '#server/triage/cases.ts';

/** By language; what lacks is read in English. */
export type InLanguages = Partial<Record<Locale, string>>;

/** A text of the own house. Those of the product are codes of domain/correspondence/template.ts. */
export interface OwnTemplate {
  id: string;
  names: InLanguages;
  texts: InLanguages;
  /** to store it again, this is what was seen */
  updatedAt: Date;
}

/** How many there can be: enough to choose from, few enough to be found. */
export const ownTemplateLimit = 100;

/** The own texts, by their English names; for everybody at the desk. Macros, which have acts, are not among them. */
export async function listTemplates(user: User): Promise<OwnTemplate[]> {
  if (!may(user, 'desk.open')) return [];
  const { rows } = await pool.query<OwnTemplate>(
    `select id, names, texts, updated_at as "updatedAt" from templates where acts is null
     order by lower(names ->> 'en'), id limit $1`,
    [ownTemplateLimit],
  );
  return rows;
}

/**
 * A text in the language of a case, its fields filled in for that case: of the product by its code, or an own one by its
 * id. Null where there is none, or `user` may not write to the customer.
 */
export async function templateText(
  user: User,
  reference: string,
  codeOrId: string,
  now = new Date(),
): Promise<string | null> {
  const escalation = await readCase(user, reference);
  if (!escalation) return null;
  const { organizationId, organization, partner, language, submittedBy } = escalation;
  if (!can(user, 'triage', { kind: 'escalation', organizationId })) return null;
  const values = {
    customer: submittedBy ?? organization,
    organization,
    reference,
    partner,
    csm: user.name,
    date: formatsFor(language).longDate(now),
  };
  if (isTemplateCode(codeOrId)) return (await translatorFor(language))(`Template.${codeOrId}.text`, values);
  if (!isUuid(codeOrId)) return null;
  const { rows } = await pool.query<{ texts: InLanguages }>(
    'select texts from templates where id = $1 and acts is null',
    [codeOrId],
  );
  const text = rows[0] && inLanguage(rows[0].texts, language);
  return text === undefined ? null : fillTemplate(text, values);
}

/** What is written in a language, or in English where that lacks. */
export function inLanguage(texts: InLanguages, language: Locale): string {
  return texts[language] ?? texts.en ?? '';
}

export interface TemplateFault {
  part: 'name' | 'text';
  language: Locale;
  code: TemplateProblem;
}

export type TemplateResult =
  | { ok: true; id: string }
  | { ok: false; code: 'forbidden' | 'not_found' | 'too_many' }
  /** somebody else changed it since `seen`, or took it away */
  | { ok: false; code: 'changed' }
  | { ok: false; code: 'invalid'; faults: TemplateFault[] };

/**
 * Keeps an own text, with an entry in the audit log: a new one by the id that the form made, so that it is added once,
 * or a changed one.
 *
 * @param seen when the text that was changed had last been kept; null: it is a new one
 */
export async function keepTemplate(
  user: User,
  { id, names, texts }: Pick<OwnTemplate, 'id' | 'names' | 'texts'>,
  seen: Date | null,
): Promise<TemplateResult> {
  if (!may(user, 'admin.open')) return { ok: false, code: 'forbidden' };
  if (!isUuid(id)) return { ok: false, code: 'not_found' };
  const faults = locales.flatMap((language) =>
    (['name', 'text'] as const).flatMap((part) => {
      const written = (part === 'name' ? names : texts)[language] ?? '';
      const code = templateProblem(part, written, language === 'en');
      return code ? [{ part, language, code }] : [];
    }),
  );
  if (faults.length > 0) return { ok: false, code: 'invalid', faults };
  const kept = [JSON.stringify(filledIn(names)), JSON.stringify(filledIn(texts))];
  return transaction(async (sql) => {
    if (!seen) {
      await sql.query('lock table templates in share row exclusive mode');
      const { rows } = await sql.query<{ count: number }>('select count(*) from templates where acts is null');
      if ((rows[0]?.count ?? 0) >= ownTemplateLimit) return { ok: false, code: 'too_many' };
    }
    const { rowCount } = seen
      ? await sql.query(
          `update templates set names = $2, texts = $3, updated_at = now()
           where id = $1 and acts is null and updated_at = $4`,
          [id, ...kept, seen],
        )
      : await sql.query('insert into templates (id, names, texts) values ($1, $2, $3) on conflict (id) do nothing', [
          id,
          ...kept,
        ]);
    if (rowCount === 1) await recordAudit(sql, { kind: 'template_kept', actor: user, data: { id, added: !seen } });
    else {
      const same = await sql.query('select from templates where id = $1 and names = $2 and texts = $3', [id, ...kept]);
      if (same.rowCount === 0) return { ok: false, code: 'changed' };
    }
    return { ok: true, id };
  });
}

/** Takes an own text away, with an entry in the audit log. Taking it away twice takes it away once. */
export async function deleteTemplate(user: User, id: string): Promise<{ ok: true } | { ok: false; code: 'forbidden' }> {
  if (!may(user, 'admin.open')) return { ok: false, code: 'forbidden' };
  if (!isUuid(id)) return { ok: true };
  await transaction(async (sql) => {
    const { rowCount } = await sql.query('delete from templates where id = $1 and acts is null', [id]);
    if (rowCount === 1) await recordAudit(sql, { kind: 'template_deleted', actor: user, data: { id } });
  });
  return { ok: true };
}

function filledIn(texts: InLanguages): InLanguages {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => !isBlank(text)));
}
