type Work = () => Promise<void>;

/** Has `work` done at the end of the process, after the last request; what was registered last is done first. */
export function onShutdown(work: Work): void {
  works().push(work);
}

/** Does all that was registered, each thing once. A failure does not keep the rest from being done. */
export async function shutDown(): Promise<void> {
  const registered = works();
  for (let work = registered.pop(); work; work = registered.pop()) await work().catch(() => undefined);
}

const key = Symbol.for('escalation-desk.shutdown');

/** One list for the process: the built server holds copies of this file of its own. */
function works(): Work[] {
  const holder = globalThis as { [key]?: Work[] };
  holder[key] ??= [];
  return holder[key];
}
