import type { Talk } from '#prisma/demo/talk.ts';

export const english: Talk = {
  unreachable: ['The partner has closed its office, and nobody answers under any of the numbers that we have.'],
  greetings: [
    'Thank you for the clear examples. I am looking into them and will write again once I have spoken to the partner.',
    'I have your case. The documents are complete, so I can go to the partner with them as they are.',
    'Your case is with me. I compare the signed scope with what is on staging first.',
  ],
  asks: [
    'Which release was live when this began, and does it still happen on the current one? The time of one occurrence helps to find it in the log.',
    'The copy of the scope document that we have ends at section 3. Where does the signed version lie?',
    'Two more occurrences like {n}, from different weeks, would show that it is not a single incident.',
    'Did the partner answer your e-mail of last week? If so, their answer in full would help.',
  ],
  toPartner: [
    'The partner has all of it now and has named a date. Nothing is needed from you until then.',
    'I spoke to the technical lead. They have reproduced order {n} and will bring a fix with a test.',
    'The partner has been asked for a written plan with a date for each open deliverable.',
  ],
  updates: [
    'The partner found the cause in a queue that stops without an alert. A fix is on staging.',
    'The call with both project managers is on Thursday. The list of open deliverables is the agenda.',
    'No change since yesterday. I have asked the account director for a date.',
  ],
  replies: [
    'It began with the release of that Monday and has happened every day since. The log of {n} is with the partner’s ticket.',
    'The signed version lies in the project folder, under contracts. Section 4 is the one that counts.',
    'Two more: {n} in the first week, and another one on Friday evening. Both were keyed in by hand.',
    'They answered on Friday. In short: they see it as a change request. We do not.',
  ],
  followUps: [
    'It happened again this morning, with order {n}. The warehouse noticed before we did.',
    'Is there news? Our season begins in three weeks.',
    'The partner has called us. They now say that the fix comes with the next release.',
  ],
  resolved: [
    'The partner has delivered the missing part. Both sides tested it with {n} and signed.',
    'The cause was a queue without a limit. It is fixed and watched since; no order was lost in ten days.',
    'A plan with dates is agreed in writing, and one person answers for it.',
  ],
  declined: [
    'The deliverable is not part of the signed scope. The partner has sent an offer for it.',
    'It is the behaviour of the product as documented, and no fault of the implementation.',
  ],
  reopened: [
    'It came back with the release of last night: order {n} is missing again.',
    'The fix works for small orders alone. Those above 60 lines are still skipped.',
  ],
  raisedSeverity: [
    'All orders are affected since this morning, no longer those of single customers.',
    'There is no way around it any more: the export by hand fails too.',
  ],
  loweredSeverity: [
    'A way around it was found, so that no order waits any longer.',
    'It concerns staging alone. The shop itself is not affected.',
  ],
  notes: [
    'Third case with this partner about the same export. Compare before calling.',
    'Spoke to their technical lead. Friendly, but no date yet.',
    'The signed scope is on our side here. Quote section 4.2 if they call it a change request.',
    'Account team knows. The renewal is due in the spring.',
    'Check the supported version before the next call: they are two patches behind.',
  ],
  questions: {
    detail: [
      {
        ask: 'Since which release is it so, and was it right before?',
        answer: 'It was right until the release of the third week. We tested it then.',
        addition: 'It worked until the release of the third week.',
      },
      {
        ask: 'How many of the agreed cases does it concern?',
        answer: 'All those above 60 lines, about one in eight.',
        addition: 'It concerns about one order in eight.',
      },
    ],
    whatHappened: [
      {
        ask: 'At what time was that, and who noticed it?',
        answer: 'At about 14:20. The warehouse noticed it when the picking list was empty.',
        addition: 'It was noticed at about 14:20 by the warehouse.',
      },
      {
        ask: 'Is there a message in the log at that time?',
        answer: 'None. The export ends as if it had worked.',
        addition: 'The log shows no error.',
      },
    ],
    businessImpact: [
      {
        ask: 'What does it cost in a week, roughly?',
        answer: 'About 14 hours of two people, and one credit note a week.',
        addition: 'In all about 14 hours a week.',
      },
    ],
    raised: [
      {
        ask: 'To whom at the partner did you say that?',
        answer: 'To their delivery manager, with the technical lead in copy.',
        addition: 'It went to the delivery manager and to the technical lead.',
      },
    ],
    whole: [
      {
        ask: 'Who at your company decides on a date for the test?',
        answer: 'Our head of operations. She has Tuesdays and Thursdays free.',
        addition: '',
      },
    ],
  },
  csms: ['Eleanor Marsh', 'Desmond Oakley'],
  customers: [
    'Philippa Hartnell',
    'Gareth Lowndes',
    'Imogen Thackray',
    'Rupert Ansell',
    'Beatrice Holm',
    'Colin Pargeter',
  ],
};
