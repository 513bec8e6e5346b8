import { answerStep } from '#app/[locale]/escalate/[draft]/_form/answer-step.ts';
import type { SaveAnswer } from '#app/[locale]/escalate/[draft]/_form/outcome.ts';
import { locale as localeSchema } from '#domain/identity/user.ts';
import { isStepName } from '#domain/intake/steps.ts';
import { readTyped } from '#domain/intake/typed.ts';
import { currentUser } from '#server/identity/session.ts';

/** Above what any step can hold, so that nothing larger is read at all. */
const maxBytes = 2_000_000;

const statuses: Record<SaveAnswer['kind'], number> = {
  saved: 200,
  signedOut: 401,
  gone: 404,
  stale: 409,
  submitted: 409,
  joined: 409,
  settled: 409,
  tooLarge: 413,
};

/**
 * Saves a step as one types. A route and not an action: such a request can outlive its page, so that closing the tab
 * loses nothing, and it waits for no navigation. JSON from another site needs a permission that is never given.
 */
export async function PUT(
  request: Request,
  { params }: { params: Promise<{ locale: string; draft: string }> },
): Promise<Response> {
  const { locale: named, draft } = await params;
  if (!request.headers.get('content-type')?.startsWith('application/json')) return new Response(null, { status: 415 });
  const user = await currentUser();
  if (!user) return answered({ kind: 'signedOut' });
  const body = await readBody(request);
  if (body === null) return answered({ kind: 'tooLarge' });
  const { step, version, typed } = parse(body);
  if (typeof step !== 'string' || !isStepName(step)) return new Response(null, { status: 400 });
  const upon = typeof version === 'number' && Number.isInteger(version) && version >= 0 ? version : 0;
  const { data: locale = 'en' } = localeSchema.safeParse(named);
  return answered(await answerStep(user, draft, step, upon, readTyped(step, typed), locale));
}

function answered(answer: SaveAnswer): Response {
  return Response.json(answer, { status: statuses[answer.kind], headers: { 'cache-control': 'no-store' } });
}

/** The body as text; null as soon as it is larger than anything a step can hold. */
async function readBody(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
