import type { StepName } from '#domain/intake/steps.ts';
import type { SignName } from '#ui/sign.tsx';

/** The practice that a step belongs to, by its sign: § consider the scope, ” approach the partner, # be specific. */
export const signs: Record<StepName | 'review', SignName> = {
  project: 'hash',
  concern: 'hash',
  scope: 'section',
  contact: 'quote',
  examples: 'hash',
  review: 'quote',
};

/** Questions that share a row, and the note (`Note.<step>.<note>`) that stands beside them. */
export interface RowLayout {
  questions: string[];
  note: string;
  sign?: SignName;
}

/** The questions of a step in the order of its fields; a note stands beside the question it belongs to (G2). */
export const layouts: Record<StepName, RowLayout[]> = {
  project: [
    { questions: ['partner'], note: 'partner' },
    { questions: ['product', 'productVersion'], note: 'productVersion' },
    { questions: ['phase', 'goLiveOn'], note: 'goLiveOn' },
  ],
  concern: [
    { questions: ['title'], note: 'title' },
    { questions: ['summary'], note: 'summary' },
    { questions: ['businessImpact'], note: 'businessImpact' },
    { questions: ['desiredOutcome'], note: 'desiredOutcome' },
    { questions: ['severity', 'severityReason'], note: 'severity' },
  ],
  scope: [
    { questions: ['documentTitle', 'documentLocation'], note: 'documentTitle' },
    { questions: ['section', 'deliverable'], note: 'deliverable' },
    { questions: ['quote'], note: 'quote' },
    { questions: ['agreedOn', 'dueOn'], note: 'agreedOn' },
    { questions: ['condition'], note: 'condition' },
    { questions: ['detail', 'timelineImpact'], note: 'detail', sign: 'hash' },
  ],
  contact: [
    { questions: ['contactedOn', 'channel'], note: 'contactedOn' },
    { questions: ['partnerRole'], note: 'partnerRole' },
    { questions: ['raised'], note: 'raised' },
    { questions: ['response', 'responseDetail'], note: 'response' },
    { questions: ['reference'], note: 'reference', sign: 'hash' },
  ],
  examples: [
    { questions: ['occurredOn'], note: 'occurredOn' },
    { questions: ['whatHappened'], note: 'whatHappened' },
    { questions: ['expected'], note: 'expected' },
    { questions: ['impact'], note: 'impact' },
    { questions: ['reference'], note: 'reference' },
  ],
};
