import type { Concern, Letter, Occurrence } from '#domain/correspondence/letter.ts';
import type { Locale } from '#domain/identity/user.ts';
import { type Formats, formatsFor } from '#i18n/formats.ts';
import { type Translate, translatorFor } from '#server/platform/translator.ts';

/** A letter in words. The text is that of its pieces, one after another. */
export interface WrittenLetter {
  language: Locale;
  subject: string;
  body: string;
  pieces: LetterPiece[];
}
/** A stretch of the text: ours, in the letter's language, or `typed` by the customer in theirs. */
export interface LetterPiece {
  text: string;
  typed: boolean;
}

/**
 * Puts a letter into words: plain text, paragraphs apart by an empty line, lines as long as they are. What is ours is
 * in `language`; what the customer typed stays as it is.
 */
export async function writeLetter(letter: Letter, language: Locale): Promise<WrittenLetter> {
  const words = { t: await translatorFor(language), formats: formatsFor(language) };
  const { concerns, examples } = letter;
  const further = examples.length > 0 && concerns.some((concern) => concern.examples.length > 0);
  const paragraphs = [
    ...opening(letter, words),
    ...concerns.flatMap((concern, index) => paragraphsOf(concern, index + 1, words)),
    ...(further ? [[ours(words.t('Letter.text.examples'))]] : []),
    ...examples.flatMap((example) => occurrence(example, words)),
    ...ending(letter, words),
  ];
  const pieces = joined(paragraphs);
  const subject = words.t('Letter.text.subject', { organization: letter.organization }).replace(/\s+/g, ' ');
  return { language, subject, body: pieces.map(({ text }) => text).join(''), pieces };
}

interface Words {
  t: Translate;
  formats: Formats;
}
/** The lines of a paragraph. */
type Paragraph = LetterPiece[];

function opening({ partner, organization, product, concerns }: Letter, { t }: Words): Paragraph[] {
  return [
    [ours(partner ? t('Letter.text.greeting', { partner }) : t('Letter.text.greetingWithoutPartner'))],
    [
      ours(t('Letter.text.opening', { organization })),
      ...(product ? [ours(t('Letter.text.product', { product: productName(product, t) }))] : []),
    ],
    ...(concerns.length > 0 ? [[ours(t('Letter.text.lead', { count: concerns.length }))]] : []),
  ];
}

function productName({ code, version }: NonNullable<Letter['product']>, t: Translate): string {
  const product = t(`Product.${code}`);
  return version ? t('Product.version', { product, version }) : product;
}

function paragraphsOf(concern: Concern, number: number, words: Words): Paragraph[] {
  const { t, formats } = words;
  const own = concern.condition === 'added-later';
  const place = [concern.documentTitle, concern.section].filter((part) => part !== null).join(', ');
  const heading = place || concern.title || concern.deliverable;
  const facts = [
    concern.agreedOn && t('Letter.text.agreedOn', { date: formats.longDate(concern.agreedOn) }),
    concern.dueOn && t('Letter.text.dueOn', { date: formats.longDate(concern.dueOn) }),
    concern.condition && t(`Letter.text.condition.${concern.condition}`),
  ];
  return [
    [
      heading ? { text: `${number}. ${heading}`, typed: true } : ours(t('Letter.text.point', { number })),
      ...facts.flatMap((fact) => (fact ? [ours(fact)] : [])),
    ],
    labelled(t('Letter.text.expected'), heading === concern.deliverable ? null : concern.deliverable),
    labelled(t('Letter.text.quote'), concern.quote),
    labelled(t('Letter.text.detail'), concern.detail),
    labelled(t(own ? 'Letter.text.ownImpact' : 'Letter.text.timelineImpact'), concern.timelineImpact),
    ...concern.examples.flatMap((example) => occurrence(example, words)),
  ];
}

function occurrence({ occurredOn, whatHappened, expected, reference }: Occurrence, words: Words): Paragraph[] {
  const { t, formats } = words;
  const date = occurredOn && formats.longDate(occurredOn);
  return [
    [
      ours(date ? t('Letter.text.example', { date }) : t('Letter.text.exampleWithoutDate')),
      ...labelled(t('Letter.text.whatHappened'), whatHappened),
      ...labelled(t('Letter.text.expected'), expected),
      ...labelled(t('Letter.text.reference'), reference),
    ],
  ];
}

function ending(
  { contacts, desiredOutcome, answerBy, signer, organization }: Letter,
  { t, formats }: Words,
): Paragraph[] {
  const times = contacts.map(({ contactedOn, channel }) => {
    const date = formats.longDate(contactedOn);
    return channel ? t('Letter.text.contact', { date, channel: t(`Letter.text.channel.${channel}`) }) : date;
  });
  return [
    times.length > 0 ? [ours(t('Letter.text.contacts', { times: formats.list(times) }))] : [],
    labelled(t('Letter.text.desiredOutcome'), desiredOutcome),
    [ours(t('Letter.text.ask'))],
    [ours(t('Letter.text.answerBy', { date: formats.fullDate(answerBy) }))],
    [ours(t('Letter.text.closing')), ours(signer), ours(organization)],
  ];
}

/** What the customer typed below the words that say what it is; nothing where nothing was typed. */
function labelled(label: string, text: string | null): Paragraph {
  return text === null ? [] : [ours(label), { text, typed: true }];
}

function ours(text: string): LetterPiece {
  return { text, typed: false };
}

/** Lines below each other, paragraphs apart by an empty line. */
function joined(paragraphs: readonly Paragraph[]): LetterPiece[] {
  const filled = paragraphs.filter((lines) => lines.length > 0);
  return filled.flatMap((lines, place) =>
    lines.flatMap((line, index) => {
      if (index > 0) return [ours('\n'), line];
      return place > 0 ? [ours('\n\n'), line] : [line];
    }),
  );
}
