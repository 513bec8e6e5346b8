import { describe, expect, test } from 'vitest';
import { returnPath } from '#domain/identity/return-path.ts';

describe('the way back after signing in', () => {
  test.each([
    ['/en/escalations', '/en/escalations'],
    ['/en', '/en'],
    ['/en/desk?status=in_review&q=a%2Fb', '/en/desk?status=in_review&q=a%2Fb'],
    ['/en/desk?see=https://example.com//x', '/en/desk?see=https://example.com//x'],
    ['/pt-BR/escalate/1/scope', '/en/escalate/1/scope'],
    ['/en/./desk', '/en/desk'],
  ])('%s leads to %s', (asked, expected) => {
    expect(returnPath(asked, 'en')).toBe(expected);
  });

  test.each([
    ...['', null, undefined, 'en/desk', 'desk', 'https://example.com', 'https://example.com/en/desk', '//example.com'],
    ...['//example.com/en/desk', '///example.com', '/\\example.com', '\\\\example.com', '/en\\..\\\\example.com'],
    ...['/en//example.com', '/en/..//example.com', '/en/%2e%2e//example.com', '/%2f%2fexample.com', '/%5cexample.com'],
    ...['javascript:alert(1)', 'data:text/html,x', '/\t/example.com', '/\n/example.com', ' /en/desk', '/en/desk\u0000'],
    ...[
      '/en/desk\r\nSet-Cookie: a=b',
      '/xx/desk',
      '/api/health',
      '/en/../api/health',
      '/EN/desk',
      '/enx',
      '@example.com',
    ],
    ...['/en/sign-in', '/it/sign-in/link?token=1', '/en/../it/sign-in', '/\u202Een/desk'],
  ])('%j leads nowhere', (asked) => {
    expect(returnPath(asked, 'en')).toBeNull();
  });
});
