import type { Vocabulary } from '#prisma/demo/vocabulary.ts';

export const english: Vocabulary = {
  organizations: [
    'Ashcombe Fixings Ltd',
    'Brayford Garden Supplies Ltd',
    'Calder & Wick Lighting Ltd',
    'Dunmere Outdoor plc',
    'Eastgate Catering Equipment Ltd',
    'Fenwold Workwear Ltd',
  ],
  partners: ['Harrowgate Digital Ltd', 'Millstream Commerce Ltd', 'Northpier Studios Ltd'],
  documents: ['Statement of Work 1, v1.2', 'Project scope, final version', 'Change request CR-11'],
  sections: ['2.1 Catalogue', '3.4 Checkout', '4.2 Order export', '5.1 Performance'],
  roles: ['Delivery manager', 'Technical lead', 'Account director', 'Support desk'],
  titles: [
    'Orders are not exported to the ERP since release {n}',
    'Checkout fails for customers with a company account',
    'Search shows products that are out of stock',
    'Go-live has moved three times without a written plan',
  ],
  summaries: [
    'The partner was contracted to replace our shop by the summer. Two of five deliverables have arrived, and the answers to our questions contradict each other.\n\nSince order {n} we have been working around the gaps by hand.',
    'The new shop went live with known defects that were to be fixed within two weeks. Most are still open, and each release brings one back that had been closed.',
  ],
  impacts: [
    'About £{n} of orders a month are keyed in by hand, by two people who are needed elsewhere.',
    'Customer service took {n} calls about this last quarter, and two trade accounts have gone back to ordering by phone.',
  ],
  outcomes: [
    'A written plan with dates for each open deliverable, and one person who answers for it.',
    'A root cause in writing, a fix on staging, and a test that both sides sign.',
  ],
  deliverables: [
    'All order types exported within five minutes of placement',
    'Prices per customer group, refreshed every night',
    'Product pages that load within two seconds on a phone',
    'Stock per warehouse, at most 15 minutes old',
  ],
  details: [
    'It works for small orders alone. Anything above 60 lines is skipped without an error in the log.',
    'It was delivered on staging, never on production, and staging has since been rebuilt without it.',
  ],
  timelines: [
    'Go-live moved by four weeks, and the partner names this as the reason.',
    'No date has moved so far, but the test that was planned for it was cancelled.',
  ],
  raised: [
    'Asked for the cause of order {n} missing, and for a list of all the others.',
    'Asked which release will bring the missing part, with a date.',
  ],
  answers: [
    '“We are looking into it.” We have heard nothing since.',
    'A fix was promised for the following Friday. It has not arrived.',
  ],
  happened: [
    'Order {n} was paid and confirmed, and never reached the warehouse.',
    'The page for article {n} showed 1,400 in stock while there were none.',
    'The import of {n} prices stopped half way, and nobody was told.',
  ],
  expected: [
    'The order in the warehouse within five minutes, or an alert.',
    'The figures of the ERP, at most 15 minutes old.',
  ],
  effects: ['The delivery left a day late and we credited the freight.', 'Three people spent a day putting it right.'],
  records: ['Order {n}', 'Partner ticket T-{n}', 'E-mail of the same day, subject {n}'],
  waivers: ['There is no signed scope document, only an hourly contract and e-mails.'],
};
