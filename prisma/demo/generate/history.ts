import type { Severity } from '#domain/intake/steps.ts';
import type { CourseChange } from '#domain/triage/course.ts';
import { isOpen, type Status } from '#domain/triage/status.ts';
import type { Chance } from '#prisma/demo/generate/chance.ts';
import type { Content } from '#prisma/demo/generate/content.ts';
import { type Act, otherSeverity } from '#prisma/demo/generate/fate.ts';
import { amendable } from '#prisma/demo/generate/pin.ts';
import type { Named } from '#prisma/demo/generate/world.ts';
import { type Asked, pinned, talks } from '#prisma/demo/talk.ts';
import type { EventKind } from '#server/history/events.ts';

export interface Told {
  id: string;
  at: number;
}
export interface GeneratedEvent {
  version: number;
  kind: EventKind;
  actorId: string | null;
  at: number;
  data: Record<string, string | number | boolean | null>;
}
export interface GeneratedQuestion extends Told {
  path: string | null;
  body: string;
  askedById: string;
  answer: string | null;
  answeredById: string | null;
  answeredAt: number | null;
  before: string | null;
  after: string | null;
}

/** What has become of a case, and all that was said about it. */
export interface History {
  status: Status;
  version: number;
  severity: Severity;
  assigneeId: string | null;
  outcome: string | null;
  updatedAt: number;
  closedAt: number | null;
  statusSince: number;
  expectedBy: string | null;
  firstResponseAt: number | null;
  tags: Named[];
  linked: boolean;
  changes: CourseChange[];
  events: GeneratedEvent[];
  messages: (Told & { side: 'desk' | 'customer'; authorId: string; body: string })[];
  notes: (Told & { authorId: string; body: string })[];
  questions: GeneratedQuestion[];
}

const day = 86_400_000;

/** Lets the acts happen one after the other, as the desk and the customer would; amended answers change `content`. */
export function live(
  chance: Chance,
  content: Content,
  { submittedAt, acts, times }: { submittedAt: number; acts: readonly Act[]; times: readonly number[] },
  { csm, customer, tags, other }: { csm: Named; customer: Named; tags: readonly Named[]; other: string | null },
): History {
  const talk = talks[content.language];
  const history: History = {
    ...{ status: 'submitted', version: 1, severity: content.concern.severity, assigneeId: null, outcome: null },
    ...{ updatedAt: submittedAt, closedAt: null, statusSince: submittedAt, expectedBy: null, firstResponseAt: null },
    ...{ tags: [], linked: false, changes: [], messages: [], notes: [], questions: [] },
    events: [{ version: 1, kind: 'submitted', actorId: customer.id, at: submittedAt, data: {} }],
  };

  for (const [index, act] of acts.entries()) {
    const at = times[index] ?? submittedAt;
    const actorId = act.by === 'desk' ? csm.id : customer.id;
    const record = (kind: EventKind, data: GeneratedEvent['data'] = {}) =>
      history.events.push({ version: history.version, kind, actorId, at, data });
    const change = () => {
      history.version += 1;
      history.updatedAt = at;
    };
    const respond = () => {
      history.firstResponseAt ??= at;
    };
    const write = (body: string) =>
      history.messages.push({ id: chance.uuid(at), at, side: act.by, authorId: actorId, body });
    const move = (to: Status, reason: string | null) => {
      record('status_changed', { from: history.status, to, reason });
      history.changes.push({ at: new Date(at), status: to });
      Object.assign(history, { status: to, statusSince: at, expectedBy: null });
    };

    switch (act.kind) {
      case 'assigned':
        change();
        history.assigneeId = csm.id;
        record('assigned', { from: null, to: csm.id });
        break;
      case 'tagged': {
        const tag = chance.of(tags);
        history.tags.push(tag);
        record('tagged', { tag: tag.name });
        break;
      }
      case 'linked':
        if (!other) break;
        history.linked = true;
        record('linked', { reference: other, link: 'related' });
        break;
      case 'note_added':
        history.notes.push({ id: chance.uuid(at), at, authorId: actorId, body: chance.say(talk.notes) });
        record('note_added');
        break;
      case 'extended':
        if (content.examples.length < 2) break;
        change();
        record('extended', { title: null, summary: null, scopeReferences: 0, partnerContacts: 0, examples: 1 });
        break;
      case 'message':
        change();
        write(chance.say(talk[act.of]));
        if (act.by === 'desk') respond();
        record('message_sent', { side: act.by });
        break;
      case 'severity': {
        const to = otherSeverity(chance, history.severity);
        const raised =
          to === 'critical' || (to === 'high' && history.severity !== 'critical') || history.severity === 'low';
        const reason = chance.say(raised ? talk.raisedSeverity : talk.loweredSeverity);
        change();
        record('severity_changed', { from: history.severity, to, reason });
        history.changes.push({ at: new Date(at), severity: to });
        history.severity = to;
        break;
      }
      case 'reply': {
        change();
        const open = history.questions.filter(({ answeredAt }) => answeredAt === null);
        if (open.length === 0) {
          write(chance.say(talk.replies));
          move('in_review', null);
          record('message_sent', { side: 'customer' });
          break;
        }
        move('in_review', null);
        for (const question of open) {
          answer(chance, content, question, { by: customer.id, at });
          record('question_answered', { path: question.path, amended: question.after !== null });
        }
        break;
      }
      case 'status': {
        const closes = !isOpen(act.to);
        const reopens = history.closedAt !== null;
        change();
        if (act.asks === 'questions') {
          move(act.to, null);
          for (const question of ask(chance, content, at, csm.id)) {
            history.questions.push(question);
            record('question_asked', { path: question.path });
          }
        } else {
          if (act.to === 'needs_information') write(chance.say(talk.asks));
          const tells = act.to === 'with_partner' && chance.odds(80);
          if (tells) write(chance.say(talk.toPartner));
          if (tells || act.to === 'needs_information') record('message_sent', { side: 'desk' });
          const said =
            { resolved: talk.resolved, declined: talk.declined }[act.to as string] ?? (reopens ? talk.reopened : []);
          const reason = said.length > 0 ? chance.say(said) : null;
          move(act.to, reason);
          history.outcome = closes ? reason : null;
        }
        if (act.by === 'desk' && act.to !== 'in_review') respond();
        if (act.to === 'with_partner')
          history.expectedBy = new Date(at + (4 + chance.below(18)) * day).toISOString().slice(0, 10);
        history.closedAt = closes ? at : null;
      }
    }
  }
  return history;
}

/** One to three questions, each about another answer. */
function ask(chance: Chance, content: Content, at: number, csmId: string): GeneratedQuestion[] {
  const count = 1 + chance.below(3);
  const first = chance.below(pinned.length);
  return Array.from({ length: count }, (_, index) => {
    const about = pinned[(first + index) % pinned.length] ?? 'whole';
    const asked = chance.of(talks[content.language].questions[about]);
    return {
      ...{
        id: chance.uuid(at + index),
        at: at + index,
        path: amendable(content, about)?.path ?? null,
        body: asked.ask,
      },
      ...{ askedById: csmId, answer: null, answeredById: null, answeredAt: null, before: null, after: null },
    };
  });
}

/** In words, by amending the answer that it is pinned to, or both. */
function answer(
  chance: Chance,
  content: Content,
  question: GeneratedQuestion,
  { by, at }: { by: string; at: number },
): void {
  const asked = Object.entries(talks[content.language].questions)
    .flatMap(([about, list]) => list.map((each: Asked) => ({ about, ...each })))
    .find(({ ask }) => ask === question.body);
  if (!asked) throw new Error(`Nobody knows an answer to ${question.body}`);
  const place = question.path === null ? null : amendable(content, asked.about as (typeof pinned)[number]);
  const amends = place !== null && asked.addition !== '' && chance.odds(40);
  if (amends) {
    question.before = place.read();
    question.after = `${question.before} ${asked.addition}`;
    place.write(question.after);
  }
  question.answer = amends && chance.odds(50) ? null : asked.answer;
  Object.assign(question, { answeredById: by, answeredAt: at });
}
