import type { DeskSite } from '#scripts/bench/desk-site.ts';

/** A kind of page, and addresses of it that are asked for in turn. */
export interface DeskPage {
  name: string;
  paths: string[];
}

/**
 * What is measured of the desk, such that most pages are full with few cases too: fifty rows take longer to write than
 * ten. The words that are searched for stand in the generated cases.
 */
export async function deskPages({ database }: DeskSite): Promise<DeskPage[]> {
  const column = async (statement: string) =>
    (await database.query<{ found: string }>(statement)).rows.map(({ found }) => found);
  const references = await column('select reference as found from escalations order by md5(id::text) limit 60');
  const numbers = await column(
    `select substring(what_happened from '\\d{5}') as found from examples where what_happened ~ '\\d{5}' order by md5(id::text) limit 60`,
  );
  const [organization] = await column(
    'select organization_id as found from escalations group by organization_id order by count(*) desc, 1 limit 1',
  );
  const [tag] = await column(`select id as found from tags where name = 'Legal'`);
  const queue = (name: string, ...queries: string[]) => ({ name, paths: queries.map((query) => `/en/desk?${query}`) });
  return [
    queue('queue: open, by due time', 'status=open&sort=due'),
    { name: 'case', paths: references.map((reference) => `/en/desk/${reference}`) },
    queue('filter: declined or withdrawn', 'status=declined,withdrawn'),
    queue('search: rare word', ...numbers.map((number) => `status=all&q=${number}`)),
    queue('search: common word', 'status=all&q=order', 'status=all&q=lager', 'status=all&q=pedidos'),
    queue('search: phrase', `status=all&q=${encodeURIComponent('"two of five deliverables"')}`),
    queue(
      'filter: not delivered, refused, by readiness',
      'status=all&condition=not-delivered&response=refused&sort=readiness',
    ),
    queue('filter: three languages, half a year old', 'status=all&language=it,sv,nl&ageFrom=180&sort=severity'),
    queue('queue: all, newest first', 'status=all'),
    queue('filter: late or near, critical or high', 'status=open&sla=late,near&severity=critical,high&sort=due'),
    queue('queue: mine, closed ones too', 'status=all&assignee=me'),
    queue('filter: one organization', `status=all&organization=${organization}`),
    queue('filter: tag, version', `status=all&tag=${tag}&version=2.4.8`),
    queue('filter panel open: all', 'status=all&panel=filters'),
    queue('search: common word in open cases', 'status=open&q=order'),
    queue('search: two words and a minus', 'status=all&q=warehouse+friday+-budget'),
  ];
}
