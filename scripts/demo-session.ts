import { demoPeople } from '#prisma/demo/people.ts';
import { signInWithPassword } from '#server/identity/sign-in.ts';

/** Signs somebody of the demo in, and gives the cookie as a browser would send it. */
export async function demoSession(email: string): Promise<string> {
  const person = demoPeople.find((somebody) => somebody.email === email);
  if (!person) throw new Error(`Nobody of the demo has the address ${email}.`);
  const result = await signInWithPassword(person, new Headers({ 'x-forwarded-for': '127.0.0.1' }));
  if (!result.ok) throw new Error(`${email} could not sign in: ${result.code}`);
  return result.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}
