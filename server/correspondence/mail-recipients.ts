import type { Locale } from '#domain/identity/user.ts';
import { deskPeopleSeeing } from '#server/identity/visibility.ts';

/** Somebody whom a mail may go to. */
export interface MailPerson {
  id: string;
  email: string;
  locale: Locale;
}

/** So many people are told at most of a case that nobody has. */
const mostServing = 20;

/** A row `u` of `users` as `MailPerson`, in SQL. */
const person = `json_build_object('id', u.id, 'email', u.email, 'locale', u.locale)`;

/**
 * The people who are told of what comes in for an organization, in SQL, as a JSON list of `MailPerson`: the CSMs who serve
 * it; where there are none, those who serve all; where there are none of those either, the admins.
 *
 * @param organization an SQL expression
 */
export function peopleServing(organization: string): string {
  return `(select coalesce(json_agg(${person} order by u.name, u.id), '[]') from (
    select u.*, rank() over (order by u.role = 'admin', u.serves_all) as place
    from users u where u.role in ('csm', 'admin') and ${deskPeopleSeeing(organization)}
    order by place, u.name, u.id limit ${mostServing}) u
    where u.place = 1)`;
}

/**
 * Somebody of the vendor's people, in SQL, as `MailPerson`; null where they may not see the cases of the organization.
 *
 * @param id an SQL expression, as is `organization`
 */
export function deskPerson(id: string, organization: string): string {
  return `(select ${person} from users u where u.id = ${id} and ${deskPeopleSeeing(organization)})`;
}

/** The customer of an id, in SQL, as `MailPerson`; null where they do not belong to the organization any more. */
export function customerPerson(id: string, organization: string): string {
  return `(select ${person} from users u
    where u.id = ${id} and u.role = 'customer' and u.organization_id = ${organization})`;
}
