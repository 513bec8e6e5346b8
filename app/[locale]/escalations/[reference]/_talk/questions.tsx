import { useLocale, useTranslations } from 'next-intl';
import { FreeText } from '#app/_case/free-text.tsx';
import { type AnswerWords, useAnswerWords } from '#app/_talk/answer-words.ts';
import type { WritingControl } from '#app/_talk/writing-field.tsx';
import { WritingForm } from '#app/_talk/writing-form.tsx';
import { useWritingWords } from '#app/_talk/writing-words.ts';
import { talkLimits } from '#domain/correspondence/message.ts';
import { answerAt, pinOf } from '#domain/correspondence/question.ts';
import { noDate, partsOf } from '#domain/intake/calendar-date.ts';
import { formatsFor } from '#i18n/formats.ts';
import { partOrder } from '#i18n/part-order.ts';
import type { TalkQuestion } from '#server/correspondence/talk.ts';
import type { Case } from '#server/triage/cases.ts';
import { postAnswers } from './actions.ts';

/**
 * The questions that wait for the customer, just those: each with the answer it is about, as it stands, a field for
 * words and one to amend that answer. One form; what is left empty stays open.
 */
export function Questions({
  escalation,
  questions,
  page,
}: {
  escalation: Case;
  questions: readonly TalkQuestion[];
  page: string;
}) {
  const t = useTranslations('Question');
  const talk = useTranslations('Talk');
  const { longDate } = formatsFor(useLocale());
  const control = useControls(escalation);
  const answers = useAnswerWords();
  const words = useWritingWords(t('sendAnswers'));
  const { reference, version, language } = escalation;
  if (questions.length === 0) return null;
  return (
    <section className="questions" aria-labelledby="questions">
      <h2 id="questions" tabIndex={-1}>
        {t('toAnswer', { n: questions.length })}
      </h2>
      <p>{t('toAnswerLead')}</p>
      <WritingForm
        key={questions.map(({ id }) => id).join()}
        action={postAnswers}
        page={page}
        look="answer"
        seen={{ reference, version }}
        keep={`${reference}:answers`}
        ids={{}}
        stored={[]}
        words={words}
        groups={questions.map((question, index) => {
          const { id, path, body, askedBy, askedAt } = question;
          const first = questions.findIndex((other) => other.path === path) === index;
          return {
            key: id,
            legend: (
              <span className="typed" lang={question.language} dir="auto">
                {body}
              </span>
            ),
            intro: (
              <>
                <p className="t-muted">
                  {askedBy ?? talk('desk')}, {longDate(askedAt)}
                </p>
                <Present path={path} escalation={escalation} answers={answers} />
              </>
            ),
            controls: [
              {
                kind: 'paragraph',
                name: `answer-${id}`,
                id: `answer-${id}`,
                label: t('reply'),
                optional: t('optional'),
                limit: talk('write.limit', { limit: talkLimits.answer }),
                language,
                rows: 3,
              },
              ...(path !== null && first ? control(id, path) : []),
            ],
          };
        })}
      />
    </section>
  );
}

/** The answer that a question is about, as it stands. */
function Present({ path, escalation, answers }: { path: string | null; escalation: Case; answers: AnswerWords }) {
  const t = useTranslations('Question');
  if (path === null) return <p className="pin">{t('about', { answer: answers.name(null) })}</p>;
  const present = answers.value(path, answerAt(escalation, path) ?? null);
  return (
    <div className="present">
      <p className="pin">{t('present', { answer: answers.name(path) })}</p>
      {present === null ? (
        <p className="t-muted">{t('nothingGiven')}</p>
      ) : answers.isTyped(path) ? (
        <FreeText language={escalation.language}>{present}</FreeText>
      ) : (
        <p>{present}</p>
      )}
    </div>
  );
}

/** Gives the control that amends an answer, by the kind of its field; none where it is not the customer's to amend. */
function useControls(escalation: Case): (id: string, path: string) => WritingControl[] {
  const t = useTranslations('Question');
  const limitWords = useTranslations('Talk.write');
  const form = useTranslations('Escalate.form');
  const locale = useLocale();
  const answers = useAnswerWords();
  return (id, path) => {
    const pin = pinOf(path);
    if (!pin?.amendable) return [];
    const present = answerAt(escalation, path) ?? '';
    const common = {
      name: `amend-${id}`,
      id: `amend-${id}`,
      label: t('amendLabel', { answer: answers.name(path) }),
      disclosure: t('amend'),
      language: escalation.language,
      amends: true,
    };
    const { field } = pin;
    if (field.kind === 'date') {
      const values = partsOf(present) ?? noDate;
      const parts = partOrder(locale).map((part) => ({ part, label: form(part), value: values[part] }));
      return [{ ...common, kind: 'date', parts }];
    }
    if (field.kind === 'choice')
      return [
        {
          ...common,
          kind: 'choice',
          options: choicesOf(field.required, answers.options(pin), t('nothingGiven')),
          value: present,
        },
      ];
    const limit = limitWords('limit', { limit: field.limit });
    return [{ ...common, kind: field.kind === 'paragraph' ? 'paragraph' : 'line', limit, value: present }];
  };
}

/** What can be left out can be left out again. */
function choicesOf(required: boolean, options: { value: string; label: string }[], nothing: string) {
  return required ? options : [...options, { value: '', label: nothing }];
}
