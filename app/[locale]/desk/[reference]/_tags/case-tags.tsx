import { getTranslations } from 'next-intl/server';
import type { User } from '#domain/identity/user.ts';
import { tagLimit } from '#domain/triage/tag.ts';
import type { Case } from '#server/triage/cases.ts';
import { listTags, readCaseTags } from '#server/triage/tags.ts';
import { postTags } from './actions.ts';
import { TagsForm } from './tags-form.tsx';

/** What the desk has marked a case with. Customers never see it. */
export async function CaseTags({ escalation, user, page }: { escalation: Case; user: User; page: string }) {
  const [tags, offered, t, c] = await Promise.all([
    readCaseTags(user, escalation),
    listTags(user),
    getTranslations('Tag'),
    getTranslations('Case.change'),
  ]);
  return (
    <section className="panel" aria-labelledby="tags-title">
      <h2 id="tags-title">{t('title')}</h2>
      <TagsForm
        action={postTags}
        page={page}
        reference={escalation.reference}
        tags={tags.map(({ id, name }) => ({ id, name, remove: t('remove', { name }) }))}
        offered={offered.map(({ name }) => name)}
        limit={tagLimit}
        words={{ label: t('label'), hint: t('hint'), add: t('add'), errorPrefix: c('error') }}
      />
    </section>
  );
}
