import { partnerContactFields } from '#domain/intake/steps.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { typedOf } from '#domain/intake/typed.ts';

/** The ISO day so many days before today, in UTC; a negative number lies ahead. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

/** A step of contact with one entry of that day: the partner has not answered. */
export function toldOn(contactedOn: string, response = 'none'): TypedStep {
  const entry = {
    contactedOn,
    channel: 'email',
    partnerRole: 'Delivery manager',
    raised: 'Said that 4.2 is not met, and asked for the cause.',
    response,
    responseDetail: response === 'none' ? '' : 'It is not in the contract.',
  };
  return { partnerContacts: [typedOf(partnerContactFields, entry)], waived: '', waiverReason: '' };
}
