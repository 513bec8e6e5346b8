import { describe, expect, test } from 'vitest';
import { describeProblems, publicUrl, readEnvironment } from '#server/platform/env.ts';

const real = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://desk:secret@db.example.com/desk',
  AUTH_SECRET: 'x'.repeat(32),
};

describe('the configuration', () => {
  test('needs nothing for a trial', () => {
    expect(readEnvironment({ NODE_ENV: 'production' })).toMatchObject({
      ok: true,
      env: { HOST: '127.0.0.1', TRUSTED_PROXIES: 0, LOG_LEVEL: 'info', DATA_DIR: '.data' },
    });
  });

  test('takes an empty variable for an unset one', () => {
    expect(readEnvironment({ ...real, PORT: '', SMTP_URL: ' ' })).toMatchObject({ ok: true });
  });

  test('reads numbers, switches and addresses', () => {
    const source = { ...real, PORT: '8080', DEMO: '1', TRUSTED_PROXIES: '2', APP_URL: 'https://desk.example.com/' };
    expect(readEnvironment(source)).toMatchObject({
      ok: true,
      env: { PORT: 8080, DEMO: true, TRUSTED_PROXIES: 2, APP_URL: 'https://desk.example.com' },
    });
  });

  test('lists everything that is to be mended at once, with an example and without the wrong value', () => {
    const result = readEnvironment({
      ...{ NODE_ENV: 'production', DATABASE_URL: 'mysql://desk:topsecret@db/desk', PORT: '70000', DEMO: 'perhaps' },
      ...{ APP_URL: 'https://example.com/desk', AUTH_SECRET: 'short', SMTP_URL: 'mail.example.com', LOG_LEVEL: 'loud' },
      ...{ TRUSTED_PROXIES: '-1', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'AAAA' },
    });
    if (result.ok) throw new Error('accepted');
    const text = describeProblems(result.problems);
    for (const variable of ['DATABASE_URL', 'PORT', 'DEMO', 'APP_URL', 'AUTH_SECRET', 'SMTP_URL', 'LOG_LEVEL']) {
      expect(text).toMatch(new RegExp(`^ {2}${variable} must .*, for example ${variable}=\\S`, 'm'));
    }
    expect(text).toContain('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY must be 16, 24 or 32 bytes');
    expect(text).not.toMatch(/topsecret|short|perhaps/);
  });

  test.each([
    ['a secret for the sessions of a real database', { ...real, AUTH_SECRET: '' }, 'AUTH_SECRET'],
    ['a sender for a real mail server', { ...real, SMTP_URL: 'smtp://mail.example.com' }, 'MAIL_FROM'],
  ])('demands %s', (_, source, variable) => {
    expect(readEnvironment(source)).toMatchObject({ ok: false, problems: [{ variable }] });
  });

  test('names the address that people use', () => {
    expect(publicUrl({ APP_URL: undefined, PORT: 3007 })).toBe('http://localhost:3007');
    expect(publicUrl({ APP_URL: 'https://desk.example.com', PORT: 3007 })).toBe('https://desk.example.com');
  });
});
