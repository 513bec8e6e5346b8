import { getTranslations } from 'next-intl/server';
import { noteWords } from '#app/[locale]/escalate/[draft]/_form/note-words.tsx';
import { problemWords } from '#app/[locale]/escalate/[draft]/_form/question-words.ts';
import { openTranslator } from '#app/[locale]/escalate/[draft]/_form/translator.ts';
import type { ListWords, WaiverWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import type { ListName, WaivableItem } from '#domain/intake/steps.ts';

/** The words around the entries of a list; the number of an entry stays open. */
export async function listWords(list: ListName, limit: number): Promise<ListWords> {
  const t = await getTranslations('Escalate.entries');
  const errors = await openTranslator('Errors');
  const field = await openTranslator('Field');
  const advice = await getTranslations('Advice.note');
  const number = '{number}';
  const name = field(`list.${list}.name`);
  return {
    problems: {
      ...(await problemWords(name, ['too_many_entries'], { limit })),
      entries_required: errors(`entries_required.${list}`),
    },
    says: advice('entry'),
    problem: errors('entry', { number, message: '{message}' }),
    entry: t('entry', { number }),
    complete: t('complete', { number }),
    unfinished: t('unfinished', { number }),
    change: t('change'),
    fold: t('fold'),
    remove: t('remove'),
    removeOf: t('removeOf', { number }),
    up: t('up'),
    upOf: t('upOf', { number }),
    down: t('down'),
    downOf: t('downOf', { number }),
    removed: t('removed', { number }),
    undo: t('undo'),
    back: t('back', { number }),
    added: t('added', { number }),
    moved: t('moved', { number }),
    full: t('full', { limit }),
    add: t(`add.${list}`),
    addFirst: t(`addFirst.${list}`),
  };
}

/** The words of the way out of a list, with a reason. */
export async function waiverWords(item: WaivableItem, limit: number): Promise<WaiverWords> {
  const t = await getTranslations(`Field.waiver.${item}`);
  const escalate = await getTranslations('Escalate');
  return {
    label: t('label'),
    check: escalate('review.waived'),
    hint: t('hint'),
    note: await noteWords(item, 'waiver', item === 'scope' ? 'section' : 'quote'),
    reason: {
      label: t('reasonLabel'),
      name: t('name'),
      hint: t('reasonHint'),
      limit: escalate('form.limit', { limit }),
      problems: await problemWords(t('name'), ['required', 'unstorable', 'too_long', 'reason_thin'], {
        limit,
        required: t('required'),
      }),
    },
    problems: await problemWords(t('name'), ['waiver_with_entries'], {}),
  };
}
