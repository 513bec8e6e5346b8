/**
 * How many cases of a list are new in it, have left it, or stand elsewhere, since somebody began to read it. Cases that
 * only made room for others do not count.
 *
 * @param shown the ids as they stand on the page that is read
 * @param fresh the ids as that page would be now
 * @param changed the ids to which something happened; null: it is not known to which
 */
export function countMoved(
  shown: readonly string[],
  fresh: readonly string[],
  changed: ReadonlySet<string> | null,
): number {
  const before = new Set(shown);
  const now = new Set(fresh);
  if (!changed) {
    const arrived = fresh.filter((id) => !before.has(id)).length;
    const left = shown.filter((id) => !now.has(id)).length;
    return Math.max(arrived, left);
  }
  const stayed = (id: string) => before.has(id) && now.has(id) && !changed.has(id);
  const placeIn = (list: readonly string[], id: string) => list.slice(0, list.indexOf(id)).filter(stayed).length;
  return [...changed].filter((id) => {
    if (before.has(id) !== now.has(id)) return true;
    return before.has(id) && placeIn(shown, id) !== placeIn(fresh, id);
  }).length;
}
