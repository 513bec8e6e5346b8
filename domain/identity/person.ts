import { z } from 'zod';
import { locales, roles } from '#domain/identity/user.ts';

/** An address as it is kept: small letters, since nobody tells two mailboxes apart by their capitals. */
export const emailAddress = z
  .string('not_an_address')
  .trim()
  .toLowerCase()
  .max(254, 'not_an_address')
  .pipe(z.email('not_an_address'));

/**
 * Somebody who is to get an account. A customer belongs to an organization; a CSM serves some or all; an admin neither.
 * Issues carry a code as their message.
 */
export const newPerson = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1, 'required')
      .max(200, 'too_long')
      .refine((name) => !/\p{C}/u.test(name), 'control_characters'),
    email: emailAddress,
    role: z.enum(roles, 'unknown_role'),
    locale: z.enum(locales, 'unknown_language'),
    organizationId: z.uuid().nullable().default(null),
    servesAll: z.boolean().default(false),
    serves: z.array(z.uuid()).max(1000, 'too_many').default([]),
  })
  .superRefine((person, context) => {
    const complain = (field: keyof typeof person, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (person.role === 'customer' && !person.organizationId) complain('organizationId', 'required');
    if (person.role !== 'customer' && person.organizationId) complain('organizationId', 'customers_only');
    if (person.role !== 'csm' && (person.servesAll || person.serves.length > 0)) complain('serves', 'csms_only');
  });

export type NewPerson = z.input<typeof newPerson>;
