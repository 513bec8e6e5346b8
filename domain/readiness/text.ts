/** A piece of a text that means something to a rule: a word, a number, or a pattern such as a date or an order number. */
export interface Token {
  kind: TokenKind;
  /** lower case, without accents */
  text: string;
  raw: string;
  /** UTF-16 offsets, `end` not included */
  start: number;
  end: number;
  sentence: number;
  /** counts up at commas, colons, brackets and dashes too */
  clause: number;
  /** the first word of its sentence, or after a quotation mark or colon: its capital says nothing */
  leads: boolean;
}

export type TokenKind =
  | 'word'
  | 'number'
  | 'percent'
  | 'money'
  | 'measure'
  | 'date'
  | 'time'
  | 'version'
  | 'code'
  | 'link'
  | 'file'
  | 'mark'
  | 'nothing';

/** A quotation as it stands in the text, without its marks. */
export interface Quotation {
  start: number;
  end: number;
  words: number;
}

/**
 * Splits a text into tokens. Reads it once from left to right: each run of characters without a space is looked at
 * alone and by patterns without nesting, so that the work grows with the length of the text and with nothing else.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let clause = 0;
  let leads = true;

  const push = (kind: TokenKind, start: number, end: number) => {
    const raw = text.slice(start, end);
    tokens.push({ kind, text: fold(raw), raw, start, end, sentence, clause, leads });
    if (kind !== 'mark') leads = false;
  };

  for (const run of text.matchAll(/\S+|\n/g)) {
    const start = run.index;
    if (run[0] === '\n') {
      sentence += 1;
      clause += 1;
      leads = true;
      continue;
    }
    if (run[0].length > longestRun) continue;
    let from = start;
    let to = start + run[0].length;
    while (from < to && opening.has(text[from] ?? '')) {
      if (bracket.has(text[from] ?? '')) clause += 1;
      if (text[from] === '#' || text[from] === '§') push('mark', from, from + 1);
      if (quotes.has(text[from] ?? '')) leads = true;
      from += 1;
    }
    let end = to;
    while (end > from && closing.has(text[end - 1] ?? '')) end -= 1;
    if (end > from) core(from, end);
    to = end;
    for (const mark of text.slice(to, start + run[0].length)) {
      if (mark === '.' && isAbbreviation(text.slice(from, to))) continue;
      if (ending.has(mark)) {
        sentence += 1;
        clause += 1;
        leads = true;
      } else if (mark !== '"' && mark !== "'") clause += 1;
      if (mark === ':') leads = true;
    }
    if (end === from && run[0].length <= 2 && dashes.has(run[0])) clause += 1;
  }
  return joinThousands(tokens, text);

  function core(from: number, end: number) {
    const chunk = text.slice(from, end);
    const kind = /^[a-z]+$/i.test(chunk) ? 'word' : patternOf(chunk);
    if (kind) {
      push(kind, from, end);
      return;
    }
    // Words with hyphens, elisions or slashes inside, ranges, figures with their sign.
    for (const part of chunk.matchAll(/[\p{L}\p{M}]+|\d[\d.,]*\d|\d|[€$£%§]/gu)) {
      const at = from + part.index;
      // M8 is a size, and no eight of anything.
      const ofSize = /^\d/.test(part[0]) && /\p{L}/u.test(chunk[part.index - 1] ?? '');
      const kindOfPart = ofSize
        ? 'nothing'
        : /^\d/.test(part[0])
          ? 'number'
          : /^[\p{L}\p{M}]/u.test(part[0])
            ? 'word'
            : 'mark';
      push(kindOfPart, at, at + part[0].length);
    }
  }
}

/** Lower case without accents: people type *integracao* and *kassan ar tom* too. */
export function fold(word: string): string {
  if (/^[\w.,:/-]*$/.test(word)) return word.toLowerCase();
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('ø', 'o');
}

/** What stands in quotation marks, from two words on and not longer than a message of a screen. */
export function quotationsOf(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open: { at: number; closes: string } | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? '';
    if (open?.closes.includes(mark)) {
      const words = text.slice(open.at, at).split(/\s+/).filter(Boolean).length;
      found.push({ start: open.at, end: at, words });
      open = null;
    } else if (!open && pairs[mark]) open = { at: at + 1, closes: pairs[mark] };
    else if (open && at - open.at > 300) open = null;
  }
  return found;
}

const longestRun = 200;
const opening = new Set('([{"\'“”„«»‘’*#§¿¡–—-•>=+@');
const closing = new Set('.,;:!?…)]}"\'“”«»‘’*–—-');
const bracket = new Set('([{–—');
const dashes = new Set(['-', '–', '—']);
const quotes = new Set('"“”„«»‘');
const ending = new Set('.!?…');
const pairs: Record<string, string> = { '"': '"', '“': '”', '”': '”', '„': '“”', '«': '»', '»': '»', '‘': '’' };

/** n. 12, art. 9, kl. 14, p. 3: the point ends no sentence. */
function isAbbreviation(word: string): boolean {
  return abbreviations.has(fold(word));
}
const abbreviations = new Set(
  'n nr no art p pp pag pgs pg kl ca sec cap bl st ex sig sr sra dr pos ref cfr bijv bv tel num'.split(' '),
);

/** The pattern that a run of characters as a whole makes; null for words and figures. */
function patternOf(run: string): TokenKind | null {
  if (/^(?:24\/7|7\/7|24\/24)$/.test(run)) return 'nothing';
  if (/^(?:https?:\/\/|www\.)/i.test(run) || /^\/[a-z][\w\-/.]*$/i.test(run)) return 'link';
  if (/^[\w.+-]+@[\w-]+\.[\w.]+$/.test(run)) return 'link';
  if (
    /^[^\s/]{1,80}\.(?:pdf|xlsx?|csv|docx?|xml|json|log|txt|png|jpe?g|mp4|eml|zip|phtml|php|js|css|ya?ml|har|msg|sql|html?)$/i.test(
      run,
    )
  ) {
    return 'file';
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(run) || isDayAndMonth(run)) return 'date';
  if (/^\d{1,2}:\d{2}(?::\d{2})?(?:h|hs)?$/i.test(run) || /^\d{1,2}h(?:\d{2})?$/i.test(run)) return 'time';
  if (/^\d{1,2}(?:am|pm)$/i.test(run)) return 'time';
  if (/^v?\d+(?:\.\d+){2,3}(?:-p\d+)?$/i.test(run) || /^v\d+(?:\.\d+)?$/i.test(run)) return 'version';
  if (/^(?:\d+[.,])*\d+%$/.test(run)) return 'percent';
  if (
    /^[€$£](?:\d+[.,])*\d+[kKmM]?$/.test(run) ||
    /^(?:\d+[.,])*\d+[€$£]$/.test(run) ||
    /^R\$(?:\d+[.,])*\d+$/.test(run)
  ) {
    return 'money';
  }
  if (/^(?:\d+[.,])*\d+(?:ms|s|sec|min|kb|mb|gb|px|kg|cm|mm)$/i.test(run)) return 'measure';
  if (isOrdinal(run)) return 'nothing';
  if (isCode(run)) return 'code';
  return null;
}

function isDayAndMonth(run: string): boolean {
  const [, first, , second, year] = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(run) ?? [];
  if (!first || !second) return false;
  const a = Number(first);
  const b = Number(second);
  const possible = (a >= 1 && a <= 31 && b >= 1 && b <= 12) || (b >= 1 && b <= 31 && a >= 1 && a <= 12);
  // Two parts with a point are a section or a figure, with a hyphen a range.
  return possible && (year !== undefined || run.includes('/'));
}

function isOrdinal(run: string): boolean {
  return /^\d{1,4}(?:st|nd|rd|th|:?[aeo]|de|ste|º|ª|°|x)$/i.test(run) || /^(?:[2-9]|\d\d)k$/i.test(run);
}

/** Letters with digits, or words joined as programs join them: an order number, an article, a commit, a setting. */
function isCode(run: string): boolean {
  if (run.length < 3 || !/^[\w\-/.:#=+]+$/.test(run) || /^(?:b2b|b2c|3ds2?|4g|5g|mp3|a4|covid-?19)$/i.test(run))
    return false;
  if (/[a-z]/i.test(run) && /\d/.test(run)) return !/^\d+-[a-z]+$/i.test(run);
  return /^[a-z]+(?:_[a-z]+)+$/i.test(run) || (/^\d{2,}(?:[-/]\d{2,})+$/.test(run) && run.length >= 7);
}

/** 1 495 is one figure: the groups of three that a space parts. */
function joinThousands(tokens: Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (
      last &&
      last.kind === 'number' &&
      token.kind === 'number' &&
      token.start - last.end === 1 &&
      /\s/.test(text[last.end] ?? '') &&
      /^\d{1,3}(?: \d{3})*$/.test(last.text) &&
      /^\d{3}(?:[.,]\d+)?$/.test(token.text)
    ) {
      last.text = `${last.text} ${token.text}`;
      last.raw = text.slice(last.start, token.end);
      last.end = token.end;
    } else joined.push(token);
  }
  return joined;
}
