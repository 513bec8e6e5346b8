import { z } from 'zod';
import { locale as localeSchema } from '#domain/identity/user.ts';
import { formatsFor } from '#i18n/formats.ts';
import { findSessionUser } from '#server/identity/sessions.ts';
import { endPresence, keepPresence, namedAtMost } from '#server/live/presence.ts';
import { translatorFor } from '#server/platform/translator.ts';

/**
 * Says that a tab of the desk has a case open, and answers who else has, in words; `left`: it has gone. JSON from another
 * site needs a permission that is never given.
 */
export async function POST(request: Request): Promise<Response> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return empty(415);
  const user = await findSessionUser(request.headers);
  if (!user) return empty(401);
  const body = said.safeParse(await request.json().catch(() => null));
  if (!body.success) return empty(400);
  const { reference, tab, writing, left, locale } = body.data;
  if (left) {
    await endPresence(user, reference, tab);
    return empty(204);
  }
  const result = await keepPresence(user, reference, { tab, writing });
  if (!result.ok) return empty(result.code === 'forbidden' ? 403 : 404);

  const t = await translatorFor(locale);
  const { time } = formatsFor(locale);
  const here = result.others
    .slice(0, namedAtMost)
    .map(({ name, since, writing }) =>
      t(writing ? 'Live.here.writing' : 'Live.here.reading', { name, time: time(since) }),
    );
  if (result.others.length > namedAtMost) here.push(t('Live.here.more', { n: namedAtMost }));
  return Response.json({ here }, { headers });
}

export const dynamic = 'force-dynamic';

const headers = { 'Cache-Control': 'no-store' };

const said = z.object({
  reference: z.string().max(40),
  tab: z.uuid(),
  writing: z.boolean().default(false),
  left: z.boolean().default(false),
  locale: localeSchema.default('en'),
});

function empty(status: number): Response {
  return new Response(null, { status, headers });
}
