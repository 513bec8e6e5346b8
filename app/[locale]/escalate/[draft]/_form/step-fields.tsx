'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type FormEvent, memo, useEffect, useRef, useState, useTransition } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { AdviceAloud } from '#app/[locale]/escalate/[draft]/_form/advice-aloud.tsx';
import { EntryList } from '#app/[locale]/escalate/[draft]/_form/entry-list.tsx';
import { loadJudge } from '#app/[locale]/escalate/[draft]/_form/judge.ts';
import { forget } from '#app/[locale]/escalate/[draft]/_form/kept.ts';
import { noteOf } from '#app/[locale]/escalate/[draft]/_form/note-of.ts';
import { WhileAsMade } from '#app/[locale]/escalate/[draft]/_form/observed.tsx';
import type { Trouble } from '#app/[locale]/escalate/[draft]/_form/outcome.ts';
import type { Questions } from '#app/[locale]/escalate/[draft]/_form/question.tsx';
import { QuestionRows } from '#app/[locale]/escalate/[draft]/_form/question-rows.tsx';
import { showProblems } from '#app/[locale]/escalate/[draft]/_form/shown-problem.ts';
import { StepFoot } from '#app/[locale]/escalate/[draft]/_form/step-foot.tsx';
import type { StepRoundProps } from '#app/[locale]/escalate/[draft]/_form/step-round.tsx';
import { TroublePanel } from '#app/[locale]/escalate/[draft]/_form/trouble-panel.tsx';
import { useEntries } from '#app/[locale]/escalate/[draft]/_form/use-entries.ts';
import { useSaver } from '#app/[locale]/escalate/[draft]/_form/use-saver.ts';
import { VersionSupport } from '#app/[locale]/escalate/[draft]/_form/version-support.tsx';
import { fill } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import type { Problem } from '#domain/intake/problem.ts';
import { stepShapes } from '#domain/intake/steps.ts';
import { readTyped } from '#domain/intake/typed.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Notice } from '#ui/notice.tsx';
import { Row } from '#ui/spread.tsx';

/**
 * The fields of a step's form, what is wrong with them, and what keeps them from being saved. Remembered, because what
 * is around them is rendered again as soon as the browser has taken over.
 */
export const StepFields = memo(function StepFields({
  draftId,
  step,
  saved,
  today,
  words,
  said,
  exit,
  paths,
  lastSaved,
  observed,
  suggestions,
  support,
  toReview,
  post,
  formId,
  start,
  begin,
  form,
}: StepRoundProps & { form: UseFormReturn<FieldValues> }) {
  const router = useRouter();
  const [problems, setProblems] = useState(start.problems);
  const [advice, setAdvice] = useState(start.advice);
  const [trouble, setTrouble] = useState<Trouble | null>(start.trouble);
  /** how often Continue met an obstacle: each time its panel takes the focus */
  const [refusals, setRefusals] = useState(0);
  const leaving = useRef(false);
  /** Continue is on its way: what it does, up to the next page, is one transition, which its button knows of. */
  const [going, go] = useTransition();

  const read = () => readTyped(step, form.getValues());
  const judge = async () => (await loadJudge())?.(step, read(), today) ?? [];
  const show = (found: readonly Problem[]) => setProblems(showProblems(found, read(), words));
  const saver = useSaver({
    draftId,
    step,
    url: paths.save,
    version: start.version,
    read,
    hear: (progress) => {
      if (progress.kind === 'saved') {
        setTrouble(null);
        setAdvice(progress.advice);
      } else if (progress.kind !== 'unsaved' && progress.kind !== 'saving') setTrouble(progress);
    },
  });
  useEffect(() => {
    if (start.unsaved) saver.current?.touch();
  }, [start.unsaved, saver]);

  const touch = () => saver.current?.touch();
  const entries = useEntries({ step, control: form.control, getValues: form.getValues, words, touch });
  const questions: Questions = {
    words,
    problems,
    register: form.register,
    control: form.control,
    suggestions,
    advice,
    observed,
  };

  async function leaveFor(path: string) {
    const answer = await saver.current?.flush();
    const blocked = answer ? answer.kind !== 'saved' : decides(trouble);
    if (blocked) return setRefusals((before) => before + 1);
    // Where the browser could not judge, the server has.
    if (answer?.kind === 'saved' && answer.problems.length > 0 && path === paths.next) return show(answer.problems);
    leaving.current = true;
    router.push(path as Route);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (leaving.current || going) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const intent = submitter instanceof HTMLButtonElement ? submitter.value : 'continue';
    if (entries.change(intent)) {
      // Until the next save it would stand beside other entries.
      if (intent !== 'add') setAdvice(null);
      return;
    }
    if (intent === 'later') return go(() => leaveFor(paths.drafts));
    entries.dropBlank();
    go(async () => {
      const found = await judge();
      if (found.length === 0) return leaveFor(paths.next);
      show(found);
      saver.current?.flush();
    });
  }

  const { fields, list } = stepShapes[step];
  const { one, many } = words.summary;
  const intro = (
    <>
      {words.intro.body}
      {said && (
        <WhileAsMade control={form.control} step={step} made={saved.typed}>
          {said}
        </WhileAsMade>
      )}
      {exit}
    </>
  );
  return (
    // Saving on leaving a field: the events of all fields arrive here.
    <form
      id={formId}
      className="spread"
      action={post}
      onSubmit={submit}
      onFocus={loadJudge}
      onInput={touch}
      onBlur={() => saver.current?.flush()}
      noValidate
      autoComplete="off"
    >
      <title>{problems.length > 0 ? words.titleWithError : words.title}</title>
      <input type="hidden" name="draft" value={draftId} />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="version" value={start.version} />
      {toReview && <input type="hidden" name="from" value="review" />}
      {/* The button that Enter presses is the first one of a form. */}
      <button className="vh" type="submit" name="intent" value="continue" tabIndex={-1} aria-hidden="true" />
      <Row note={{ ...noteOf(words, { ...words.intro, body: intro }, 'intro'), big: true }}>
        <ErrorSummary title={problems.length === 1 ? one : fill(many, { count: problems.length })} errors={problems} />
        {trouble && (trouble.kind !== 'offline' || refusals > 0) && (
          <TroublePanel
            key={refusals}
            asked={refusals > 0 || start.trouble !== null}
            trouble={trouble}
            words={words}
            control={form.control}
            paths={paths}
            keepMine={(version) => {
              setTrouble(null);
              saver.current?.rebase(version);
              saver.current?.flush();
            }}
            takeTheirs={(theirs) => {
              forget(draftId, step);
              begin({ ...theirs, judged: null, advice: null, problems: [], trouble: null });
            }}
          />
        )}
        <AdviceAloud advice={advice} />
        {start.restored && <Notice live>{words.trouble.restored}</Notice>}
        <h1>{words.heading}</h1>
        <p className="sub">{words.lead}</p>
      </Row>
      {fields ? (
        <QuestionRows
          fields={fields}
          entry={null}
          typed={start.typed}
          questions={questions}
          below={support ? { productVersion: <VersionSupport control={form.control} words={support} /> } : {}}
        />
      ) : (
        <EntryList list={list.name} entries={entries} start={start} today={today} questions={questions} />
      )}
      <StepFoot words={words} lastSaved={lastSaved} />
    </form>
  );
});

/** Troubles that no further save can pass: somebody has to decide, or the draft is no draft any more. */
function decides(trouble: Trouble | null): boolean {
  return trouble !== null && trouble.kind !== 'offline' && trouble.kind !== 'signedOut';
}
