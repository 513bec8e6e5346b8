import { wholeCase } from '#app/_talk/whole-case.ts';
import { answerAt, type CaseContent, questionsAtOnce } from '#domain/correspondence/question.ts';

/** The answers that an address asks about, as far as the case has them: `?ask=summary&ask=case`. */
export function askedPaths(ask: string | string[] | undefined, content: CaseContent): string[] {
  const paths = [ask ?? []].flat().filter((path) => path === wholeCase || answerAt(content, path) !== undefined);
  return [...new Set(paths)].slice(0, questionsAtOnce);
}

/**
 * The address of the case's page with a question about `path` more; the form of the questions is where it leads.
 *
 * @param from the queue that one came from, as the page's address says it
 */
export function askHref(reference: string, asking: readonly string[], path: string, from: string | undefined) {
  return addressOf(reference, [...asking.filter((other) => other !== path), path], from);
}

/** The same with a question less. */
export function leaveOutHref(reference: string, asking: readonly string[], path: string, from: string | undefined) {
  return addressOf(
    reference,
    asking.filter((other) => other !== path),
    from,
  );
}

function addressOf(reference: string, ask: readonly string[], from: string | undefined) {
  return { pathname: `/desk/${reference}`, query: { ...(from && { from }), ask: [...ask] }, hash: 'asking' } as const;
}
