type Work = () => Promise<void>;

/** Has `work` done at the end of the process, after the last request; what was registered last is done first. */
export function onShutdown(work: Work): void {
  works('last').push(work);
}

/** Has `work` done as soon as the end is asked for: it ends the requests that would never end by themselves. */
export function onEnding(work: Work): void {
  works('first').push(work);
}

/** Ends the requests that wait for something to happen. A failure does not keep the rest from being ended. */
export async function endWaiting(): Promise<void> {
  await doAll(works('first'));
}

/** Does all that was registered, each thing once. A failure does not keep the rest from being done. */
export async function shutDown(): Promise<void> {
  await doAll(works('last'));
}

async function doAll(registered: Work[]): Promise<void> {
  for (let work = registered.pop(); work; work = registered.pop()) await work().catch(() => undefined);
}

const key = Symbol.for('escalation-desk.shutdown');

/** One list each for the process: the built server holds copies of this file of its own. */
function works(when: 'first' | 'last'): Work[] {
  const holder = globalThis as { [key]?: Record<'first' | 'last', Work[]> };
  holder[key] ??= { first: [], last: [] };
  return holder[key][when];
}
