import { readiness } from '#server/platform/readiness.ts';

/** Whether the process can do its work now; a proxy sends it nothing while it cannot. */
export async function GET(): Promise<Response> {
  const result = await readiness();
  const headers = { 'Cache-Control': 'no-store' };
  if (result.ok) return Response.json({ status: 'ok' }, { headers });
  return Response.json(
    { type: 'about:blank', title: 'Service Unavailable', status: 503, code: result.code },
    { status: 503, headers: { ...headers, 'Content-Type': 'application/problem+json' } },
  );
}

export const dynamic = 'force-dynamic';
