import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { FreeText } from '#app/_case/free-text.tsx';
import type { TalkSide } from '#domain/correspondence/message.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Locale } from '#i18n/routing.ts';

/** One piece of the talk: who wrote to whom, when, and the words as they were typed. */
export function MessageSlip({
  id,
  side,
  who,
  at,
  language,
  body,
  above,
  children,
}: {
  id: string;
  side: TalkSide;
  who: ReactNode;
  at: Date;
  language: Locale;
  /** null: nothing was said */
  body: string | null;
  above?: ReactNode;
  children?: ReactNode;
}) {
  const { time, moment } = formatsFor(useLocale());
  return (
    <article className={`slip ${side}`} id={id} aria-labelledby={`${id}-by`}>
      <header>
        <p id={`${id}-by`}>{who}</p>
        <time dateTime={at.toISOString()} title={moment(at)}>
          {time(at)}
        </time>
      </header>
      {above}
      {body !== null && <FreeText language={language}>{body}</FreeText>}
      {children}
    </article>
  );
}
