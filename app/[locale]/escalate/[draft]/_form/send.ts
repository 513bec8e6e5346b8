import type { SaveAnswer } from '#app/[locale]/escalate/[draft]/_form/outcome.ts';
import type { StepName } from '#domain/intake/steps.ts';
import type { TypedStep } from '#domain/intake/typed.ts';

/** Browsers refuse to outlive the page with more than 64 KiB. */
const keepaliveLimit = 60_000;

/**
 * Sends a step to be saved. The request outlives the page where the browser allows it, so that closing the tab loses
 * nothing. Throws where there is no connection or no sensible answer: both are tried again.
 */
export async function sendStep(url: string, step: StepName, version: number, typed: TypedStep): Promise<SaveAnswer> {
  const body = JSON.stringify({ step, version, typed });
  const response = await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body,
    // Three bytes a character at most.
    keepalive: body.length * 3 < keepaliveLimit,
  });
  if (!response.headers.get('content-type')?.startsWith('application/json'))
    throw new Error(`Answer ${response.status}`);
  return response.json();
}
