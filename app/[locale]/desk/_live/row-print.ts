import { createHash } from 'node:crypto';
import type { DeskColumn } from '#domain/triage/desk-look.ts';
import type { Row } from '../_queue/queue-row.tsx';

/** What each row of a page shows, by its id. */
export function printsOf(rows: readonly Row[], columns: readonly DeskColumn[]): Record<string, string> {
  return Object.fromEntries(rows.map((row) => [row.id, rowPrint(row, columns)]));
}

/** What a row shows, as one word: a row that says the same as before has not changed for who reads it. */
export function rowPrint({ version: _, updatedAt, sla, ...row }: Row, columns: readonly DeskColumn[]): string {
  const shown = [row, sla.state, sla.holder, columns.includes('changed') ? updatedAt : null];
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 12);
}
