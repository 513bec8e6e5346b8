'use client';

import { useActionState } from 'react';
import { Icon } from '#ui/icon.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { TextField } from '#ui/text-field.tsx';
import { noTagsYet, type TagsState } from './tags-state.ts';

/** The tags of a case, each with a button that takes it off, and the field for one more. Works as a plain form too. */
export function TagsForm({
  action,
  page,
  reference,
  tags,
  offered,
  limit,
  words,
}: {
  action: (state: TagsState, form: FormData) => Promise<TagsState>;
  page: string;
  reference: string;
  tags: readonly { id: string; name: string; remove: string }[];
  /** names of tags that there are */
  offered: readonly string[];
  limit: number;
  words: { label: string; hint: string; add: string; errorPrefix: string };
}) {
  const [state, post] = useActionState(action, noTagsYet, page);
  return (
    <form action={post} className="tagsform">
      <input type="hidden" name="reference" value={reference} />
      <div className="adding">
        <TextField
          id="tag"
          name="tag"
          key={`${state.said}${tags.length}`}
          label={words.label}
          hint={words.hint}
          defaultValue={state.typed}
          maxLength={limit}
          list="tags-offered"
          autoComplete="off"
          error={state.error ?? undefined}
          errorPrefix={words.errorPrefix}
        />
        <datalist id="tags-offered">
          {offered.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <SubmitButton small look="second" name="intent" value="add">
          {words.add}
        </SubmitButton>
      </div>
      <ul className="tags">
        {tags.map(({ id, name, remove }) => (
          <li key={id} className="chip">
            <span className="v">{name}</span>
            <button type="submit" name="intent" value={id} aria-label={remove}>
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="vh">
        {state.said}
      </p>
    </form>
  );
}
