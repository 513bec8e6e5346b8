'use client';

import { useEffect, useRef, useState } from 'react';
import { type Control, type FieldValues, get, type UseFormGetValues, useFieldArray } from 'react-hook-form';
import { firstControl } from '#app/[locale]/escalate/[draft]/_form/entry-gist.tsx';
import { blankEntries } from '#app/[locale]/escalate/[draft]/_form/start.ts';
import { fill, type StepWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import { maxEntries, type StepName, stepShapes } from '#domain/intake/steps.ts';
import { emptyEntry, entriesOf, isBlankEntry, readTyped, type TypedEntry } from '#domain/intake/typed.ts';

export interface EntriesOfForm {
  /** key and what it held when it came onto the page */
  items: { key: string; typed: TypedEntry }[];
  /** the entry that was just removed, until something else happens */
  removed: { index: number; entry: TypedEntry } | null;
  /** what was done, for a screen reader */
  said: string;
  /** does what an entry's button asks for; false where the intent is none of these */
  change: (intent: string) => boolean;
  dropBlank: () => void;
}

/** The entries of a list step while they are edited: added, removed, brought back, moved, each with a sensible focus. */
export function useEntries({
  step,
  control,
  getValues,
  words,
  touch,
}: {
  step: StepName;
  control: Control<FieldValues>;
  getValues: UseFormGetValues<FieldValues>;
  words: StepWords;
  touch: () => void;
}): EntriesOfForm {
  const { list } = stepShapes[step];
  const name = list?.name ?? 'none';
  const array = useFieldArray({ control, name });
  const [removed, setRemoved] = useState<EntriesOfForm['removed']>(null);
  const [said, setSaid] = useState('');
  const focus = useRef<string | null>(null);
  useEffect(() => {
    if (!focus.current) return;
    document.getElementById(focus.current)?.focus();
    focus.current = null;
    chooseAgain(getValues());
  });

  const typed = () => entriesOf(step, readTyped(step, getValues()));
  const first = (index: number) => (list ? `${name}-${index}-${firstControl(list.fields, words)}` : '');
  const quiet = { shouldFocus: false };

  function done(text: string, target: string, taken: EntriesOfForm['removed'] = null) {
    setSaid(text);
    setRemoved(taken);
    focus.current = target;
    touch();
  }

  function change(intent: string): boolean {
    const [act = '', at = ''] = intent.split(':');
    const index = Number(at);
    const entries = typed();
    const entry = entries[index];
    if (!list || !words.list) return false;
    if (act === 'add' && entries.length < maxEntries) {
      array.append(emptyEntry(list.fields), quiet);
      done(fill(words.list.added, { number: entries.length + 1 }), first(entries.length));
    } else if (act === 'remove' && entry) {
      array.remove(index);
      done(fill(words.list.removed, { number: index + 1 }), 'removed', isBlankEntry(entry) ? null : { index, entry });
      if (isBlankEntry(entry)) focus.current = 'add-entry';
    } else if (act === 'undo' && removed) {
      array.insert(removed.index, removed.entry, quiet);
      done(fill(words.list.back, { number: removed.index + 1 }), `entry-${removed.index + 1}-summary`);
    } else if ((act === 'up' || act === 'down') && entry) {
      const to = index + (act === 'up' ? -1 : 1);
      if (!entries[to]) return true;
      array.swap(index, to);
      done(fill(words.list.moved, { number: to + 1 }), `entry-${to + 1}-summary`);
    } else {
      return false;
    }
    return true;
  }

  return {
    items: list ? array.fields.map(({ id, ...entry }) => ({ key: id, typed: entry as TypedEntry })) : [],
    removed,
    said,
    change,
    dropBlank() {
      const blank = list ? blankEntries(step, readTyped(step, getValues())) : [];
      if (blank.length > 0) array.remove(blank);
    },
  };
}

/** Entries that change places share the names of their radios for a moment, and the browser keeps one choice of two. */
function chooseAgain(values: FieldValues) {
  for (const radio of document.querySelectorAll<HTMLInputElement>('.fold input[type="radio"]')) {
    radio.checked = get(values, radio.name) === radio.value;
  }
}
