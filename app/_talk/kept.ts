/** What is typed and not sent yet, by the names of the form's fields. */
export type KeptTyped = Readonly<Record<string, string>>;

/** Keeps in this tab what is being typed. A browser without storage loses that comfort, nothing else. */
export function keepTyped(key: string, typed: KeptTyped): void {
  try {
    sessionStorage.setItem(storageKey(key), JSON.stringify(typed));
  } catch {
    // Storage is full or switched off.
  }
}

/** What was kept; null: nothing. */
export function recallTyped(key: string): KeptTyped | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey(key)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    return Object.fromEntries(
      Object.entries(kept).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
  } catch {
    return null;
  }
}

export function forgetTyped(key: string): void {
  try {
    sessionStorage.removeItem(storageKey(key));
  } catch {
    // Nothing was kept either.
  }
}

function storageKey(key: string): string {
  return `typed:talk:${key}`;
}
