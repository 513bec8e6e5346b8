import type { Locator } from '@playwright/test';

/** Names and values in the order in which a browser sends them. */
export type Fields = [name: string, value: string][];

/** What a browser without JavaScript posts with a form. Open the page without JavaScript: React takes the form over. */
export async function fieldsOf(form: Locator): Promise<Fields> {
  return form.evaluate((element) =>
    [...new FormData(element as HTMLFormElement)].map(([name, value]): [string, string] => [name, String(value)]),
  );
}

/** The fields with some of them replaced or added, such as the button that was pressed. */
export function withFields(fields: Fields, changed: Readonly<Record<string, string>>): Fields {
  return [...fields.filter(([name]) => !(name in changed)), ...Object.entries(changed)];
}

/** Posts a form as a browser does, with a cookie of somebody or without one. Follows nowhere. */
export async function post(
  path: string,
  fields: Fields,
  cookie: string | null,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return request(path, cookie, { method: 'POST', body, headers });
}

/** Asks the server something, signed in or not. Follows nowhere. An address of its own asks another server. */
export async function request(path: string, cookie: string | null, init: RequestInit = {}): Promise<Response> {
  const address = new URL(path, process.env.E2E_ADDRESS);
  return fetch(address, {
    redirect: 'manual',
    ...init,
    headers: { origin: address.origin, ...(cookie ? { cookie } : {}), ...init.headers },
  });
}
