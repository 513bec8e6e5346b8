import { at, contact, example, type ShortCases, scope } from '#prisma/demo/short-case.ts';

export const english: ShortCases = {
  'en-search-stock': (day) => ({
    ...at('en', 'Pikeham Industrial Supply Ltd', 'Northpier Studios Ltd', 'commerce-cloud', '2.4.8-p3'),
    phase: 'live',
    title: 'Search lists discontinued tools first',
    summary:
      'Northpier tuned the search in spring. Since then the first page for our twenty best-selling terms shows articles that we no longer stock.',
    businessImpact: 'About 40 customers a week ring to ask for something the shop says we have.',
    desiredOutcome: 'The sort rules of the offer, live, and a list of what was changed in spring.',
    severity: 'medium',
    scopeReferences: [
      scope(
        'Offer NP-118',
        'NP-118.pdf',
        '3 Search',
        'Articles in stock before all others',
        'unsatisfactory',
        day(210),
        'The rule is there but counts reserved stock as free.',
      ),
    ],
    partnerContacts: [
      contact(
        day(40),
        'email',
        'Project manager',
        'Sent the twenty terms with what we see and what we expect.',
        'promised',
        'A fix was promised within two weeks.',
        'E-mail “Search order”',
      ),
    ],
    examples: [
      example(
        day(33),
        'The term “torque wrench” gave six discontinued models first.',
        'Models in stock first, as in section 3.',
        'Two trade customers ordered elsewhere.',
        'Search log, term 14',
      ),
    ],
  }),
  'en-invoice-layout': (day) => ({
    ...at('en', 'Pikeham Industrial Supply Ltd', 'Lanternfield Commerce Ltd', 'commerce-cloud', '2.4.7-p7'),
    title: 'Invoice PDF without our VAT number',
    summary:
      'The invoice template that was handed over leaves out our VAT number and the order reference of the customer.',
    businessImpact: 'Accounts departments send invoices back; 31 so far.',
    desiredOutcome: 'The agreed template on production.',
    severity: 'low',
    scopeReferences: [
      scope(
        'Statement of Work 1',
        'SOW1.pdf',
        '7 Documents',
        'Invoice template as in appendix B',
        'partly-delivered',
        day(190),
        'The layout is right, two fields are empty.',
      ),
    ],
    partnerContacts: [
      contact(
        day(30),
        'ticket',
        'Support desk',
        'Reported both empty fields with an example.',
        'resolved',
        'Fixed with the next release.',
        'Ticket LF-2307',
      ),
    ],
    examples: [
      example(
        day(31),
        'Invoice 2026-4471 went out without the VAT number.',
        'Both fields filled, as in appendix B.',
        'The customer paid three weeks late.',
        'Invoice 2026-4471',
      ),
    ],
  }),
  'en-nordic-rollout': (day) => ({
    ...at('en', 'Fjällbo Byggvaror AB', 'Northpier Studios Ltd', 'commerce-cloud', '2.4.8-p1'),
    phase: 'testing',
    goLiveOn: day(-60),
    title: 'Rollout to Norway: no test plan four weeks before acceptance',
    summary:
      'Northpier builds the Norwegian store view. We write in English because their team is in the UK. Acceptance starts in four weeks and there is neither a test plan nor test data.',
    businessImpact: 'If acceptance slips we miss the spring season in Norway, budgeted at NOK 6 million.',
    desiredOutcome: 'A test plan with names and dates within one week, and test data on staging.',
    severity: 'high',
    severityReason: 'The spring season cannot be moved.',
    scopeReferences: [
      scope(
        'Rollout Norway, contract',
        'https://docs.fjallbo.example/norway/contract',
        '5 Acceptance',
        'Test plan six weeks before acceptance',
        'not-delivered',
        day(120),
        'Nothing has been sent. The deadline passed two weeks ago.',
      ),
    ],
    partnerContacts: [
      contact(day(15), 'call', 'Delivery manager', 'Asked for the plan and for who writes it.', 'none', null, null),
    ],
    examples: [
      example(
        day(13),
        'The weekly meeting was cancelled an hour before it, for the third time.',
        'A meeting with the test plan on the agenda.',
        'Three of our testers have no work.',
        'Calendar, week 3',
      ),
    ],
  }),
};
