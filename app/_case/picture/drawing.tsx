import { useLocale, useTranslations } from 'next-intl';
import type { LaneDrawing, Picture } from '#domain/triage/picture.ts';
import type { Tick } from '#domain/triage/time-scale.ts';
import type { LaneName, Timeline } from '#domain/triage/timeline.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Case } from '#server/triage/cases.ts';
import { MarkDrawing } from './mark-drawing.tsx';
import type { PictureWords } from './moment-words.ts';

/** The picture itself: one image with a name and a description, drawn on the server. */
export function Drawing({
  size,
  picture,
  timeline,
  escalation,
  words,
  title,
}: {
  size: 'wide' | 'narrow';
  picture: Picture;
  timeline: Timeline;
  escalation: Case;
  words: PictureWords;
  title: { name: string; description: string };
}) {
  const t = useTranslations('Picture');
  const { width, height, scale, today, lanes } = picture;
  const half = 30;
  const todayAt = Math.round(today);
  const boxAt = Math.min(todayAt, width - half - 4);
  return (
    <svg
      className={`drawing ${size}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${size}-title ${size}-desc`}
    >
      <title id={`${size}-title`}>{title.name}</title>
      <desc id={`${size}-desc`}>{title.description}</desc>
      <defs>
        <Hatching id={`${size}-contact`} className="p-contact" />
        <Hatching id={`${size}-due`} className="p-due" />
      </defs>
      {scale.ticks.map((tick) => (
        <TickLine key={tick.day} tick={tick} picture={picture} isHidden={Math.abs(tick.at - today) < 2 * half} />
      ))}
      {scale.breaks.map(({ at }) => (
        <g key={at} className="break">
          <path d={`M${at} 30l-4 4 8 5-8 5 4 4`} />
          <path className="gap" d={`M${at} 48V${height}`} />
        </g>
      ))}
      {lanes.map((lane, index) => (
        <Lane key={lane.lane} lane={lane} isFirst={index === 0} width={width} escalation={escalation} />
      ))}
      <path className="today" d={`M${todayAt} 30V${height}`} />
      <rect className="todaybox" x={boxAt - half} y="8" width={2 * half} height="22" rx="2" />
      <text className="todayname" x={boxAt} y="23" textAnchor="middle">
        {t('today')}
      </text>
      {picture.arcs.map(({ move, from, to, top }) => {
        const moved = timeline.moves[move];
        const middle = (from.at + to.at) / 2;
        return (
          <g key={move}>
            <path className="arc" d={`M${from.at} ${from.y}C${from.at} ${top} ${to.at} ${top} ${to.at} ${to.y}`} />
            <path className="arc" d={`M${to.at - 4} ${to.y - 7}l4 7 4-7`} />
            <text className="strong" x={middle} y={top + 4} textAnchor="middle">
              {moved && words.move(moved)}
            </text>
          </g>
        );
      })}
      {lanes.flatMap(({ marks }) =>
        marks.map((mark) => {
          const moment = timeline.moments[mark.moment];
          return moment && <MarkDrawing key={mark.moment} mark={mark} moment={moment} size={size} />;
        }),
      )}
    </svg>
  );
}

function Lane({
  lane: drawn,
  isFirst,
  width,
  escalation,
}: {
  lane: LaneDrawing;
  isFirst: boolean;
  width: number;
  escalation: Case;
}) {
  const { lane, top, unnamed } = drawn;
  const missing = useMissing(drawn, escalation);
  const t = useTranslations('Picture');
  const middle = top + 18;
  return (
    <g>
      {!isFirst && <path className="rule" d={`M0 ${top}H${width}`} />}
      <text className="lane" x="12" y={middle}>
        {t(`lane.${lane}`)}
      </text>
      {unnamed > 0 && (
        <text className="muted" x="12" y={middle + 18}>
          {t('unnamed', { n: unnamed })}
        </text>
      )}
      {missing && (
        <text className="missing" x="140" y={middle}>
          {missing}
        </text>
      )}
    </g>
  );
}

/** What a lane says that has nothing in it; null where it has. */
function useMissing({ lane, marks }: LaneDrawing, { waivers }: Case): string | null {
  const t = useTranslations('Picture');
  const waived = useTranslations('Case.waived');
  if (marks.length > 0) return null;
  const item = ({ agreed: 'scope', contact: 'contact' } as Partial<Record<LaneName, 'scope' | 'contact'>>)[lane];
  return item && waivers[item] !== undefined ? waived(item) : t(`none.${lane}`);
}

function TickLine({ tick, picture, isHidden }: { tick: Tick; picture: Picture; isHidden: boolean }) {
  const { monthName, monthOfYear, shortDate, mediumDate } = formatsFor(useLocale());
  const { at, day, month, year } = tick;
  const isLast = at > picture.width - 90;
  const name = month ? (year ? monthOfYear : monthName)(day) : (year ? mediumDate : shortDate)(day);
  return (
    <g>
      {month && <path className="tick" d={`M${at} 30V${picture.height}`} />}
      {!isHidden && (
        <text className="muted" x={isLast ? at : at - 2} y="23" textAnchor={isLast ? 'end' : 'start'}>
          {name}
        </text>
      )}
    </g>
  );
}

function Hatching({ id, className }: { id: string; className: string }) {
  return (
    <pattern
      id={id}
      className={className}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <path d="M0 0V6" />
    </pattern>
  );
}
