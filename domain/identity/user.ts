import { z } from 'zod';

/** What somebody is here to do; one role a person. */
export const roles = ['customer', 'csm', 'admin'] as const;
export type Role = (typeof roles)[number];

/** The six languages of the product, as they stand in URLs, in the database and in `messages/`. */
export const locales = ['en', 'it', 'sv', 'nl', 'pt-BR', 'es'] as const;
export type Locale = (typeof locales)[number];
export const locale = z.enum(locales);

/** Somebody who is signed in. */
export interface User {
  id: string;
  name: string;
  email: string;
  role: Role;
  locale: Locale;
  /** The customer's own organization; null for the vendor's people. */
  organizationId: string | null;
  /** A CSM who sees every organization. */
  servesAll: boolean;
  /** The organizations that a CSM serves. */
  serves: readonly string[];
}

/** Whoever runs a command of `scripts/` on the machine itself. Has no account; the history names nobody. */
export const operator = { id: null, role: 'operator' } as const;
export type Operator = typeof operator;
export type Actor = User | Operator;
