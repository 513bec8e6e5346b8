import { useLocale, useTranslations } from 'next-intl';
import { layOut, type Measures } from '#domain/triage/picture.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Case } from '#server/triage/cases.ts';
import { Drawing } from './drawing.tsx';
import { usePictureWords } from './moment-words.ts';
import { PictureTable } from './picture-table.tsx';
import { timelineOfCase } from './timeline-of-case.ts';

const common = { right: 10, head: 44, row: 27, rows: 4, mark: 8, type: 13, tick: 72 };
/** Drawn twice, so that the type has its size on both; style shows the one that fits. */
const measures: Record<'wide' | 'narrow', Measures> = {
  wide: { ...common, width: 1300, left: 136 },
  narrow: { ...common, width: 930, left: 124 },
};

/** What was agreed, said and done, on one scale of time; its table has the same in words. */
export function CasePicture({ escalation, now }: { escalation: Case; now: Date }) {
  const t = useTranslations('Picture');
  const { longDate } = formatsFor(useLocale());
  const words = usePictureWords(escalation);
  const timeline = timelineOfCase(escalation, now);
  const days = timeline.moments.map(({ day }) => day);
  const description = t('description', {
    n: days.length,
    from: longDate(days[0] ?? timeline.today),
    to: longDate(days.at(-1) ?? timeline.today),
  });
  return (
    <section className="panel picture" aria-labelledby="picture">
      <h2 id="picture">{t('title')}</h2>
      <details>
        <summary>{t('table')}</summary>
        <PictureTable timeline={timeline} escalation={escalation} />
      </details>
      {/* biome-ignore-start lint/a11y: what scrolls can be reached by keyboard, and is no form */}
      <div className="drawn" role="group" aria-labelledby="picture" tabIndex={0}>
        {(['wide', 'narrow'] as const).map((size) => (
          <Drawing
            key={size}
            size={size}
            timeline={timeline}
            picture={layOut(timeline, words.name, measures[size])}
            escalation={escalation}
            words={words}
            title={{ name: t('title'), description }}
          />
        ))}
      </div>
      {/* biome-ignore-end lint/a11y: to here */}
      <Legend timeline={timeline} />
    </section>
  );
}

/** What the hatching means, where there is any. */
function Legend({ timeline: { moments } }: { timeline: ReturnType<typeof timelineOfCase> }) {
  const t = useTranslations('Picture.legend');
  const hatched = (['contact', 'due'] as const).filter((kind) =>
    moments.some((moment) => moment.kind === kind && moment.until !== null),
  );
  if (hatched.length === 0) return null;
  return (
    <p className="drawnlegend">
      {hatched.map((kind) => (
        <span key={kind}>
          <svg className={`swatch ${kind}`} viewBox="0 0 28 10" aria-hidden="true">
            <rect x=".5" y=".5" width="27" height="9" fill={`url(#wide-${kind})`} />
          </svg>
          {t(kind)}
        </span>
      ))}
    </p>
  );
}
