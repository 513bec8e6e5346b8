import type { Content } from '#prisma/demo/generate/content.ts';
import type { Pinned } from '#prisma/demo/talk.ts';

/** An answer of a generated case: where it is, and what is in it. */
export interface Place {
  path: string;
  read(): string;
  write(text: string): void;
}

/** The place that a kind of question is about, in the first entry of its list; null: the case has no such answer. */
export function amendable(content: Content, about: Pinned): Place | null {
  switch (about) {
    case 'detail':
      return of(content.scopeReferences[0], 'detail', 'scopeReferences[0].detail');
    case 'whatHappened':
      return of(content.examples[0], 'whatHappened', 'examples[0].whatHappened');
    case 'raised':
      return of(content.partnerContacts[0], 'raised', 'partnerContacts[0].raised');
    case 'businessImpact':
      return of(content.concern, 'businessImpact', 'businessImpact');
    case 'whole':
      return null;
  }
}

function of<Name extends string>(entry: Record<Name, string> | undefined, name: Name, path: string): Place | null {
  if (!entry) return null;
  return {
    path,
    read: () => entry[name],
    write: (text) => {
      entry[name] = text as (typeof entry)[Name];
    },
  };
}
