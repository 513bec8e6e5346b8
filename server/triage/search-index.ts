import type pg from 'pg';
import { notedTexts, type SearchableCase, searchedTexts, writeDocument } from '#domain/triage/search-document.ts';
import { pool } from '#server/platform/database.ts';
import type { Job } from '#server/platform/jobs.ts';
import { caseEntries, caseWaivers } from '#server/triage/cases.ts';

const batch = 200;

/**
 * Makes each case searchable that is not yet: those from before there was a search, and those that were written by SQL.
 * New cases bring theirs along, so that there is mostly nothing to do. Whoever changes what is searched (words, stems,
 * texts) or renames an organization or a partner deletes the rows of the cases concerned; the next run fills them again,
 * from where a run that was cut short has stopped. Until then such cases are not found.
 */
export const searchFilling: Job = {
  name: 'search',
  cron: '*/10 * * * *',
  run: async (ending) => void (await fillSearch(ending)),
};

/** Fills in what lacks, a piece at a time, once through or until `ending` is aborted. Returns how many were filled. */
export async function fillSearch(ending?: AbortSignal): Promise<number> {
  let filled = 0;
  let reading = readLacking(null);
  let storing: Promise<void> = Promise.resolve();
  for (let found = await reading; found.length > 0 && !ending?.aborted; found = await reading) {
    // While the words of this piece are looked at, the next one is read and the last one stored.
    reading = readLacking(found.at(-1)?.id ?? null);
    reading.catch(() => undefined);
    const documents = documentsOf(found);
    await storing;
    // Whoever changed a case since it was read has stored its newer row.
    storing = store(pool, documents, 'nothing');
    storing.catch(() => undefined);
    filled += found.length;
  }
  await storing;
  return filled;
}

/**
 * Stores what cases are searched in as they are now, in the transaction that changed them: two statements.
 * What is found with the desk's notes goes into a column of its own, which no customer's search reads.
 */
export async function refreshSearch(sql: Pick<pg.ClientBase, 'query'>, ids: readonly string[]): Promise<void> {
  const { rows } = await sql.query<Searched>(
    `${selectSearchable({ notes: true })} where e.id = any($1) order by e.id`,
    [ids],
  );
  await store(sql, documentsOf(rows), 'update');
}

/** Makes a case searchable that was just inserted: nobody has said anything about it yet. */
export async function insertSearch(
  sql: Pick<pg.ClientBase, 'query'>,
  id: string,
  inserted: Omit<SearchableCase, 'outcome' | 'messages' | 'questions' | 'history'>,
): Promise<void> {
  const nothingSaid = { outcome: null, messages: [], questions: [], history: [], notes: [] };
  await store(sql, documentsOf([{ ...inserted, ...nothingSaid, id }]), 'update');
}

/** A case as the search reads it. */
export type Searched = SearchableCase & { id: string; notes: string[] };

interface Documents {
  ids: string[];
  documents: string[];
  notes: string[];
}

function documentsOf(found: readonly Searched[]): Documents {
  return {
    ids: found.map(({ id }) => id),
    documents: found.map((each) => writeDocument(searchedTexts(each))),
    // Words and notes together, so that a search for one word of each finds the case.
    notes: found.map((each) =>
      each.notes.length > 0 ? writeDocument([...searchedTexts(each), ...notedTexts(each.notes)]) : '',
    ),
  };
}

async function store(
  sql: Pick<pg.ClientBase, 'query'>,
  { ids, documents, notes }: Documents,
  onConflict: 'update' | 'nothing',
): Promise<void> {
  await sql.query(
    `insert into case_search (escalation_id, organization_id, language, submitted_at, document, notes)
     select e.id, e.organization_id, e.language, e.submitted_at, row.document::tsvector, row.notes::tsvector
     from unnest($1::uuid[], $2::text[], $3::text[]) row (id, document, notes) join escalations e on e.id = row.id
     on conflict (escalation_id) do ${
       onConflict === 'nothing'
         ? 'nothing'
         : `update set organization_id = excluded.organization_id, language = excluded.language,
              submitted_at = excluded.submitted_at, document = excluded.document, notes = excluded.notes`
     }`,
    [ids, documents, notes],
  );
}

/** The next ones by their ids, so that each piece goes on where the last has ended. */
async function readLacking(after: string | null): Promise<Searched[]> {
  const { rows } = await pool.query<Searched>(
    `${selectSearchable({ notes: true })}
     where e.id in (
       select id from escalations lacking
       where ($2::uuid is null or id > $2)
         and not exists (select from case_search s where s.escalation_id = lacking.id)
       order by id limit $1)
     order by e.id`,
    [batch, after],
  );
  return rows;
}

const texts = (columns: string, rest: string, order: string) =>
  `(select coalesce(json_agg(${columns} order by ${order}), '[]') from ${rest})`;

/** Everything of `escalations e` that is searched; without `notes` nothing of the table that they are in. */
export const selectSearchable = ({ notes }: { notes: boolean }) => `
  select e.id, e.reference, o.name as organization, p.name as partner, s.name as "submittedBy", e.language,
    e.product_version as "productVersion", e.title, e.summary, e.business_impact as "businessImpact",
    e.desired_outcome as "desiredOutcome", e.severity_reason as "severityReason", e.outcome,
    e.bypass_detail as "bypassDetail", ${caseEntries}, ${caseWaivers},
    ${texts(`json_build_object('language', language, 'body', body)`, 'messages where escalation_id = e.id', 'at, id')}
      as messages,
    ${texts(
      `json_build_object('language', language, 'body', body, 'answer', answer, 'before', before)`,
      'questions where escalation_id = e.id and withdrawn_at is null',
      'asked_at, id',
    )} as questions,
    ${texts(
      'said',
      `(select id, unnest(array[data ->> 'title', data ->> 'summary', data ->> 'reason']) as said from case_events
        where escalation_id = e.id and kind in ('extended', 'status_changed', 'severity_changed')) history
       where said is not null and said is distinct from e.outcome`,
      'id',
    )} as history,
    ${notes ? texts('body', 'internal_notes where escalation_id = e.id', 'at, id') : `'[]'::json`} as notes
  from escalations e
  join organizations o on o.id = e.organization_id
  join partners p on p.id = e.partner_id
  left join users s on s.id = e.submitted_by_id`;
