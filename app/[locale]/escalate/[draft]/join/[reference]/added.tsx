import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FreeText } from '#app/_case/free-text.tsx';
import { Answers } from '#app/[locale]/escalate/[draft]/_answers/answers.tsx';
import { signs } from '#app/[locale]/escalate/[draft]/_form/layout.ts';
import { noteOf } from '#app/[locale]/escalate/[draft]/_form/note-of.ts';
import { noteWords } from '#app/[locale]/escalate/[draft]/_form/note-words.tsx';
import { formWords } from '#app/[locale]/escalate/[draft]/_form/step-words.ts';
import type { Locale } from '#domain/identity/user.ts';
import { type Addition, listSteps } from '#domain/intake/addition.ts';
import { entryFields } from '#domain/intake/steps.ts';
import { typedOf } from '#domain/intake/typed.ts';
import { Section } from '#ui/section.tsx';
import { Row } from '#ui/spread.tsx';

/** The lists by whose note helps most, where something is added to them. */
const noted = ['examples', 'scope'] as const;

/** What would come to the case, entry by entry, what it has already, and what stays behind. */
export async function Added({
  addition,
  language,
  children,
}: {
  addition: Addition;
  language: Locale;
  /** the form that does it */
  children: ReactNode;
}) {
  const { entries, known, title, summary } = addition;
  const t = await getTranslations('Likely.join');
  const event = await getTranslations('Event.entries');
  const review = await getTranslations('Escalate.entries');
  const advised = noted.find((step) => entries[listSteps[step]].length > 0);
  const guide = advised && (await noteWords('review', advised, signs[advised]));
  return (
    <>
      <Row note={guide && noteOf({ form: await formWords(false) }, guide, 'added')}>
        <Section id="added" title={t('added')}>
          {Object.values(listSteps).map((list) => {
            if (entries[list].length === 0) return null;
            return (
              <div key={list}>
                <h3>{event(list, { n: entries[list].length })}</h3>
                <ol className="answers">
                  {entries[list].map((entry, index) => {
                    const number = review('entry', { number: String(index + 1) });
                    return (
                      <li key={number}>
                        <h4>{number}</h4>
                        <Answers
                          group={list}
                          fields={entryFields[list]}
                          typed={typedOf(entryFields[list], { ...entry })}
                          language={language}
                        />
                      </li>
                    );
                  })}
                </ol>
              </div>
            );
          })}
          {known > 0 && <p>{t('known', { n: known })}</p>}
        </Section>
      </Row>
      <Row>
        <Section id="note" title={t('summary')}>
          {title === null && summary === null ? <p>{t('noSummary')}</p> : <p>{t('summaryText')}</p>}
          {title !== null && (
            <FreeText language={language} className="strong apart">
              {title}
            </FreeText>
          )}
          {summary !== null && (
            <FreeText language={language} className="apart">
              {summary}
            </FreeText>
          )}
        </Section>
      </Row>
      <Row>
        <Section id="rest" title={t('rest')}>
          <p>{t('restText')}</p>
        </Section>
        {children}
      </Row>
    </>
  );
}
