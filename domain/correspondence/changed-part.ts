/** Two texts cut into what they begin and end with alike, and what differs between. */
export interface ChangedPart {
  start: string;
  removed: string;
  added: string;
  end: string;
}

/** Finds the one part, in whole words, in which `after` differs from `before`. */
export function changedPart(before: string, after: string): ChangedPart {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const cut = (words: string[], from: number, to: number) => words.slice(from, to).join('');
  return {
    start: cut(old, 0, start),
    removed: cut(old, start, old.length - end),
    added: cut(fresh, start, fresh.length - end),
    end: cut(old, old.length - end, old.length),
  };
}

/** Words and the white space between them, each a piece; joined they are the text. */
function wordsOf(text: string): string[] {
  return text.split(/(\s+)/u).filter((piece) => piece !== '');
}
