'use server';

import { refresh } from 'next/cache';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { tagLimit, tagsPerCase } from '#domain/triage/tag.ts';
import { requireUser } from '#server/identity/session.ts';
import { addTag, removeTag } from '#server/triage/tags.ts';
import type { TagsState } from './tags-state.ts';

/** Adds the tag that was typed, or removes the one whose button was pressed. */
export async function postTags(_: TagsState, form: FormData): Promise<TagsState> {
  const [reference, typed, intent] = ['reference', 'tag', 'intent'].map((name) => String(form.get(name) ?? ''));
  const locale = await getLocale();
  const user = await requireUser(locale, `/${locale}/desk/${encodeURIComponent(reference ?? '')}`);
  const t = await getTranslations('Tag');
  const adds = intent === 'add';
  const result = adds
    ? await addTag(user, reference ?? '', typed ?? '')
    : await removeTag(user, reference ?? '', intent ?? '');
  if (result.ok) {
    refresh();
    return { typed: '', error: null, said: t(adds ? 'added' : 'removed', { name: result.tag.name }) };
  }
  if (result.code === 'not_found' || result.code === 'forbidden') notFound();
  return {
    typed: typed ?? '',
    error: t(result.code, { limit: result.code === 'too_many_tags' ? tagsPerCase : tagLimit }),
    said: '',
  };
}
