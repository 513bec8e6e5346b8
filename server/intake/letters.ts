import { createHash } from 'node:crypto';
import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { plusDays } from '#domain/calendar/iso-day.ts';
import { dayIn } from '#domain/calendar/time-zone.ts';
import { concernsInShort, draftLetter, type Letter } from '#domain/correspondence/letter.ts';
import { judgeLetter, type LetterWords } from '#domain/correspondence/letter-form.ts';
import { may } from '#domain/identity/permissions.ts';
import type { Locale, User } from '#domain/identity/user.ts';
import { stepNames } from '#domain/intake/steps.ts';
import { isStorable } from '#domain/intake/text.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { clockPolicy } from '#domain/readiness/clock.ts';
import { calendarOf } from '#server/calendar/calendars.ts';
import { findOrganizationName } from '#server/catalogue/organizations.ts';
import { type LetterPiece, writeLetter } from '#server/correspondence/letter-text.ts';
import { type Draft, knownVersion, openDraft } from '#server/intake/drafts.ts';
import { pool } from '#server/platform/database.ts';
import { isUuid } from '#server/platform/uuid.ts';

/** The letter to the partner as its page shows it. */
export interface DraftLetter extends LetterWords {
  language: Locale;
  /** counts the changes; 0: it was only made, and not kept yet */
  version: number;
  /** fingerprint of the answers that it was made from */
  madeFrom: string;
  /** the answers have changed since */
  outdated: boolean;
  /** the text with what the customer typed told apart; null once it was changed by hand */
  pieces: LetterPiece[] | null;
  /** the concerns in a few lines */
  inShort: string;
  /** today where the organization is, an ISO day */
  today: string;
  copiedAt: Date | null;
  sentAt: Date | null;
  sentTo: string | null;
  /** this very text was sent from here */
  sent: boolean;
  /** this very text stands in the record of contact */
  recorded: boolean;
}

/** What is kept of a letter when it is saved. */
export interface KeptLetter extends LetterWords {
  language: Locale;
  madeFrom: string;
}

export type KeepResult =
  | { ok: true; version: number }
  | { ok: false; code: 'wrong'; problems: ReturnType<typeof judgeLetter> }
  /** it was changed since `baseVersion`, mostly by the same person in another tab; nothing was overwritten */
  | { ok: false; code: 'stale'; version: number; theirs: LetterWords; updatedAt: Date }
  | { ok: false; code: 'not_found' };

/**
 * The letter of an open draft that `readDraft` gave to its owner: as it was kept, else made from the answers in the
 * language of the draft. Null while there is nothing to write about.
 */
export async function readLetter(user: User, draft: Draft, now: Date): Promise<DraftLetter | null> {
  const [made, kept] = await Promise.all([makeLetter(user, draft, now), findKept(draft.id)]);
  const { letter, today } = made;
  const language = kept?.language ?? draft.language;
  const written = letter && (await writeLetter(letter, language));
  const madeFrom = fingerprint(letter);
  const inShort = letter ? concernsInShort(letter) : '';
  if (!kept) return written && { ...unkept, ...written, madeFrom, inShort, today };
  const { sentVersion, recordedVersion, ...rest } = kept;
  const recorded = recordedVersion === kept.version;
  return {
    ...rest,
    inShort,
    today,
    outdated: letter !== null && !saysTheSame(kept.madeFrom, madeFrom, recorded),
    pieces: written?.body === kept.body ? written.pieces : null,
    sent: sentVersion === kept.version,
    recorded,
  };
}

/** Makes the letter anew from the answers, in a language, and keeps it instead of what there was. */
export async function remakeLetter(
  user: User,
  draft: Draft,
  baseVersion: number,
  language: Locale,
  now: Date,
): Promise<KeepResult> {
  const { letter } = await makeLetter(user, draft, now);
  if (!letter) return { ok: false, code: 'not_found' };
  const { subject, body } = await writeLetter(letter, language);
  return keepLetter(user, draft.id, baseVersion, { language, subject, body, madeFrom: fingerprint(letter) });
}

/**
 * Keeps the text of a letter, if it still is what `baseVersion` saw (0: never kept); the same text again is no change.
 *
 * @param use `told`: the customer has copied it, or sent it by themselves
 */
export async function keepLetter(
  user: User,
  draftId: string,
  baseVersion: number,
  letter: KeptLetter,
  use: 'told' | null = null,
): Promise<KeepResult> {
  if (!isUuid(draftId) || !may(user, 'draft.start')) return { ok: false, code: 'not_found' };
  const problems = judgeLetter({ subject: letter.subject, body: letter.body });
  if (problems.length > 0) return { ok: false, code: 'wrong', problems };
  const { language, subject, body } = letter;
  // It comes back from the form: what is no fingerprint is one of nothing.
  const madeFrom = isStorable(letter.madeFrom) ? letter.madeFrom.slice(0, 64) : '';
  const { rows } = await pool.query<{ version: number }>(
    `with draft as (
       select id from drafts d where d.id = $1 and d.owner_id = $2 and ${openDraft} for no key update
     )
     insert into draft_letters as old (draft_id, language, subject, body, made_from, copied_at)
     select id, $3, $4, $5, $6, case when $8 then now() end from draft
     on conflict (draft_id) do update
       set language = $3, subject = $4, body = $5, made_from = $6, updated_at = now(),
           copied_at = case when $8 then now() else old.copied_at end,
           version = old.version + case when (old.language, old.subject, old.body) = ($3, $4, $5) then 0 else 1 end
       where old.version = $7 or (old.language, old.subject, old.body) = ($3, $4, $5)
     returning version`,
    [draftId, user.id, language, subject, body, madeFrom, knownVersion(baseVersion), use === 'told'],
  );
  const [saved] = rows;
  return saved ? { ok: true, version: saved.version } : whyNotKept(user, draftId);
}

async function whyNotKept(user: User, draftId: string): Promise<KeepResult> {
  const { rows } = await pool.query<{ version: number; subject: string; body: string; updatedAt: Date }>(
    `select l.version, l.subject, l.body, l.updated_at as "updatedAt"
     from draft_letters l join drafts d on d.id = l.draft_id
     where d.id = $1 and d.owner_id = $2 and ${openDraft}`,
    [draftId, user.id],
  );
  const [kept] = rows;
  if (!kept) return { ok: false, code: 'not_found' };
  const { version, subject, body, updatedAt } = kept;
  return { ok: false, code: 'stale', version, theirs: { subject, body }, updatedAt };
}

/** The letter that the answers make now; an answer is proposed for when the partner has had the days of the clock. */
async function makeLetter(user: User, draft: Draft, now: Date): Promise<{ letter: Letter | null; today: string }> {
  const [calendar, organization] = await Promise.all([
    calendarOf(draft.organizationId, draft.language),
    findOrganizationName(draft.organizationId),
  ]);
  const today = dayIn(calendar.timeZone, now);
  const { days } = clockPolicy;
  const answerBy = addBusinessDays(calendar, today, days) ?? plusDays(today, days);
  const typed = Object.fromEntries(stepNames.map((step) => [step, draft.steps[step]?.answers ?? null]));
  const steps = typed as Record<(typeof stepNames)[number], TypedStep | null>;
  return { letter: draftLetter(steps, { organization, signer: user.name, answerBy }), today };
}

/** Tells whether the answers say the same, contacts apart: the proposed day moves on by itself and is none of them. */
function fingerprint(letter: Letter | null): string {
  const { answerBy: _, contacts, ...said } = letter ?? { answerBy: '', contacts: [] };
  const print = (part: unknown) => createHash('sha256').update(JSON.stringify(part)).digest('base64url').slice(0, 24);
  return `${print(said)}.${print(contacts)}`;
}

/** A letter that is recorded has become a contact itself, and those after it are no news to it. */
function saysTheSame(one: string, other: string, recorded: boolean): boolean {
  const compared = (print: string) => (recorded ? print.split('.')[0] : print);
  return compared(one) === compared(other);
}

const unkept = {
  version: 0,
  outdated: false,
  copiedAt: null,
  sentAt: null,
  sentTo: null,
  sent: false,
  recorded: false,
};

interface KeptRow extends KeptLetter {
  version: number;
  copiedAt: Date | null;
  sentAt: Date | null;
  sentTo: string | null;
  sentVersion: number | null;
  recordedVersion: number | null;
}

async function findKept(draftId: string): Promise<KeptRow | null> {
  const { rows } = await pool.query<KeptRow>(
    `select language, subject, body, version, made_from as "madeFrom", copied_at as "copiedAt", sent_at as "sentAt",
            sent_to as "sentTo", sent_version as "sentVersion", recorded_version as "recordedVersion"
     from draft_letters where draft_id = $1`,
    [draftId],
  );
  return rows[0] ?? null;
}
