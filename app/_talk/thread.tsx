import { useLocale, useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import type { TalkSide } from '#domain/correspondence/message.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Locale } from '#i18n/routing.ts';
import type { Talk, TalkMessage, TalkQuestion } from '#server/correspondence/talk.ts';
import { Amended } from './amended.tsx';
import { useAnswerWords } from './answer-words.ts';
import { MessageSlip } from './message-slip.tsx';

/** Something of the talk at its time. */
export interface ThreadEntry {
  key: string;
  at: Date;
  node: ReactNode;
}

/** Entries in the order of their times, the newest last, with a rule before each day. */
export function Thread({ entries }: { entries: readonly ThreadEntry[] }) {
  const { longDate } = formatsFor(useLocale());
  const ordered = [...entries].sort((one, other) => one.at.getTime() - other.at.getTime());
  return (
    <div className="thread">
      {ordered.map(({ key, at, node }, index) => {
        const day = longDate(at);
        const before = ordered[index - 1];
        return (
          <Fragment key={key}>
            {(!before || longDate(before.at) !== day) && (
              <h3 className="dayrule">
                <time dateTime={at.toISOString().slice(0, 10)}>{day}</time>
              </h3>
            )}
            {node}
          </Fragment>
        );
      })}
    </div>
  );
}

interface Of {
  organization: string;
  language: Locale;
}

/** What both sides have written: messages, questions where they were asked, answers where they were given. */
export function talkEntries(talk: Talk, of: Of, act?: (question: TalkQuestion) => ReactNode): ThreadEntry[] {
  return [
    ...talk.messages.map((message) => ({
      key: message.id,
      at: message.at,
      node: <Said message={message} of={of} />,
    })),
    ...talk.questions.flatMap((question) => [
      {
        key: question.id,
        at: question.askedAt,
        node: <Asked question={question} of={of} act={act?.(question)} />,
      },
      ...(question.answeredAt
        ? [{ key: `${question.id}-answer`, at: question.answeredAt, node: <Answered question={question} of={of} /> }]
        : []),
    ]),
  ];
}

function Said({ message, of }: { message: TalkMessage; of: Of }) {
  const t = useTranslations('Talk');
  const { side, at, body, language } = message;
  const author = useAuthor(side, message.author, message.own);
  const b = (name: ReactNode) => <b>{name}</b>;
  const who =
    side === 'desk'
      ? t.rich('toCustomer', { author, organization: of.organization, b })
      : t.rich('toDesk', { author, b });
  return <MessageSlip id={message.id} side={side} who={who} at={at} language={language} body={body} />;
}

function Asked({ question, of, act }: { question: TalkQuestion; of: Of; act: ReactNode }) {
  const t = useTranslations('Talk');
  const q = useTranslations('Question');
  const { name } = useAnswerWords();
  const { path, askedBy, own, askedAt, answeredAt, withdrawnAt, language, body } = question;
  const author = useAuthor('desk', askedBy, own);
  const state = withdrawnAt ? 'withdrawn' : answeredAt ? 'answered' : 'open';
  return (
    <MessageSlip
      id={question.id}
      side="desk"
      who={t.rich('asks', { author, organization: of.organization, b: (chunks) => <b>{chunks}</b> })}
      at={askedAt}
      language={language}
      body={body}
    >
      <p className="pin">{t('about', { answer: name(path) })}</p>
      <p className={`questionstate ${state}`}>
        {answeredAt ? <a href={`#${question.id}-answer`}>{q('answered')}</a> : q(state)}
      </p>
      {state === 'open' && act}
    </MessageSlip>
  );
}

function Answered({ question, of }: { question: TalkQuestion; of: Of }) {
  const t = useTranslations('Talk');
  const { name } = useAnswerWords();
  const { id, path, answer, answeredBy, answeredAt, before, after, body } = question;
  const author = useAuthor('customer', answeredBy, false);
  if (!answeredAt) return null;
  return (
    <MessageSlip
      id={`${id}-answer`}
      side="customer"
      who={t.rich('answers', { author, b: (chunks) => <b>{chunks}</b> })}
      at={answeredAt}
      language={of.language}
      body={answer}
      above={
        <blockquote className="typed quoted" lang={question.language} dir="auto">
          {body}
        </blockquote>
      }
    >
      <p className="pin">{t('about', { answer: name(path) })}</p>
      {path !== null && after !== null && <Amended path={path} before={before} after={after} language={of.language} />}
    </MessageSlip>
  );
}

function useAuthor(side: TalkSide, author: string | null, own: boolean): string {
  const t = useTranslations('Talk');
  return own ? t('you') : (author ?? t(side));
}
