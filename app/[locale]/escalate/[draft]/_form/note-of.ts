import type { NoteWords, StepWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';

/** A note as a row takes it. */
export function noteOf({ form }: Pick<StepWords, 'form'>, { sign, title, body }: NoteWords, id: string) {
  return { id: `note-${id}`, sign, title, body, heading: form.guidance, close: form.close };
}
