import { cut, widthOf } from '#domain/triage/text-width.ts';
import { type TimeScale, timeScale } from '#domain/triage/time-scale.ts';
import { type LaneName, laneNames, type Moment, type Timeline } from '#domain/triage/timeline.ts';

/** Lengths are those of the picture; it is as wide as asked for and as high as its lanes need. */
export interface Picture {
  width: number;
  height: number;
  /** from where on time is drawn; before it stand the names of the lanes */
  left: number;
  scale: TimeScale;
  today: number;
  lanes: readonly LaneDrawing[];
  arcs: readonly Arc[];
}

export interface LaneDrawing {
  lane: LaneName;
  top: number;
  height: number;
  marks: readonly Mark[];
  /** how many marks had no room for their name; the table has it */
  unnamed: number;
}

/** A moment as it is drawn: `at` and `y` its middle, `until` where it ends. */
export interface Mark {
  /** index of the moment */
  moment: number;
  at: number;
  until: number | null;
  y: number;
  /** null: no room */
  name: { text: string; at: number; y: number; from: 'start' | 'end' } | null;
}

/** From one mark to another, over the names of its lane. */
export interface Arc {
  move: number;
  from: { at: number; y: number };
  to: { at: number; y: number };
  /** the height of its top, where its name stands */
  top: number;
}

export interface Measures {
  width: number;
  left: number;
  right: number;
  /** height of the line of months */
  head: number;
  row: number;
  /** how many rows a lane has at most for marks with names */
  rows: number;
  /** half of what a mark takes */
  mark: number;
  /** size of the type */
  type: number;
  /** what the name of a month takes */
  tick: number;
}

/** How much wider a name may be than this is its own matter: it is cut. */
const longestName = 0.4;
const arcHeight = 30;
const mostArcs = 4;
/** what the name of an arc may need on both sides of it */
const arcRoom = 60;

/**
 * Lays a timeline out. Marks of a lane stand in the first row where they and their names touch nothing; which, depends
 * on the timeline alone. Those for which there is no row stand without a name in a row below.
 *
 * @param nameOf the words that a moment is shown by; they are cut where they are too long
 */
export function layOut(timeline: Timeline, nameOf: (moment: Moment) => string, measures: Measures): Picture {
  const { left, width, right, mark, tick, head } = measures;
  const days = timeline.moments.flatMap(({ day, until }) => (until === null ? [day] : [day, until]));
  const edges = { left: left + 2 * mark, right: width - right - 2 * mark };
  const scale = timeScale([...days, timeline.today], edges, tick);
  const lanes: LaneDrawing[] = [];
  let top = head;
  for (const lane of laneNames) {
    const drawn = drawLane(lane, top, timeline, scale, nameOf, measures);
    lanes.push(drawn);
    top += drawn.height;
  }
  const marks = lanes.flatMap((lane) => lane.marks);
  const dueTop = lanes.find(({ lane }) => lane === 'due')?.top ?? head;
  const arcs = levelsOf(timeline, scale).flatMap((level, move) => {
    const [start, end] = [timeline.moves[move]?.from, timeline.moves[move]?.to].map((moment) =>
      marks.find((known) => known.moment === moment),
    );
    if (level === null || !start || !end) return [];
    const ends = { from: { at: start.at, y: start.y - mark }, to: { at: end.at, y: end.y - mark } };
    return [{ move, ...ends, top: dueTop + arcHeight * (level + 0.6) }];
  });
  return { width, height: top, left, scale, today: scale.at(timeline.today), lanes, arcs };
}

/** For each move how far from above its arc runs, so that no two touch; null: there are too many, the table has it. */
function levelsOf({ moves, moments }: Timeline, scale: TimeScale): (number | null)[] {
  const ends: [number, number][][] = Array.from({ length: mostArcs }, () => []);
  return moves.map(({ from, to }) => {
    const [start, end] = [from, to].map((index) => scale.at(moments[index]?.day ?? '')).sort((a, b) => a - b);
    const [left, right] = [(start ?? 0) - arcRoom, (end ?? 0) + arcRoom];
    const level = ends.findIndex((taken) => taken.every(([a, b]) => b <= left || a >= right));
    ends[level]?.push([left, right]);
    return level === -1 ? null : level;
  });
}

function drawLane(
  lane: LaneName,
  top: number,
  timeline: Timeline,
  scale: TimeScale,
  nameOf: (moment: Moment) => string,
  measures: Measures,
): LaneDrawing {
  const { row, rows, mark } = measures;
  const { moments, moves } = timeline;
  const levels = lane === 'due' ? levelsOf(timeline, scale).filter((level) => level !== null) : [];
  const band = levels.length === 0 ? 0 : (Math.max(...levels) + 1) * arcHeight;
  // What an arc leads from or to comes first, so that it stands right below it.
  const isMoved = (index: number) => moves.some(({ from, to }) => from === index || to === index);
  const own = [...moments.entries()]
    .filter(([, moment]) => moment.lane === lane)
    .sort(([one], [other]) => Number(isMoved(other)) - Number(isMoved(one)));
  const taken: Box[] = [];
  const marks: Mark[] = [];
  const late: [number, Moment][] = [];
  const yOf = (line: number) => top + band + row * (line + 0.5);
  for (const [index, moment] of own) {
    const at = scale.at(moment.day);
    const until = endOf(moment);
    const text = cut(nameOf(moment), (measures.width - measures.left) * longestName, measures.type);
    const place = findPlace({ at, until, text }, taken, measures);
    if (!place) {
      late.push([index, moment]);
      continue;
    }
    taken.push(...place.boxes);
    const name = { text, at: place.nameAt, y: yOf(place.nameRow), from: place.from };
    marks.push({ moment: index, at, until, y: yOf(place.row), name });
  }
  const used = Math.max(1, ...taken.map((box) => box.row + 1));
  // Those without a name, in a row of their own.
  for (const [moment, { day }] of late)
    marks.push({ moment, at: scale.at(day), until: null, y: yOf(used), name: null });
  const lines = used + (late.length > 0 ? 1 : 0);
  return { lane, top, height: band + lines * row + row * 0.5, marks, unnamed: late.length };

  /** Silence ends where the next contact begins, so that both can stand in one row. */
  function endOf({ kind, day, until }: Moment): number | null {
    if (until === null) return null;
    const isFollowed = kind === 'contact' && moments.some((other) => other.kind === kind && other.day === until);
    return Math.max(scale.at(day) + mark, scale.at(until) - (isFollowed ? 2.6 * mark : 0));
  }

  function findPlace(wanted: Wanted, boxes: readonly Box[], sizes: Measures): Place | null {
    for (let line = 0; line < rows; line += 1) {
      for (const place of placesIn(line, wanted, sizes)) {
        const fits = place.boxes.every(
          (box) =>
            box.row < rows &&
            box.from >= sizes.left &&
            box.to <= sizes.width - sizes.right &&
            boxes.every((other) => other.row !== box.row || other.from >= box.to || box.from >= other.to),
        );
        if (fits) return place;
      }
    }
    return null;
  }
}

interface Box {
  row: number;
  from: number;
  to: number;
}
interface Wanted {
  at: number;
  until: number | null;
  text: string;
}
interface Place {
  row: number;
  nameRow: number;
  nameAt: number;
  from: 'start' | 'end';
  boxes: Box[];
}

/** Where the name can stand: behind the mark, before it; beside what lasts, or below it. */
function placesIn(row: number, { at, until, text }: Wanted, { mark, type }: Measures): Place[] {
  const [gap, width] = [type * 0.5, widthOf(text, type)];
  const end = Math.max(at + mark, until ?? at);
  const start = at - mark;
  const bar = { row, from: start - gap, to: end + gap };
  const behind: Place = {
    ...{ row, nameRow: row, nameAt: end + gap, from: 'start' as const },
    boxes: [{ ...bar, to: end + gap + width + gap }],
  };
  const before: Place = {
    ...{ row, nameRow: row, nameAt: start - gap, from: 'end' as const },
    boxes: [{ ...bar, from: start - gap - width - gap }],
  };
  if (until === null) return [behind, before];
  const below = row + 1;
  return [
    behind,
    {
      ...{ row, nameRow: below, nameAt: start, from: 'start' as const },
      boxes: [bar, { row: below, from: start - gap, to: start + width + gap }],
    },
    {
      ...{ row, nameRow: below, nameAt: end, from: 'end' as const },
      boxes: [bar, { row: below, from: end - width - gap, to: end + gap }],
    },
    before,
  ];
}
