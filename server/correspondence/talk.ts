import type { TalkSide } from '#domain/correspondence/message.ts';
import type { Locale, User } from '#domain/identity/user.ts';
import { visibleCases } from '#server/identity/visibility.ts';
import { pool } from '#server/platform/database.ts';
import { parameters } from '#server/platform/parameters.ts';

/** A message as both sides see it; `author`: a name; `own`: the reader wrote it. */
export interface TalkMessage {
  id: string;
  side: TalkSide;
  author: string | null;
  own: boolean;
  language: Locale;
  body: string;
  at: Date;
}

/** A question as both sides see it. */
export interface TalkQuestion {
  id: string;
  /** the answer that it is pinned to; null: the case as a whole */
  path: string | null;
  language: Locale;
  body: string;
  askedBy: string | null;
  /** the reader asked it */
  own: boolean;
  askedAt: Date;
  /** null: nobody has answered, or the answer was amended and nothing said */
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  /** what the case said before and after; null: the answer was not amended */
  before: string | null;
  after: string | null;
  withdrawnAt: Date | null;
}

/** The talk about a case, the oldest first. Internal notes are no part of it: `readNotes`. */
export interface Talk {
  messages: TalkMessage[];
  questions: TalkQuestion[];
  /** there is more than was asked for */
  earlier: boolean;
}

/** How many messages, and how many questions, a page shows unless it is asked for all; and then. */
export const talkShown = 50;
export const talkShownAtMost = 1000;

/**
 * What was said about a case that `user` may see (W4, W5): the last messages and questions. Two statements.
 *
 * @param limit how many of each
 */
export async function readTalk(user: User, caseId: string, limit = talkShown): Promise<Talk> {
  const [messages, questions] = await Promise.all([
    readMessages(user, caseId, limit + 1),
    readQuestions(user, caseId, limit + 1),
  ]);
  return {
    messages: messages.slice(0, limit).reverse(),
    questions: questions.slice(0, limit).sort((one, other) => one.askedAt.getTime() - other.askedAt.getTime()),
    earlier: messages.length > limit || questions.length > limit,
  };
}

/** The questions that wait for an answer. */
export function openQuestions({ questions }: Talk): TalkQuestion[] {
  return questions.filter(({ answeredAt, withdrawnAt }) => answeredAt === null && withdrawnAt === null);
}

/** The latest first. */
async function readMessages(user: User, caseId: string, limit: number): Promise<TalkMessage[]> {
  const { values, bind } = parameters();
  const { rows } = await pool.query<TalkMessage>(
    `select m.id, m.side, a.name as author, coalesce(m.author_id = ${bind(user.id)}, false) as own, m.language,
            m.body, m.at
     from messages m
     join escalations e on e.id = m.escalation_id
     left join users a on a.id = m.author_id
     where m.escalation_id = ${bind(caseId)} and ${visibleCases(user, bind)}
     order by m.at desc, m.id desc limit ${bind(limit)}`,
    values,
  );
  return rows;
}

/** Those that wait come before all others, so that no limit hides one of them; then the latest. */
async function readQuestions(user: User, caseId: string, limit: number): Promise<TalkQuestion[]> {
  const { values, bind } = parameters();
  const { rows } = await pool.query<TalkQuestion>(
    `select q.id, q.path, q.language, q.body, asked.name as "askedBy",
            coalesce(q.asked_by_id = ${bind(user.id)}, false) as own, q.asked_at as "askedAt", q.answer,
            answered.name as "answeredBy", q.answered_at as "answeredAt", q.before, q.after,
            q.withdrawn_at as "withdrawnAt"
     from questions q
     join escalations e on e.id = q.escalation_id
     left join users asked on asked.id = q.asked_by_id
     left join users answered on answered.id = q.answered_by_id
     where q.escalation_id = ${bind(caseId)} and ${visibleCases(user, bind)}
     order by q.answered_at is null and q.withdrawn_at is null desc, q.asked_at desc, q.id
       limit ${bind(limit)}`,
    values,
  );
  return rows;
}
