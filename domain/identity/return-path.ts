import { type Locale, locales, type Role } from '#domain/identity/user.ts';

/**
 * Where somebody may be sent after signing in: a page of ours, in the language that they read now, or null. What stands
 * in the address is anybody's to write, so only a path below a language counts (CWE-601), and never the sign-in itself.
 *
 * @param asked the path that was asked for, with its query: `/en/escalations?status=submitted`.
 */
export function returnPath(asked: string | null | undefined, reader: Locale): string | null {
  if (!asked?.startsWith('/') || /[\\\p{C}\s]/u.test(asked)) return null;
  const url = URL.parse(asked, ownOrigin);
  if (url?.origin !== ownOrigin || url.username || url.pathname.includes('//')) return null;
  const [, language = '', ...rest] = url.pathname.split('/');
  if (!locales.some((code) => code === language) || rest[0] === 'sign-in') return null;
  return `/${[reader, ...rest].join('/')}${url.search}`;
}

/** Where somebody begins who came from nowhere in particular. */
export function firstPage(role: Role, reader: Locale): string {
  return role === 'customer' ? `/${reader}/escalations` : `/${reader}/desk`;
}

const ownOrigin = 'https://desk.invalid';
