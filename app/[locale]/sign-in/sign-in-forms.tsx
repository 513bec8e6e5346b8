'use client';

import { type ReactNode, useActionState } from 'react';
import { signIn } from '#app/[locale]/sign-in/actions.ts';
import { type FieldId, untouched } from '#app/[locale]/sign-in/outcome.ts';
import type { Words } from '#app/[locale]/sign-in/words.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Section } from '#ui/section.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { TextField } from '#ui/text-field.tsx';

type Person = { email: string; password: string; label: string; description: string };

/**
 * The ways of signing in, one form each, under one summary of what is to be mended. Without JavaScript they post to
 * `path` and come back the same.
 */
export function SignInForms({
  next,
  path,
  words,
  people,
  children,
}: {
  next: string | null;
  path: string;
  words: Words;
  people: readonly Person[];
  children: ReactNode;
}) {
  const [{ email, errors }, send, busy] = useActionState(signIn, untouched, path);
  const errorAt = (id: FieldId) => ({
    id,
    error: errors.find(({ target }) => target === id)?.text,
    errorPrefix: words.errorPrefix,
  });
  const nextField = next && <input type="hidden" name="next" value={next} />;
  const address = {
    name: 'email',
    type: 'email',
    autoComplete: 'username',
    inputMode: 'email',
    spellCheck: false,
  } as const;
  return (
    <>
      <title>{errors.length > 0 ? words.titleWithError : words.title}</title>
      <ErrorSummary title={errors.length === 1 ? words.summary.one : words.summary.two} errors={errors} />
      {children}
      <div className="methods">
        <Section id="with-password" title={words.password.heading}>
          <form action={send} noValidate>
            {nextField}
            <TextField {...errorAt('password-email')} {...address} label={words.email} defaultValue={email} />
            <TextField
              {...errorAt('password')}
              name="password"
              type="password"
              autoComplete="current-password"
              label={words.password.label}
            />
            <p className="foot">
              <SubmitButton name="intent" value="password" busy={busy}>
                {words.password.submit}
              </SubmitButton>
            </p>
          </form>
        </Section>
        <Section id="with-link" title={words.link.heading}>
          <form action={send} noValidate>
            {nextField}
            <p>{words.link.lead}</p>
            <TextField {...errorAt('link-email')} {...address} label={words.email} defaultValue={email} />
            <p className="foot">
              <SubmitButton name="intent" value="link" look="second" busy={busy}>
                {words.link.submit}
              </SubmitButton>
            </p>
          </form>
        </Section>
      </div>
      {people.length > 0 && (
        <Section id="demo-people" title={words.demo.heading}>
          <p>{words.demo.lead}</p>
          <ul className="people">
            {people.map((person) => (
              <li key={person.email}>
                <form action={send}>
                  {nextField}
                  <input type="hidden" name="email" value={person.email} />
                  <input type="hidden" name="password" value={person.password} />
                  <SubmitButton name="intent" value="password" look="text" busy={busy}>
                    {person.label}
                  </SubmitButton>{' '}
                  <span className="hint">{person.description}</span>
                </form>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
