import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleFields } from '#domain/intake/steps.ts';
import { emptyEntry, emptyStep } from '#domain/intake/typed.ts';
import { answersOfDraft, type ReadinessAnswers } from '#domain/readiness/answers.ts';
import { judgeReadiness } from '#domain/readiness/score.ts';

const today = '2026-11-20';
const judge = (answers: ReadinessAnswers) => judgeReadiness(answers, 'en', today);

const precise: ReadinessAnswers = {
  summary:
    'Since 14 May 2026 orders with more than 60 order lines never reach Business Central; the export log skips them.',
  businessImpact: 'We re-keyed 214 orders by hand, £96,400 in order value.',
  desiredOutcome: 'A written root cause for the skipped orders by 4 December 2026.',
  scopeReferences: [
    {
      section: '4.2',
      condition: 'partly-delivered',
      detail: 'Orders of up to 60 lines arrive, split shipments are skipped since May 2026 without an error message.',
    },
  ],
  partnerContacts: [
    {
      contactedOn: '2026-09-02',
      partnerRole: 'Delivery manager',
      raised:
        'Order 100047730 never reached Business Central. We asked for the cause and a list of all skipped orders.',
      response: 'none',
      reference: 'Ticket LF-2291',
    },
  ],
  examples: [
    {
      occurredOn: '2026-10-06',
      whatHappened:
        'Order 100048213 (112 lines) stays in “Processing” in the admin and is missing in Business Central.',
      expected: 'All 112 lines in Business Central within 5 minutes (section 4.2).',
      impact: 'Two clerks spent 3 hours re-keying it.',
      reference: 'Order 100048213',
    },
  ],
  waivers: {},
};

describe('a case', () => {
  it('that says everything meets every point', () => {
    const { points, met, applicable, score } = judge(precise);
    expect(points.filter((point) => !point.met)).toEqual([]);
    expect([met, applicable]).toEqual([points.length, points.length]);
    expect(score).toBeGreaterThan(75);
  });

  it('in which nothing is typed meets none, and scores nothing', () => {
    const nothing = { scopeReferences: [], partnerContacts: [], examples: [], waivers: {} };
    expect(judge(nothing)).toMatchObject({ met: 0, score: 0 });
    expect(judge(nothing).findings.every(({ met, words }) => !met && words.length === 0)).toBe(true);
  });

  it('misses a point for the case when one of its entries misses it', () => {
    const [example] = precise.examples;
    const examples = [example ?? {}, { ...example, impact: 'It was very unpleasant for all of us.' }];
    const { points, findings } = judge({ ...precise, examples });
    expect(points.find(({ field }) => field === 'example.impact')).toEqual({
      field: 'example.impact',
      rule: 'quantity',
      met: false,
      entries: 2,
      metIn: 1,
    });
    expect(findings.find(({ field, met }) => field === 'example.impact' && !met)?.path).toBe('examples[1].impact');
  });

  it('is asked for nothing in a list that was waived', () => {
    const { points, score } = judge({ ...precise, scopeReferences: [], waivers: { scope: 'There is no document.' } });
    expect(points.some(({ field }) => field.startsWith('scope.'))).toBe(false);
    expect(score).toBeGreaterThan(75);
  });

  it('is asked what an addition did to the timeline, and for the day of a promise, and else for neither', () => {
    const fields = (answers: ReadinessAnswers) => judge(answers).points.map(({ field }) => field);
    expect(fields(precise)).not.toContain('scope.timelineImpact');
    expect(fields(precise)).not.toContain('contact.responseDetail');
    const added = precise.scopeReferences.map((entry) => ({ ...entry, condition: 'added-later' }));
    const promised = precise.partnerContacts.map((entry) => ({ ...entry, response: 'promised' }));
    expect(fields({ ...precise, scopeReferences: added })).toContain('scope.timelineImpact');
    expect(fields({ ...precise, partnerContacts: promised })).toContain('contact.responseDetail');
  });

  it.each([
    ['2026-11-13', 'none', true],
    ['2026-11-14', 'none', false],
    ['2026-11-19', 'refused', true],
    [null, 'none', false],
  ])('gave the partner time to answer: raised on %s, response %s: %s', (contactedOn, response, met) => {
    const partnerContacts = precise.partnerContacts.map((entry) => ({ ...entry, contactedOn, response }));
    const point = judge({ ...precise, partnerContacts }).points.find(({ rule }) => rule === 'time_to_answer');
    expect(point?.met).toBe(met);
  });

  it('scores more with every answer that is added', () => {
    const names = ['summary', 'businessImpact', 'desiredOutcome'] as const;
    fc.assert(
      fc.property(fc.subarray([...names]), fc.constantFrom(...names), (without, one) => {
        const left = Object.fromEntries(without.map((name) => [name, null]));
        const fewer = judge({ ...precise, ...left, [one]: null });
        const more = judge({ ...precise, ...left, [one]: precise[one] });
        expect(more.score).toBeGreaterThan(fewer.score);
      }),
    );
  });
});

describe('a draft', () => {
  it('is read as typed: a date of parts, blank entries left out, their places kept', () => {
    const example = { ...emptyEntry(exampleFields), impact: 'Two clerks spent 3 hours re-keying it.' };
    const answers = answersOfDraft({
      project: null,
      concern: { ...emptyStep('concern'), summary: 'It fails.' },
      scope: { scopeReferences: [], waived: 'yes', waiverReason: 'There is no document.' },
      contact: null,
      examples: {
        examples: [emptyEntry(exampleFields), { ...example, occurredOn: { day: '6', month: '10', year: '2026' } }],
      },
    });
    expect(answers).toMatchObject({
      summary: 'It fails.',
      businessImpact: null,
      waivers: { scope: 'There is no document.' },
      examples: [{ index: 1, occurredOn: '2026-10-06', whatHappened: null }],
    });
    const paths = judge(answers).findings.map(({ path }) => path);
    expect(paths).toContain('examples[1].impact');
    expect(paths).not.toContain('examples[0].impact');
  });

  it('holds no day that is none', () => {
    const examples = [
      { ...emptyEntry(exampleFields), impact: 'x', occurredOn: { day: '31', month: '2', year: '2026' } },
    ];
    const answers = answersOfDraft({
      project: null,
      concern: null,
      scope: null,
      contact: null,
      examples: { examples },
    });
    expect(answers.examples[0]?.occurredOn).toBeNull();
  });
});
