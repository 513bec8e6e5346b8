import type { LetterWords } from '#domain/correspondence/letter-form.ts';

/** What was typed over a letter and is not saved, with the version it was typed upon and what that was made from. */
export interface KeptLetter extends LetterWords {
  version: number;
  language: string;
  madeFrom: string;
}

/** Keeps it in this tab, as the steps keep theirs. A browser without storage loses that comfort, nothing else. */
export function keepTyped(draftId: string, { version, language, madeFrom, subject, body }: KeptLetter): void {
  try {
    sessionStorage.setItem(key(draftId), JSON.stringify({ version, language, madeFrom, subject, body }));
  } catch {
    // Storage is full or switched off.
  }
}

/** What was typed upon this version; what was typed upon another has been saved or given up, and is forgotten. */
export function recallTyped(draftId: string, version: number): KeptLetter | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key(draftId)) ?? 'null');
    if (isKept(kept) && kept.version === version) return kept;
    sessionStorage.removeItem(key(draftId));
  } catch {
    // Nothing was kept either.
  }
  return null;
}

function key(draftId: string): string {
  return `typed:${draftId}:letter`;
}

function isKept(value: unknown): value is KeptLetter {
  return typeof value === 'object' && value !== null && 'version' in value && 'subject' in value && 'body' in value;
}
