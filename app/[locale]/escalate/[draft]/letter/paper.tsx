import { Fragment } from 'react';

/** A stretch of the letter, in its language, or `typed` by the customer in theirs. */
export interface Piece {
  text: string;
  typed: boolean;
}

/** The letter as it is printed, alone on its page; the screen has the fields instead. */
export function Paper({
  language,
  typedLanguage,
  subject,
  pieces,
}: {
  language: string;
  typedLanguage: string;
  subject: string;
  pieces: readonly Piece[];
}) {
  return (
    <div className="paper" lang={language}>
      <p>
        <strong>{subject}</strong>
      </p>
      <div className="typed">
        {keyed(pieces).map(({ key, text, typed }) =>
          typed ? (
            <span key={key} lang={typedLanguage} dir="auto">
              {text}
            </span>
          ) : (
            <Fragment key={key}>{text}</Fragment>
          ),
        )}
      </div>
    </div>
  );
}

/** Each by where it begins: two may have the same text. */
function keyed(pieces: readonly Piece[]): (Piece & { key: number })[] {
  let key = 0;
  return pieces.map((piece) => {
    const begins = key;
    key += piece.text.length;
    return { ...piece, key: begins };
  });
}
