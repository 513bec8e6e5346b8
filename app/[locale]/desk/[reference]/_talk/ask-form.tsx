import { useTranslations } from 'next-intl';
import { FreeText } from '#app/_case/free-text.tsx';
import { Link } from '#app/_shell/link.tsx';
import { useAnswerWords } from '#app/_talk/answer-words.ts';
import { wholeCase } from '#app/_talk/whole-case.ts';
import { WritingForm } from '#app/_talk/writing-form.tsx';
import { useWritingWords } from '#app/_talk/writing-words.ts';
import { talkLimits } from '#domain/correspondence/message.ts';
import { answerAt } from '#domain/correspondence/question.ts';
import type { Case } from '#server/triage/cases.ts';
import { Focused } from '#ui/focused.tsx';
import { postQuestions } from './actions.ts';
import { leaveOutHref } from './asking.ts';

/** The questions that are being written, each with the answer that it is about; they are asked together. */
export function AskForm({
  escalation,
  page,
  asking,
  asked,
  from,
}: {
  escalation: Case;
  page: string;
  asking: readonly string[];
  /** the queue that one came from */
  from: string | undefined;
  /** ids of the questions that the reader has asked already */
  asked: readonly string[];
}) {
  const t = useTranslations('Question');
  const limit = useTranslations('Talk.write')('limit', { limit: talkLimits.question });
  const { reference, version, organization, language } = escalation;
  const answers = useAnswerWords();
  const n = asking.length;
  const words = useWritingWords(t('send', { n, organization }));
  if (n === 0) return null;
  const address = `${page}?${new URLSearchParams([...(from ? [['from', from]] : []), ...asking.map((path) => ['ask', path])])}`;
  return (
    <section className="asking" aria-labelledby="asking">
      <Focused key={asking.at(-1)}>
        <h3 id="asking">{t('title', { n, organization })}</h3>
      </Focused>
      <p className="t-muted">{t('lead')}</p>
      <WritingForm
        action={postQuestions}
        page={address}
        look="question"
        seen={{ reference, version }}
        keep={`${reference}:ask`}
        ids={Object.fromEntries(asking.map((path) => [`id-${path}`, crypto.randomUUID()]))}
        stored={asked}
        words={words}
        groups={asking.map((path) => {
          const name = answers.name(path === wholeCase ? null : path);
          const present = path === wholeCase ? null : answers.value(path, answerAt(escalation, path) ?? null);
          return {
            key: path,
            intro: (
              <div className="about">
                <p className="pin">{t('about', { answer: name })}</p>
                {present !== null && (
                  <blockquote>
                    <FreeText language={language}>{present}</FreeText>
                  </blockquote>
                )}
                <Link href={leaveOutHref(reference, asking, path, from)} scroll={false} prefetch={false}>
                  {t('leaveOut')}
                  <span className="vh"> ({name})</span>
                </Link>
              </div>
            ),
            controls: [
              {
                kind: 'paragraph',
                name: `question-${path}`,
                id: `question-${path}`,
                label: t('label'),
                limit,
                language,
                rows: 3,
              },
            ],
          };
        })}
      />
    </section>
  );
}
