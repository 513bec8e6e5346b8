import type { Mark } from '#domain/triage/picture.ts';
import type { Moment } from '#domain/triage/timeline.ts';

/** One moment: its sign, what it lasts, its name. */
export function MarkDrawing({ mark, moment, size }: { mark: Mark; moment: Moment; size: 'wide' | 'narrow' }) {
  const { at, until, y, name } = mark;
  return (
    <g className={`mark ${moment.kind}`}>
      {until !== null && (
        <rect
          className={`lasting ${moment.kind}`}
          x={at}
          y={y - 5}
          width={until - at}
          height="10"
          fill={`url(#${size}-${moment.kind})`}
        />
      )}
      <Sign moment={moment} at={at} y={y} named={name !== null} />
      {name && (
        <text
          className={moment.kind === 'case' || moment.kind === 'goLive' ? 'strong' : undefined}
          x={name.at}
          y={name.y + 4.5}
          textAnchor={name.from}
        >
          {name.text}
        </text>
      )}
    </g>
  );
}

function Sign({ moment, at, y, named }: { moment: Moment; at: number; y: number; named: boolean }) {
  if (!named) return <path className="unnamed" d={`M${at} ${y - 6}v12`} />;
  switch (moment.kind) {
    case 'agreed':
      return <path className="open" d={diamond(at, y, 6.5)} />;
    case 'due':
      return <path className="full" d={diamond(at, y, 6)} />;
    case 'goLive':
      return <path className="full" d={diamond(at, y, 8)} />;
    case 'example':
      return (
        <>
          <path className="full" d={`M${at - 7} ${y - 7}h14v14h-14Z`} />
          <text className="number reversed" x={at} y={y + 4} textAnchor="middle">
            {moment.number}
          </text>
        </>
      );
    case 'contact':
      return (
        <>
          <path className="open" d={`M${at - 8} ${y - 8}h16v14h-8l-4 4v-4h-4Z`} />
          <text className="number" x={at} y={y + 3} textAnchor="middle">
            {moment.number}
          </text>
        </>
      );
    case 'case':
      return <CaseSign happened={moment.happened.at(-1)} at={at} y={y} />;
  }
}

type Happened = Extract<Moment, { kind: 'case' }>['happened'][number];

/** A ring where it began, a diamond where something is asked, a crossed square where it ended otherwise than wanted. */
function CaseSign({ happened, at, y }: { happened: Happened | undefined; at: number; y: number }) {
  switch (happened) {
    case 'submitted':
      return <circle className="open" cx={at} cy={y} r="5.5" />;
    case 'question_asked':
    case 'needs_information':
      return <path className="open" d={diamond(at, y, 6.5)} />;
    case 'declined':
    case 'withdrawn':
      return <path className="open" d={`M${at - 5} ${y - 5}l10 10m0-10-10 10`} />;
    default:
      return <circle className="full" cx={at} cy={y} r="5.5" />;
  }
}

function diamond(at: number, y: number, half: number): string {
  return `M${at} ${y - half}l${half} ${half}-${half} ${half}-${half}-${half}Z`;
}
