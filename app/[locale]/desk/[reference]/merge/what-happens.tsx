import { useLocale, useTranslations } from 'next-intl';
import { entriesLacking } from '#domain/intake/addition.ts';
import { entryFields, type ListName } from '#domain/intake/steps.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Case } from '#server/triage/cases.ts';

/** What will happen to both cases, said beforehand. */
export function WhatHappens({ from, into }: { from: Case; into: Case }) {
  const t = useTranslations('Related.merge');
  const entries = useTranslations('Event.entries');
  const { list } = formatsFor(useLocale());
  const lacking = entriesLacking(into, from);
  if (!lacking.ok) return null;
  const names = { from: from.reference, into: into.reference };
  const comes = (Object.keys(entryFields) as ListName[]).filter((name) => lacking.entries[name].length > 0);
  const what = list(comes.map((name) => entries(name, { n: lacking.entries[name].length })));
  return (
    <section className="panel" aria-labelledby="what">
      <h2 id="what">{t('what')}</h2>
      <ul className="changes">
        <li>{comes.length > 0 ? t('gets', { ...names, what }) : t('getsNothing', names)}</li>
        {lacking.known > 0 && comes.length > 0 && <li>{t('known', { n: lacking.known })}</li>}
        <li>
          {t('closes', names)} {t('told')}
        </li>
        {from.openQuestions > 0 && <li>{t('questions', { n: from.openQuestions })}</li>}
        <li>{t('stays', names)}</li>
        <li>{t('final')}</li>
      </ul>
    </section>
  );
}
