import { describe, expect, test } from 'vitest';
import { type Locale, locales } from '#domain/identity/user.ts';
import type { CaseAnswers } from '#domain/intake/case-file.ts';
import type { Observation, WholeAnswers } from '#domain/readiness/observation.ts';
import { observe } from '#domain/readiness/together.ts';
import { demoAnswers } from '#tests/support/demo-case.ts';

const today = '2026-11-19';

const nothing: WholeAnswers = { scopeReferences: [], partnerContacts: [], examples: [], waivers: {} };
const codes = (answers: Partial<WholeAnswers>, language: Locale = 'en') =>
  observe({ ...nothing, ...answers }, language, today).map(({ code }) => code);

const order = { section: '4.2 Order export', deliverable: 'All orders within 5 minutes', agreedOn: '2026-05-18' };
const stock = { section: '4.3 Stock import', deliverable: 'Stock at most 15 minutes old', agreedOn: '2026-05-18' };
const email = {
  contactedOn: '2026-09-02',
  channel: 'email',
  partnerRole: 'Delivery manager',
  reference: 'E-mail 2 September',
};
const skipped = { occurredOn: '2026-10-06', whatHappened: 'Order 100048213 was skipped.' };

test('of nothing nothing is said', () => {
  expect(codes({})).toEqual([]);
});

describe('a deliverable', () => {
  test('that no example belongs to is named, by the number and the words of its section', () => {
    const found = observe({ ...nothing, scopeReferences: [order, stock], examples: [skipped] }, 'en', today);
    expect(found).toEqual([
      { code: 'no_example', step: 'scope', at: 'scopeReferences[1].deliverable', values: { section: stock.section } },
    ]);
  });

  test.each([
    ['its number', 'As section 4.3 says.'],
    ['a word of it in another form', 'The stocks were wrong.'],
    ['its title', 'The import did not run.'],
  ])('belongs to an example that has %s', (_, expected) => {
    expect(codes({ scopeReferences: [order, stock], examples: [skipped, { ...skipped, expected }] })).toEqual([]);
  });

  test('is not known by the number of another section', () => {
    const example = { ...skipped, expected: 'As section 4.30 and 14.3 say.' };
    expect(codes({ scopeReferences: [order, stock], examples: [example] })).toEqual(['no_example']);
  });

  test('with nothing of its own to be known by is left alone, and so is one that was added later', () => {
    const vague = { section: 'All', deliverable: 'All of it', agreedOn: '2026-05-18' };
    expect(codes({ scopeReferences: [order, vague], examples: [skipped] })).toEqual([]);
    expect(codes({ scopeReferences: [order, { ...stock, condition: 'added-later' }], examples: [skipped] })).toEqual(
      [],
    );
  });

  test('that no contact speaks of is named once there is a contact', () => {
    const contact = { ...email, raised: 'Orders are not exported.' };
    expect(codes({ scopeReferences: [order, stock], partnerContacts: [contact] })).toEqual(['no_contact']);
    expect(codes({ scopeReferences: [order, stock] })).toEqual([]);
  });

  test.each<[Locale, string, string, string]>([
    ['it', '§ 4.1 Listini', 'Assegnazione del listino', 'Il listino R3 era sbagliato.'],
    ['sv', '3.1 Tilläggsmoduler', 'Samtliga 34 tilläggsmoduler', 'Modulen för butikslager stängdes av.'],
    ['nl', '2.1 Zoekresultaten', 'Leverbare artikelen bovenaan', 'Het zoekresultaat toont parasolvoeten.'],
    ['pt-BR', '4.1 Autenticação 3DS', 'Autenticação no débito', 'Não foi possível autenticar o cartão.'],
    ['es', '7.1 Redirecciones', 'Redirecciones 301', 'Falta la redirección de la página.'],
  ])('is found in %s by a word in another form', (language, section, deliverable, whatHappened) => {
    const other = { section: '9.9 XYZ', deliverable: 'XYZ', agreedOn: '2026-05-18' };
    const scopeReferences = [{ section, deliverable, agreedOn: '2026-05-18' }, other];
    const xyz = { occurredOn: '2026-10-06', whatHappened: 'XYZ 17' };
    expect(codes({ scopeReferences, examples: [xyz, { ...xyz, whatHappened }] }, language)).toEqual([]);
    expect(codes({ scopeReferences, examples: [xyz] }, language)).toEqual(['no_example']);
  });

  test('is not said to lack an example while one may be about it', () => {
    const example = { ...skipped, whatHappened: 'Company 20418 was shown £86.40 for a box.' };
    expect(codes({ scopeReferences: [stock], examples: [example] })).toEqual([]);
    expect(codes({ scopeReferences: [order, stock], examples: [skipped, example] })).toEqual([]);
  });
});

describe('what was added later', () => {
  const addition = {
    ...stock,
    documentTitle: 'CR-07',
    condition: 'added-later',
    timelineImpact: '15 days, so 24 August instead of 3 August 2026.',
  };

  test('explains its own move and none of the later ones', () => {
    const summary = 'Go-live moved from 3 August to 31 August and 28 September. We met on 5 October.';
    const answers = { ...nothing, summary, goLiveOn: '2026-11-30', scopeReferences: [addition] };
    expect(observe(answers, 'en', today)).toMatchObject([
      {
        code: 'change_explains',
        at: 'scopeReferences[0].timelineImpact',
        values: {
          document: 'CR-07',
          to: { day: '2026-08-24' },
          later: { days: ['2026-08-31', '2026-09-28', '2026-11-30'] },
        },
      },
    ]);
  });

  test.each([
    ['no later day is told', addition, 'Go-live was agreed for 3 August.'],
    [
      'it names more than one move',
      { ...addition, timelineImpact: '3 August, 24 August, 31 August' },
      'From 3 August to 28 September.',
    ],
    ['it names no day', { ...addition, timelineImpact: 'Three weeks' }, 'From 3 August to 28 September.'],
  ])('is named as the customer’s own where %s', (_, entry, summary) => {
    expect(codes({ summary, scopeReferences: [entry] })).toEqual(['addition_named']);
  });

  test('without a word on the timeline is left to the form, which asks for it', () => {
    expect(codes({ scopeReferences: [{ ...addition, timelineImpact: ' ' }] })).toEqual([]);
  });
});

describe('a contact', () => {
  const promise = { ...email, response: 'promised', responseDetail: 'They promised it for 2 October.' };

  test('that tells of a promise is named once its day has passed', () => {
    expect(codes({ partnerContacts: [promise] })).toEqual(['promise_open']);
    expect(codes({ partnerContacts: [{ ...promise, responseDetail: 'They promised it for 2 December.' }] })).toEqual(
      [],
    );
  });

  test('is not, where a later one resolved it, or the day is that of the answer', () => {
    expect(
      codes({ partnerContacts: [promise, { ...email, contactedOn: '2026-10-05', response: 'resolved' }] }),
    ).toEqual([]);
    expect(codes({ partnerContacts: [{ ...promise, responseDetail: 'The answer of 4 September was yes.' }] })).toEqual(
      [],
    );
  });

  test.each<[Locale, string]>([
    ['it', 'Promesso per il 25 settembre.'],
    ['sv', 'Utlovat till den 14 oktober.'],
    ['nl', 'Komt uiterlijk 14 oktober.'],
    ['pt-BR', 'Prometeram até 21/09.'],
    ['es', 'Lo prometieron para el 28 de septiembre.'],
  ])('promises in %s too', (language, responseDetail) => {
    expect(codes({ partnerContacts: [{ ...promise, responseDetail }] }, language)).toEqual(['promise_open']);
  });

  test('from before the agreement is asked about', () => {
    const early = { ...email, contactedOn: '2026-05-01' };
    expect(codes({ scopeReferences: [{ ...stock, section: '' }], partnerContacts: [early] })).toEqual([
      'raised_before_agreed',
    ]);
  });

  test.each(['Support desk', 'Helpdesk', 'Kundtjänst', 'Klantenservice', 'Assistenza', 'Suporte', 'Soporte'])(
    'with %s alone reached nobody who decides',
    (partnerRole) => {
      expect(codes({ partnerContacts: [{ ...email, partnerRole }] })).toEqual(['support_desk_only']);
      expect(codes({ partnerContacts: [{ ...email, partnerRole }, email] })).toEqual([]);
    },
  );

  test.each(['Head of support', 'Support manager', 'Coordenador de suporte', 'Responsabile assistenza'])(
    'with %s may have reached somebody who decides',
    (partnerRole) => {
      expect(codes({ partnerContacts: [{ ...email, partnerRole }] })).toEqual([]);
    },
  );

  test('that was only spoken has nothing to look up, unless a reference was given', () => {
    const call = { ...email, channel: 'call', reference: null };
    expect(codes({ partnerContacts: [call] })).toEqual(['spoken_without_reference']);
    expect(codes({ partnerContacts: [call, email] })).toEqual([]);
    expect(codes({ partnerContacts: [{ ...call, reference: 'Minutes, item 3' }] })).toEqual([]);
  });
});

describe('an example', () => {
  test('older than the agreement, or than the day its deliverable was due, is asked about', () => {
    expect(codes({ scopeReferences: [order], examples: [{ ...skipped, occurredOn: '2026-05-01' }] })).toEqual([
      'example_before_agreed',
    ]);
    expect(codes({ scopeReferences: [{ ...order, dueOn: '2026-10-07' }], examples: [skipped] })).toEqual([
      'example_before_due',
    ]);
    expect(codes({ scopeReferences: [{ ...order, dueOn: '2026-10-06' }], examples: [skipped] })).toEqual([]);
  });

  test('from after the first contact shows that it goes on', () => {
    expect(codes({ partnerContacts: [{ ...email, contactedOn: '2026-10-07' }], examples: [skipped] })).toEqual([
      'examples_before_contact',
    ]);
    expect(codes({ partnerContacts: [email], examples: [skipped] })).toEqual([]);
  });

  test('grows old once the matter was raised again', () => {
    const again = { ...email, contactedOn: '2026-11-01' };
    expect(codes({ partnerContacts: [email, again], examples: [skipped] })).toEqual(['examples_grown_old']);
    expect(codes({ partnerContacts: [email, again], examples: [{ ...skipped, occurredOn: '2026-10-25' }] })).toEqual(
      [],
    );
  });
});

describe('project and concern', () => {
  test('a go-live that has passed is asked about while the project is not live', () => {
    const passed = { goLiveOn: '2026-11-18' };
    expect(codes({ ...passed, phase: 'testing' })).toEqual(['go_live_past']);
    expect(codes({ ...passed, phase: 'live' })).toEqual([]);
    expect(codes(passed)).toEqual([]);
    expect(codes({ goLiveOn: today, phase: 'testing' })).toEqual([]);
  });

  test('a high severity wants a figure in the business impact', () => {
    const businessImpact = 'It is very bad for us.';
    expect(codes({ severity: 'high', businessImpact })).toEqual(['severity_without_figure']);
    expect(codes({ severity: 'low', businessImpact })).toEqual([]);
    expect(codes({ severity: 'high', businessImpact: 'We re-keyed 214 orders by hand.' })).toEqual([]);
  });

  test('an outcome wants a day, or something to tick off', () => {
    expect(codes({ desiredOutcome: 'Everything must finally work.' })).toEqual(['outcome_open']);
    expect(codes({ desiredOutcome: 'A plan by 4 December 2026.' })).toEqual([]);
  });
});

describe('of the six example cases', () => {
  test.each(locales)('what is said in %s is so', (language) => {
    expect(observe(wholeOf(demoAnswers(language)), language, today).map(short)).toMatchSnapshot();
  });
});

function wholeOf({ project, concern, scope, contact, examples }: CaseAnswers): WholeAnswers {
  return {
    ...project,
    ...concern,
    scopeReferences: scope.scopeReferences,
    partnerContacts: contact.partnerContacts,
    examples: examples.examples,
    waivers: {},
  };
}

function short({ code, at, step, values }: Observation): string {
  return `${code} ${at ?? step} ${JSON.stringify(values)}`;
}
