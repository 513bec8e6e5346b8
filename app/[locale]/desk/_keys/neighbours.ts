const store = 'desk.list';

/** Keeps the addresses of the cases that the queue shows, in its order, for the keys of a case in the same tab. */
export function keepList(addresses: readonly string[]): void {
  sessionStorage.setItem(store, JSON.stringify(addresses));
}

/** The address of the case after or before one in the queue as it was last seen; null: there is none. */
export function neighbourOf(path: string, by: 1 | -1): string | null {
  const kept: unknown = JSON.parse(sessionStorage.getItem(store) ?? '[]');
  if (!Array.isArray(kept)) return null;
  const paths = kept.filter((address): address is string => typeof address === 'string');
  const at = paths.findIndex((address) => address.split('?')[0] === path);
  return at < 0 ? null : (paths[at + by] ?? null);
}
