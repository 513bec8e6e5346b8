import type { StepName } from '#domain/intake/steps.ts';
import type { TypedStep } from '#domain/intake/typed.ts';

/** A whole case as a form would hold it. Change what a test is about. */
export function typedCase(): Record<StepName, TypedStep> {
  return {
    project: {
      partner: 'Lanternfield Commerce Ltd',
      product: 'commerce-cloud',
      productVersion: '2.4.7-p7',
      phase: 'testing',
      goLiveOn: { day: '30', month: '11', year: '2026' },
    },
    concern: {
      title: 'Orders above 60 lines are not exported',
      summary: '71 of 655 pilot orders never reached the ERP in October 2026.',
      businessImpact: '214 orders re-keyed by hand.',
      desiredOutcome: 'A written root cause by 4 December 2026.',
      severity: 'high',
      severityReason: '',
    },
    scope: {
      scopeReferences: [
        {
          documentTitle: 'Statement of Work 2, v1.3',
          documentLocation: 'https://docs.example/sow2.pdf',
          section: '4.2 Order export',
          deliverable: 'All order types exported within 5 minutes',
          quote: '',
          agreedOn: { day: '18', month: '5', year: '2026' },
          dueOn: { day: '', month: '', year: '' },
          condition: 'partly-delivered',
          detail: 'Orders of more than 60 lines are skipped.',
          timelineImpact: '',
        },
      ],
      waived: '',
      waiverReason: '',
    },
    contact: {
      partnerContacts: [
        {
          contactedOn: { day: '2', month: '9', year: '2026' },
          channel: 'email',
          partnerRole: 'Delivery manager',
          raised: 'Order 100047730 never reached the ERP.',
          response: 'unclear',
          responseDetail: 'It may be a timeout.',
          reference: '',
        },
      ],
      waived: '',
      waiverReason: '',
    },
    examples: {
      examples: [
        {
          occurredOn: { day: '6', month: '10', year: '2026' },
          whatHappened: 'Order 100048213 was placed at 09:12 and does not exist in the ERP.',
          expected: 'All 112 lines by 09:17.',
          impact: 'Three hours of two clerks.',
          reference: 'Order 100048213',
        },
      ],
    },
  };
}
