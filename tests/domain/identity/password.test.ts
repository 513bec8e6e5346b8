import { describe, expect, test } from 'vitest';
import { passwordProblem } from '#domain/identity/password.ts';

const person = { name: 'Margaret Hollins', email: 'margaret@pikeham.example' };

describe('a new password', () => {
  test.each([
    'Tern-gravel-38-lantern',
    'ett långt lösenord om havet',
    'дождливый четверг',
    '7h!nQ2#rLx0vBz',
    'hinta-9-veräjä-rt',
  ])('%s is fine', (password) => expect(passwordProblem(password, person)).toBeNull());

  test.each([
    ['12345678', 'too_short'],
    ['elevensigns', 'too_short'],
    ['😀😀😀😀😀😀😀😀😀😀😀', 'too_short'],
    ['x'.repeat(129), 'too_long'],
    ['123456789012', 'common'],
    ['aaaaaaaaaaaa', 'common'],
    ['abababababab', 'common'],
    ['qwertyuiop123', 'common'],
    ['abcdefghijkl', 'common'],
    ['Password1234', 'common'],
    ['P@ssw0rd2026!', 'common'],
    ['passwordpassword', 'common'],
    ['Welcome-2026-!', 'common'],
    ['EscalationDesk1', 'common'],
    ['MargaretHollins1', 'personal'],
    ['pikeham-margaret-26', 'personal'],
  ])('%s is %s', (password, problem) => {
    expect(passwordProblem(password, person)).toBe(problem);
  });
});
