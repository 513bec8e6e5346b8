import { stringify } from 'csv-stringify/sync';
import QueryStream from 'pg-query-stream';
import { type Cell, cellsOf, headingsOf, type Words } from '#domain/exports/cells.ts';
import { columns } from '#domain/exports/columns.ts';
import type { ExportRequest } from '#domain/exports/export-request.ts';
import { may } from '#domain/identity/permissions.ts';
import type { Actor } from '#domain/identity/user.ts';
import { writeFilter } from '#domain/triage/queue-filter.ts';
import { openSnapshot, type Snapshot } from '#server/exports/snapshot.ts';
import { countStatement, rowsStatement } from '#server/exports/statement.ts';
import { recordAudit } from '#server/history/audit.ts';
import { pool } from '#server/platform/database.ts';
import { translatorFor } from '#server/platform/translator.ts';

export type Export =
  | { ok: true; rows: number; file: ReadableStream<Uint8Array> }
  | { ok: false; code: 'forbidden' | 'busy' };

/** How many rows an export has; null for those who may not export. */
export async function countRows(
  actor: Actor,
  request: Pick<ExportRequest, 'filter' | 'rows'>,
  asOf: Date,
): Promise<number | null> {
  if (!may(actor, 'export.open')) return null;
  const { rows } = await pool.query<{ rows: number }>(countStatement(actor, request, asOf));
  return rows[0]?.rows ?? 0;
}

/**
 * Writes cases as CSV (RFC 4180, UTF-8; docs/export.md), read from a database cursor as fast as the reader takes it:
 * memory does not grow with the number of cases. Count and rows are of one snapshot, so they always agree. The audit
 * log has the entry before the first byte leaves.
 *
 * @param asOf cases that were submitted later stay out: the moment at which a page told the count
 * @param gone tells that nobody waits for the file any more: who leaves before its first byte never cancels it
 * @returns the number of rows below the headings, and the file, which must be read to its end or cancelled; `busy`
 *   while as many exports run as one process takes
 */
export async function exportCsv(actor: Actor, request: ExportRequest, asOf: Date, gone?: AbortSignal): Promise<Export> {
  if (!may(actor, 'export.open')) return { ok: false, code: 'forbidden' };
  const words = remembered(await translatorFor(request.labels));
  const snapshot = await openSnapshot();
  if (!snapshot) return { ok: false, code: 'busy' };
  try {
    const { rows: counted } = await snapshot.client.query<{ rows: number }>(countStatement(actor, request, asOf));
    const rows = counted[0]?.rows ?? 0;
    const { filter, ...form } = request;
    await recordAudit(pool, {
      kind: 'export',
      actor,
      data: { ...form, filter: writeFilter(filter), asOf, count: rows },
    });
    const { text, values } = rowsStatement(actor, request, asOf);
    const stream = snapshot.client.query(new QueryStream(text, values, { batchSize: 100 }));
    const file = fileOf(request, words, snapshot, stream);
    gone?.addEventListener('abort', snapshot.close, { once: true });
    if (gone?.aborted) await snapshot.close();
    return { ok: true, rows, file };
  } catch (error) {
    await snapshot.close();
    throw error;
  }
}

type Row = Readonly<Record<string, unknown>>;

/** How much is handed on at once, in characters. */
const chunkLength = 64 * 1024;

function fileOf(
  request: ExportRequest,
  words: Words,
  snapshot: Snapshot,
  stream: QueryStream,
): ReadableStream<Uint8Array> {
  const shown = columns[request.rows];
  const lines = (records: Cell[][]) =>
    stringify(records, {
      delimiter: request.separator === 'comma' ? ',' : ';',
      record_delimiter: '\r\n',
      // Every text: one with a line break of its own would otherwise end the record for most readers.
      quoted_string: true,
    });
  const rows: AsyncIterator<Row> = stream[Symbol.asyncIterator]();
  // What breaks is told to whoever waits for a row; afterwards nobody asks.
  stream.on('error', () => undefined);
  const encoder = new TextEncoder();
  const mark = request.bom === 'yes' ? '\ufeff' : '';
  let text = mark + lines([headingsOf(shown, request.headings === 'labels' ? words : null)]);

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        let ended = false;
        try {
          while (!ended && text.length < chunkLength) {
            const { done, value } = await snapshot.wait(rows.next());
            if (done) ended = true;
            else text += lines([cellsOf(shown, value, words)]);
          }
        } catch (error) {
          await snapshot.close();
          throw error;
        }
        controller.enqueue(encoder.encode(text));
        text = '';
        if (!ended) return;
        controller.close();
        await snapshot.close();
      },
      async cancel() {
        stream.destroy();
        await snapshot.close();
      },
    },
    // Nothing is read ahead of the reader.
    { highWaterMark: 0 },
  );
}

/** Labels repeat with every row; each is looked up once. */
function remembered(words: Words): Words {
  const known = new Map<string, string>();
  return (key, values) => {
    if (values) return words(key, values);
    const word = known.get(key) ?? words(key);
    known.set(key, word);
    return word;
  };
}
