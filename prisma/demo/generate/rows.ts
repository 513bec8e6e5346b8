import { judgeReadiness } from '#domain/readiness/score.ts';
import { likenessKeys } from '#domain/triage/likeness.ts';
import { notedTexts, type SearchableCase, searchedTexts, writeDocument } from '#domain/triage/search-document.ts';
import { slaColumns } from '#domain/triage/sla.ts';
import { isOpen } from '#domain/triage/status.ts';
import { Chance } from '#prisma/demo/generate/chance.ts';
import { type Content, writeContent } from '#prisma/demo/generate/content.ts';
import { rowOf, type Value } from '#prisma/demo/generate/copy.ts';
import { fateOf, statusAt, timesOf } from '#prisma/demo/generate/fate.ts';
import { type History, live } from '#prisma/demo/generate/history.ts';
import { judgeGenerated } from '#prisma/demo/generate/judge.ts';
import type { PlannedCase } from '#prisma/demo/generate/plan.ts';
import { type TableName, tableNames } from '#prisma/demo/generate/tables.ts';
import type { Named, Worlds } from '#prisma/demo/generate/world.ts';

/** Rows of each table, as COPY takes them. */
export type Rows = Record<TableName, string[]>;

/** A case before it is written down. */
interface Made {
  id: string;
  planned: PlannedCase;
  content: Content;
  history: History;
  organization: Worlds['byLanguage']['en']['organizations'][number];
  partner: Named;
  other: Made | null;
}

/** Makes up planned cases, with all that is derived from them: by the functions that the program itself calls. */
export function makeRows(planned: readonly PlannedCase[], worlds: Worlds, until: number): Rows {
  const rows = Object.fromEntries(tableNames.map((table) => [table, [] as string[]])) as Rows;
  const latest = new Map<string, Made>();
  const put = (table: TableName, values: readonly Value[]) => rows[table].push(rowOf(values));
  for (const each of planned) {
    const made = make(each, worlds, until, latest);
    putCase(put, made, worlds.guidanceRevision);
    putEntries(put, made);
    putHistory(put, made);
    putDerived(put, made);
    latest.set(made.organization.id, made);
  }
  return rows;
}

type Put = (table: TableName, values: readonly Value[]) => void;

function make(planned: PlannedCase, worlds: Worlds, until: number, latest: ReadonlyMap<string, Made>): Made {
  const { key, submittedAt } = planned;
  const chance = new Chance(`${key}case`);
  const content = writeContent(chance, submittedAt);
  const world = worlds.byLanguage[content.language];
  // Some have more cases than others.
  const organization = chance.of(world.organizations.slice(0, 1 + chance.below(world.organizations.length)));
  const status = statusAt(chance, until - submittedAt);
  const assigned = status !== 'withdrawn' && chance.odds(status === 'submitted' ? 20 : 85);
  const acts = fateOf(chance, status, assigned);
  const [before] = chance.odds(4) ? [latest.get(organization.id)] : [];
  if (before) acts.push({ kind: 'linked', by: 'desk' });
  const history = live(
    chance,
    content,
    { submittedAt, acts, times: timesOf(chance, acts, { submittedAt, until, closed: !isOpen(status) }) },
    {
      csm: chance.of(worlds.staff.length > 0 && chance.odds(30) ? worlds.staff : world.csms),
      customer: organization.customer,
      tags: worlds.tags,
      other: before?.planned.reference ?? null,
    },
  );
  const id = chance.uuid(submittedAt);
  return { id, planned, content, history, organization, partner: chance.of(world.partners), other: before ?? null };
}

function putCase(put: Put, { id, planned, content, history, organization, partner }: Made, revision: number): void {
  const { project, concern, language, waivers } = content;
  const submittedAt = new Date(planned.submittedAt);
  const firstResponseAt = time(history.firstResponseAt);
  const course = { submittedAt, severity: concern.severity, firstResponseAt, changes: history.changes };
  const sla = slaColumns(organization.terms, course);
  const judgedOn = new Date(Math.max(planned.submittedAt, ...history.questions.map(amendedAt)));
  const readiness = judgeReadiness(readable(content), language, judgedOn.toISOString().slice(0, 10), judgeGenerated);
  put('escalations', [
    ...[id, planned.reference, planned.draftId, organization.id, partner.id, organization.customer.id],
    ...[history.assigneeId, history.status, history.version, language, project.product, project.productVersion],
    ...[project.phase, project.goLiveOn, concern.title, concern.summary, concern.businessImpact],
    ...[concern.desiredOutcome, history.severity, concern.severityReason, history.outcome, revision],
    ...[readiness.score, readiness.met, readiness.applicable, submittedAt, time(history.updatedAt)],
    ...[time(history.closedAt), distinct(content.scopeReferences.map(({ condition }) => condition))],
    ...[distinct(content.partnerContacts.map(({ response }) => response)), Object.keys(waivers).sort()],
    ...[history.tags.map((tag) => tag.id), sla.statusSince, history.expectedBy],
    ...[history.questions.filter(({ answeredAt }) => answeredAt === null).length, firstResponseAt, sla.dueKind],
    ...[sla.dueAt ?? 'infinity', sla.nearAt ?? 'infinity', sla.firstResponseMet],
    ...[history.closedAt === null ? null : sla.resolutionMet],
  ]);
}

function putEntries(put: Put, { id, planned, content }: Made): void {
  const chance = new Chance(`${planned.key}entries`);
  const at = planned.submittedAt;
  for (const [position, entry] of content.scopeReferences.entries()) {
    const { documentTitle, documentLocation, section, deliverable, quote, agreedOn, dueOn, condition, detail } = entry;
    const agreed = [documentTitle, documentLocation, section, deliverable, quote, agreedOn, dueOn];
    put('scope_references', [chance.uuid(at), id, position + 1, ...agreed, condition, detail, entry.timelineImpact]);
  }
  for (const [position, entry] of content.partnerContacts.entries()) {
    const { contactedOn, channel, partnerRole, raised, response, responseDetail, reference } = entry;
    const said = [contactedOn, channel, partnerRole, raised, response, responseDetail, reference];
    put('partner_contacts', [chance.uuid(at), id, position + 1, ...said]);
  }
  for (const [position, entry] of content.examples.entries()) {
    const { occurredOn, whatHappened, expected, impact, reference } = entry;
    put('examples', [chance.uuid(at), id, position + 1, occurredOn, whatHappened, expected, impact, reference]);
  }
  for (const [item, reason] of Object.entries(content.waivers)) put('waivers', [id, item, reason]);
}

function putHistory(put: Put, { id, content, history, other, planned }: Made): void {
  const { language } = content;
  for (const { id: own, at, side, authorId, body } of history.messages)
    put('messages', [own, id, side, authorId, language, body, time(at)]);
  for (const { id: own, at, authorId, body } of history.notes)
    put('internal_notes', [own, id, authorId, body, time(at)]);
  for (const {
    id: own,
    at,
    path,
    body,
    askedById,
    answer,
    answeredById,
    answeredAt,
    before,
    after,
  } of history.questions) {
    const answered = [answer, answeredById, time(answeredAt), before, after];
    put('questions', [own, id, path, language, body, askedById, time(at), ...answered]);
  }
  for (const { version, kind, actorId, at, data } of history.events) {
    put('case_events', [id, version, kind, actorId, time(at), JSON.stringify(data)]);
    if (kind !== 'linked' || !other) continue;
    const [from, to] = [id, other.id].sort();
    put('case_links', [from ?? id, to ?? id, 'related', actorId, time(at)]);
    const theirs = { reference: planned.reference, link: 'related' };
    put('case_events', [other.id, other.history.version, kind, actorId, time(at), JSON.stringify(theirs)]);
  }
}

function putDerived(put: Put, { id, planned, content, history, organization, partner }: Made): void {
  const likeness = likenessKeys({ ...content.concern, ...content });
  put('case_likeness', [id, likeness.identifiers, likeness.words]);
  const { language } = content;
  const searchable: SearchableCase = {
    ...content.concern,
    ...content,
    reference: planned.reference,
    organization: organization.name,
    partner: partner.name,
    submittedBy: organization.customer.name,
    productVersion: content.project.productVersion,
    outcome: history.outcome,
    bypassDetail: null,
    messages: history.messages.map(({ body }) => ({ language, body })),
    questions: history.questions.map((question) => ({ ...question, language })),
    history: history.events.flatMap(({ data }) =>
      typeof data.reason === 'string' && data.reason !== history.outcome ? [data.reason] : [],
    ),
  };
  const texts = searchedTexts(searchable);
  const notes = history.notes.map(({ body }) => body);
  put('case_search', [
    ...[id, organization.id, language, time(planned.submittedAt), writeDocument(texts)],
    notes.length > 0 ? writeDocument([...texts, ...notedTexts(notes)]) : '',
  ]);
}

function readable(content: Content) {
  return { ...content.concern, ...content, goLiveOn: content.project.goLiveOn };
}

function amendedAt({ after, answeredAt }: { after: string | null; answeredAt: number | null }): number {
  return after === null ? 0 : (answeredAt ?? 0);
}

function distinct(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort();
}

function time(at: number): Date;
function time(at: number | null): Date | null;
function time(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
