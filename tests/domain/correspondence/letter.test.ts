import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concernsInShort, draftLetter, type Letter, type TypedSteps } from '#domain/correspondence/letter.ts';
import { emptyStep, type TypedEntry } from '#domain/intake/typed.ts';
import { typedCase } from '#tests/support/answers.ts';

const frame = { organization: 'Larkmoor Ltd', signer: 'Ines Brandt', answerBy: '2026-11-27' };
const nothing: TypedSteps = { project: null, concern: null, scope: null, contact: null, examples: null };
const whole = typedCase();

describe('a letter to the partner', () => {
  test('says of each scope reference what was agreed, what is there, and its examples', () => {
    expect(draftLetter(whole, frame)).toEqual({
      ...frame,
      partner: 'Lanternfield Commerce Ltd',
      product: { code: 'commerce-cloud', version: '2.4.7-p7' },
      concerns: [
        {
          title: null,
          documentTitle: 'Statement of Work 2, v1.3',
          section: '4.2 Order export',
          deliverable: 'All order types exported within 5 minutes',
          quote: null,
          agreedOn: '2026-05-18',
          dueOn: null,
          condition: 'partly-delivered',
          detail: 'Orders of more than 60 lines are skipped.',
          timelineImpact: null,
          examples: [
            {
              occurredOn: '2026-10-06',
              whatHappened: 'Order 100048213 was placed at 09:12 and does not exist in the ERP.',
              expected: 'All 112 lines by 09:17.',
              reference: 'Order 100048213',
            },
          ],
        },
      ],
      examples: [],
      contacts: [{ contactedOn: '2026-09-02', channel: 'email' }],
      desiredOutcome: 'A written root cause by 4 December 2026.',
    });
  });

  test('says nothing of severity, of the impact on the business, or of what the partner answered', () => {
    const text = JSON.stringify(draftLetter(whole, frame));
    for (const untold of ['high', 're-keyed', 'timeout', 'clerks']) expect(text).not.toContain(untold);
  });

  test('is not made of nothing', () => {
    expect(draftLetter(nothing, frame)).toBeNull();
    expect(draftLetter({ ...nothing, project: whole.project, contact: whole.contact }, frame)).toBeNull();
    const blank = { scope: emptyStep('scope'), examples: emptyStep('examples'), concern: emptyStep('concern') };
    expect(draftLetter({ ...nothing, ...blank }, frame)).toBeNull();
  });

  test('has the matter as its one concern where there is no scope reference', () => {
    const scope = { scopeReferences: [], waived: 'yes', waiverReason: 'There never was a signed scope document.' };
    const letter = letterOf({ ...whole, scope });
    expect(letter.concerns).toMatchObject([
      { title: 'Orders above 60 lines are not exported', documentTitle: null, condition: null },
    ]);
    expect(letter.concerns[0]?.examples).toHaveLength(1);
    expect(concernsInShort(letter)).toBe('Orders above 60 lines are not exported');
  });

  test('is made of examples alone, and of an entry of which one field is typed', () => {
    expect(letterOf({ ...nothing, examples: whole.examples }).examples).toHaveLength(1);
    const scope = { scopeReferences: [{ section: '4.2' }], waived: '', waiverReason: '' };
    expect(letterOf({ ...nothing, scope }).concerns).toMatchObject([{ section: '4.2', deliverable: null }]);
  });

  test('leaves out a date that is none, and an entry that has a date alone', () => {
    const scopeReferences: TypedEntry[] = [
      { section: '4.2', agreedOn: { day: '31', month: '2', year: '2026' } },
      { agreedOn: { day: '3', month: '2', year: '2026' }, condition: 'not-delivered' },
    ];
    const { concerns } = letterOf({ ...nothing, scope: { scopeReferences, waived: '', waiverReason: '' } });
    expect(concerns).toHaveLength(1);
    expect(concerns[0]?.agreedOn).toBeNull();
  });

  test('names each contact once, the earliest first', () => {
    const contact = (day: string, channel: string) => ({ contactedOn: { day, month: '9', year: '2026' }, channel });
    const partnerContacts = [contact('21', 'chat'), contact('2', 'email'), contact('21', 'chat'), contact('9', '')];
    const letter = letterOf({ ...whole, contact: { partnerContacts, waived: '', waiverReason: '' } });
    expect(letter.contacts).toEqual([
      { contactedOn: '2026-09-02', channel: 'email' },
      { contactedOn: '2026-09-09', channel: null },
      { contactedOn: '2026-09-21', channel: 'chat' },
    ]);
  });

  test('holds nothing that no mail can hold, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const letter = draftLetter({ ...whole, concern: { ...whole.concern, desiredOutcome: typed } }, frame);
        const { desiredOutcome } = letter as Letter;
        expect(desiredOutcome ?? '').not.toMatch(/(?![\n\t])\p{Cc}|[\u2028\u2029]/u);
        expect((desiredOutcome ?? '').isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('the concerns in short', () => {
  test('name the place and the deliverable, numbered where there are several', () => {
    expect(concernsInShort(letterOf(whole))).toBe(
      'Statement of Work 2, v1.3, 4.2 Order export: All order types exported within 5 minutes',
    );
    const scopeReferences: TypedEntry[] = [{ section: '4.2' }, { section: '4.3', deliverable: 'Stock' }];
    const letter = letterOf({ ...whole, scope: { scopeReferences, waived: '', waiverReason: '' } });
    expect(concernsInShort(letter)).toBe('1. 4.2\n2. 4.3: Stock');
  });
});

function letterOf(typed: TypedSteps): Letter {
  const letter = draftLetter(typed, frame);
  if (!letter) throw new Error('nothing to write about');
  return letter;
}
