import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type WaivableItem, waivableItems } from '#domain/intake/steps.ts';
import type { Marks } from '#domain/readiness/marks.ts';
import type { Case } from '#server/triage/cases.ts';
import { Notice } from '#ui/notice.tsx';
import { ContactAnswers } from './answers-contacts.tsx';
import { ExampleAnswers } from './answers-examples.tsx';
import { ScopeAnswers } from './answers-scope.tsx';
import type { Ask } from './ask.ts';
import { FreeText } from './free-text.tsx';

/** What is wrong, what it costs, what would settle it: the case at one glance, in the customer's words. */
export function CaseGist({
  escalation,
  marks,
  ask,
  folds = false,
}: {
  escalation: Case;
  marks?: Marks;
  ask?: Ask;
  /** long texts show their beginning until one asks for all: there is more to be seen below them */
  folds?: boolean;
}) {
  const t = useTranslations('Case');
  const { language } = escalation;
  const parts = [
    { key: 'wrong', name: 'summary' },
    { key: 'costs', name: 'businessImpact' },
    { key: 'settles', name: 'desiredOutcome' },
    { key: 'severityReason', name: 'severityReason' },
  ] as const;
  const isLong = folds && parts.some(({ name }) => (escalation[name]?.length ?? 0) > shortEnough);
  const gist = (
    <div className="three">
      {parts.map(
        ({ key, name }) =>
          escalation[name] !== null && (
            <section key={key} aria-labelledby={key} className={key}>
              <h2 id={key}>{t(key)}</h2>
              <FreeText language={language} marks={marks?.get(name)}>
                {escalation[name]}
              </FreeText>
              {ask?.(name)}
            </section>
          ),
      )}
    </div>
  );
  if (!isLong) return gist;
  return (
    <div className="gist">
      {gist}
      <details className="unfold">
        <summary>
          <span>{t('gist.all')}</span>
          <span>{t('gist.less')}</span>
        </summary>
      </details>
    </div>
  );
}

/** What fits into the lines that are shown of a text, in characters. */
const shortEnough = 320;

/** What the customer said does not apply, with the reason: never to be overlooked. */
export function CaseWaivers({ escalation: { waivers, language }, ask }: { escalation: Case; ask?: Ask }) {
  const t = useTranslations('Case.waived');
  const waived = waivableItems.flatMap((item) => {
    const reason = waivers[item];
    return reason === undefined ? [] : [{ item, reason }];
  });
  return waived.map(({ item, reason }: { item: WaivableItem; reason: string }) => (
    <Notice key={item} kind="warn">
      <p className="strong">{t(item)}</p>
      <FreeText language={language}>{reason}</FreeText>
      {ask?.(`waivers.${item}`)}
    </Notice>
  ));
}

/** The three lists; one that was waived is left out, its reason stands above. */
export function CaseLists({ escalation, marks, ask }: { escalation: Case; marks?: Marks; ask?: Ask }) {
  const t = useTranslations('Case');
  const { language, scopeReferences, partnerContacts, examples } = escalation;
  return (
    <>
      {scopeReferences.length > 0 && (
        <List id="scope" title={t('scope')}>
          <ScopeAnswers entries={scopeReferences} language={language} marks={marks} ask={ask} />
        </List>
      )}
      {partnerContacts.length > 0 && (
        <List id="contacts" title={t('contacts')}>
          <ContactAnswers entries={partnerContacts} language={language} marks={marks} ask={ask} />
        </List>
      )}
      {examples.length > 0 && (
        <List id="examples" title={t('examples')}>
          <ExampleAnswers entries={examples} language={language} marks={marks} ask={ask} />
        </List>
      )}
    </>
  );
}

function List({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
