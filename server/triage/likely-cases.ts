import { nameKey } from '#domain/catalogue/name.ts';
import type { Locale, User } from '#domain/identity/user.ts';
import { isStorable } from '#domain/intake/text.ts';
import { answersOfDraft } from '#domain/readiness/answers.ts';
import { alikeFrom, type Keyed, type LikenessKeys, likenessKeys, likenessOf } from '#domain/triage/likeness.ts';
import type { Status } from '#domain/triage/status.ts';
import { visibleCases } from '#server/identity/visibility.ts';
import type { Draft } from '#server/intake/drafts.ts';
import { pool } from '#server/platform/database.ts';
import { type Bind, parameters } from '#server/platform/parameters.ts';
import type { Case } from '#server/triage/cases.ts';

/** A case that looks like the one at hand. */
export interface LikelyCase {
  reference: string;
  organization: string;
  partner: string;
  /** the language that its title is written in */
  language: Locale;
  title: string;
  status: Status;
  submittedAt: Date;
  closedAt: Date | null;
  /** what both say, as it is written in the one at hand, the most telling first; at most eight */
  shared: string[];
}

/** How many of one organization, of one partner, and with an identifier in common are looked at. */
const looked = 100;
/** Of those, the ones with the most in common are compared. */
const compared = 20;
const maxShared = 8;

/**
 * The open cases of the draft's own organization with the same partner that look like what was typed (F14), the most
 * alike first, at most three. One statement over at most a hundred cases.
 */
export async function likelyCasesForDraft(
  user: User,
  draft: Pick<Draft, 'organizationId' | 'steps'>,
): Promise<LikelyCase[]> {
  const typed = Object.fromEntries(
    Object.entries(draft.steps).map(([step, saved]) => [step, saved?.answers ?? null]),
  ) as Parameters<typeof answersOfDraft>[0];
  const partner = typed.project?.partner;
  if (typeof partner !== 'string' || !isStorable(partner)) return [];
  const { title } = typed.concern ?? {};
  const mine = likenessKeys({ ...answersOfDraft(typed), title: typeof title === 'string' ? title : null });

  const { values, bind } = parameters();
  const candidates = `
    select e.id from escalations e
    where e.organization_id = ${bind(draft.organizationId)} and e.closed_at is null and ${visibleCases(user, bind)}
      and e.partner_id = (select p.id from partners p where p.name_key = ${bind(nameKey(partner))})
    ${newest(bind)}`;
  return alike(mine, { candidates, values, bind, most: 3 });
}

/**
 * The cases that look like one, of those that `user` may see: of the same organization or the same partner, open and
 * closed, the most alike first, at most five. One statement, over the hundred newest of each and at most a hundred more
 * that share an identifier.
 */
export async function likelyCases(user: User, escalation: Case): Promise<LikelyCase[]> {
  const mine = likenessKeys(escalation);
  const { values, bind } = parameters();
  const seen = visibleCases(user, bind);
  const [id, limit] = [bind(escalation.id), newest(bind)];
  const same = (column: string) => `e.${column} = (select ${column} from escalations where id = ${id})`;
  const candidates = `
    (select e.id from escalations e where ${same('partner_id')} and ${seen} ${limit})
    union
    (select e.id from escalations e where ${same('organization_id')} and ${seen} ${limit})
    union
    (select e.id from case_likeness l join escalations e on e.id = l.escalation_id
     where l.identifiers && ${bind(mine.identifiers)}::text[] and ${seen}
       and (${same('partner_id')} or ${same('organization_id')})
     limit ${bind(looked)})
    except select ${id}`;
  return alike(mine, { candidates, values, bind, most: 5 });
}

interface Search {
  /** a query for ids of cases */
  candidates: string;
  values: unknown[];
  bind: Bind;
  most: number;
}

/** Counts in the database what the candidates have in common, and compares the best of them. */
async function alike(mine: Keyed, { candidates, values, bind, most }: Search): Promise<LikelyCase[]> {
  if (mine.words.length === 0 && mine.identifiers.length === 0) return [];
  const inCommon = (column: keyof LikenessKeys) =>
    `(select count(*) from unnest(l.${column}) key where key = any(${bind(mine[column])}::text[]))`;
  const { rows } = await pool.query<LikelyCase & LikenessKeys>(
    `select e.reference, o.name as organization, p.name as partner, e.language, e.title, e.status,
            e.submitted_at as "submittedAt", e.closed_at as "closedAt", best.identifiers, best.words
     from (select l.* from (${candidates}) candidate join case_likeness l on l.escalation_id = candidate.id
           order by ${inCommon('words')} + 3 * ${inCommon('identifiers')} desc, l.escalation_id desc
           limit ${bind(compared)}) best
     join escalations e on e.id = best.escalation_id
     join organizations o on o.id = e.organization_id
     join partners p on p.id = e.partner_id`,
    values,
  );
  return rows
    .map(({ identifiers, words, ...found }) => ({ found, likeness: likenessOf(mine, { identifiers, words }) }))
    .filter(({ likeness }) => likeness.degree >= alikeFrom)
    .sort((a, b) => b.likeness.degree - a.likeness.degree || (a.found.reference < b.found.reference ? 1 : -1))
    .slice(0, most)
    .map(({ found, likeness }) => ({ ...found, shared: wordsFor(mine, likeness.shared) }));
}

function wordsFor({ written }: Keyed, keys: readonly string[]): string[] {
  return keys.slice(0, maxShared).map((key) => written.get(key) ?? key);
}

function newest(bind: Bind): string {
  return `order by e.submitted_at desc, e.id desc limit ${bind(looked)}`;
}
