export const passwordLength = { least: 12, most: 128 } as const;

export type PasswordProblem = 'too_short' | 'too_long' | 'common' | 'personal';

/**
 * What is wrong with a new password, or null. Length and a look at the first guesses of an attacker, no rules about
 * signs and digits (NIST SP 800-63B, 5.1.1.2). Existing passwords are not judged.
 *
 * @param person whose name and address it must not consist of.
 */
export function passwordProblem(password: string, person: { name: string; email: string }): PasswordProblem | null {
  const length = [...password].length;
  if (length < passwordLength.least) return 'too_short';
  // better-auth counts UTF-16 units, and a password that it will not read is of no use.
  if (password.length > passwordLength.most) return 'too_long';
  const plain = letters(password);
  if (isMonotonous(password) || isCommon(plain)) return 'common';
  const own = [...person.name.split(/\s+/), ...person.email.split(/[@.]/)]
    .map(letters)
    .filter((word) => word.length > 2);
  if (isMadeOf(plain, own)) return 'personal';
  return null;
}

/** Few different signs, or a walk along the alphabet, the digits or the keyboard. */
function isMonotonous(password: string): boolean {
  const folded = password.toLowerCase();
  if (new Set(folded).size < 5) return true;
  let steps = 0;
  for (let at = 1; at < folded.length; at += 1) {
    const pair = folded.slice(at - 1, at + 1);
    if (walks.some((walk) => walk.includes(pair))) steps += 1;
  }
  return steps >= (folded.length - 1) * 0.7;
}

function isCommon(plain: string): boolean {
  return isMadeOf(plain, commonWords);
}

/** Whether hardly anything is left once the words are taken away; digits and signs at the ends add nothing. */
function isMadeOf(plain: string, words: readonly string[]): boolean {
  if (plain === '') return false;
  let rest = plain;
  for (const word of [...words].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, '');
  return rest.length <= 2;
}

/** The letters alone, without the year at the end and with the usual disguises taken off: P@ssw0rd26 is password. */
function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]+$/u, '')
    .replace(/[@0134$5!7]/g, (sign) => disguises[sign] ?? '')
    .replace(/[^\p{L}]/gu, '');
}

const disguises: Readonly<Record<string, string>> = {
  '@': 'a',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  $: 's',
  '5': 's',
  '!': 'i',
  '7': 't',
};

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
];
const walks = rows.flatMap((row) => [row, [...row].reverse().join('')]);

/** What the lists of leaked passwords begin with, in the languages of the product, and the product's own name. */
const commonWords = [
  ...[
    'password',
    'passwort',
    'passord',
    'losenord',
    'wachtwoord',
    'welkom',
    'senha',
    'contrasena',
    'segreto',
    'parola',
  ],
  ...['welcome', 'letmein', 'iloveyou', 'qwerty', 'qwertyuiop', 'asdfghjkl', 'azerty', 'dragon', 'monkey', 'sunshine'],
  ...['princess', 'football', 'baseball', 'superman', 'batman', 'master', 'shadow', 'trustno', 'starwars', 'michael'],
  ...['admin', 'administrator', 'root', 'user', 'test', 'guest', 'default', 'changeme', 'secret', 'login', 'hello'],
  ...['summer', 'winter', 'spring', 'autumn', 'sommar', 'zomer', 'estate', 'verano', 'verao', 'januari', 'january'],
  ...['company', 'adobe', 'commerce', 'magento', 'escalation', 'desk', 'customer', 'abc', 'correcthorsebatterystaple'],
];
