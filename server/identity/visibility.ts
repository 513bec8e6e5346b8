import { visibleTo } from '#domain/identity/permissions.ts';
import type { Actor } from '#domain/identity/user.ts';
import type { Bind } from '#server/platform/parameters.ts';

/**
 * The condition that leaves of `escalations e` those that `actor` may see: `visibleTo` of domain/identity in SQL.
 * Every query over cases has it, and has it from here.
 */
export function visibleCases(actor: Actor, bind: Bind): string {
  const visibility = visibleTo(actor);
  return visibility.kind === 'all' ? 'true' : `e.organization_id = any(${bind(visibility.ids)}::uuid[])`;
}

/**
 * The condition that leaves of `users u` the vendor's people who may see the cases of an organization: the same rule
 * read the other way round, for the choice of an assignee.
 *
 * @param organization an SQL expression
 */
export function deskPeopleSeeing(organization: string): string {
  return `(u.role = 'admin' or u.role = 'csm' and (u.serves_all or exists (
    select from services s where s.user_id = u.id and s.organization_id = ${organization})))`;
}
