import type { RecordIndex } from '../dataset/record.ts';
import { yearOf } from '../model/date.ts';
import { LEVELS } from '../model/vocabulary.ts';
import { allPoints, type PointFacts } from './statements.ts';
import { topicTrends, type Years } from './trends.ts';

/*
 * How often, by whom and with what a topic comes up. A meeting mentions a topic where an account of the time has a
 * point on it, as in the explorer; later mentions count nowhere here.
 */

/** The meetings that mention a topic, oldest first. */
export function mentioning(record: RecordIndex, topic: string): number[] {
  return [...record.index.meetings.id.keys()].filter((number) => record.meeting(number).topics.includes(topic));
}

/** The points of the time on a topic, narration included, in the index's order. */
export function topicPoints(record: RecordIndex, topic: string): PointFacts[] {
  return allPoints(record).filter(({ retrospective, topics }) => !retrospective && topics.includes(topic));
}

export interface TopicYear {
  year: number;
  /** Meetings that mention the topic, by level in the order of `LEVELS`. */
  levels: number[];
  /** All of them. */
  mentions: number;
  /** Meetings of the year with an account that has a point. None: the year says nothing of the topic. */
  base: number;
}

/** Every year from the first that has an account to the day of the record, whether or not the topic comes up in it. */
export function topicYears(record: RecordIndex, topic: string): TopicYear[] {
  const told = toldMeetings(record);
  const first = told[0];
  if (!first) return [];
  const start = yearOf(first.date);
  const years = Array.from({ length: lastYear(record) - start + 1 }, (_, i): TopicYear => ({
    year: start + i,
    levels: LEVELS.map(() => 0),
    mentions: 0,
    base: 0,
  }));
  for (const { date, level, topics } of told) {
    const year = years[yearOf(date) - start]!;
    year.base++;
    if (!topics.includes(topic)) continue;
    year.mentions++;
    year.levels[LEVELS.findIndex(({ id }) => id === level)]! += 1;
  }
  return years;
}

/** What one side, or both together, said. */
export interface Raised {
  statements: number;
  /** Meetings with such a statement. */
  meetings: number;
}

/** Who said these points: each party, then both sides together. What the accounts merely tell is nobody's. */
export function raisedBy(points: readonly PointFacts[]): [Raised, Raised, Raised] {
  const of = (side: number): Raised => {
    const said = points.filter((point) => !point.reported && point.side === side);
    return { statements: said.length, meetings: meetingsOf(said).size };
  };
  return [of(0), of(1), of(2)];
}

/** Meetings that mention a topic by whose accounts do; each meeting stands in one of them. */
export interface TopicAccounts {
  /** The own readouts of both parties. */
  both: number;
  /**
   * By party: its own readout, and not the other's. In `silent` of these meetings the other's own readouts were read
   * whole, and no account of its side mentions the topic.
   */
  one: [OneSided, OneSided];
  /** No own readout, and a statement that another publisher passes on. */
  relayed: number;
  /** The press and others in their own words alone. */
  press: number;
}
export interface OneSided {
  meetings: number;
  silent: number;
}

/** In whose accounts a topic stands. */
export function accountsOf(record: RecordIndex, topic: string): TopicAccounts {
  const byMeeting = new Map<number, PointFacts[]>();
  for (const point of topicPoints(record, topic)) {
    const points = byMeeting.get(point.meeting);
    if (points) points.push(point);
    else byMeeting.set(point.meeting, [point]);
  }
  const accounts: TopicAccounts = {
    both: 0,
    one: [
      { meetings: 0, silent: 0 },
      { meetings: 0, silent: 0 },
    ],
    relayed: 0,
    press: 0,
  };
  for (const [meeting, points] of byMeeting) {
    const [first, second] = [0, 1].map((party) => points.some(({ own, account }) => own && account === party));
    if (first && second) accounts.both++;
    else if (first || second) {
      const other = first ? 1 : 0;
      const one = accounts.one[first ? 0 : 1];
      one.meetings++;
      if (points.every(({ account }) => account !== other) && isReadWhole(record, meeting, other)) one.silent++;
    } else if (points.some(({ account }) => account !== null)) accounts.relayed++;
    else accounts.press++;
  }
  return accounts;
}

/** Whether a party's own readouts of a meeting are in the record and were read whole, so that their silence counts. */
function isReadWhole(
  { index: { readouts, points }, readoutsOf, pointsOf }: RecordIndex,
  meeting: number,
  party: 0 | 1,
) {
  const [from, to] = readoutsOf(meeting);
  const own = Array.from({ length: to - from }, (_, i) => from + i).filter(
    (readout) => readouts.own[readout] && readouts.party[readout] === party && !readouts.retrospective[readout],
  );
  const told = new Set(points.readout.slice(...pointsOf(meeting)));
  return own.some((readout) => told.has(readout)) && own.every((readout) => readouts.complete[readout]);
}

/** What comes up together with something else. */
export interface Company {
  id: string;
  /** Statements that name both. */
  statements: number;
}

/** What else the statements among these points name, most often first. */
export function company(points: readonly PointFacts[], field: 'topics' | 'programmes' | 'actors'): Company[] {
  const counts = new Map<string, number>();
  for (const point of points) if (!point.reported) for (const id of point[field]) add(counts, id);
  return [...counts]
    .map(([id, statements]) => ({ id, statements }))
    .toSorted((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1));
}

/** A topic that comes up together with another. */
export interface Cooccurrence extends Company {
  /** Meetings that mention both, be it in different statements. */
  meetings: number;
}

/** The topics that come up with this one: those that share most statements with it first, then most meetings. */
export function cooccurrence(record: RecordIndex, topic: string): Cooccurrence[] {
  const statements = new Map(
    company(topicPoints(record, topic), 'topics').map((entry) => [entry.id, entry.statements]),
  );
  const meetings = new Map<string, number>();
  for (const number of mentioning(record, topic)) for (const id of record.meeting(number).topics) add(meetings, id);
  meetings.delete(topic);
  return [...meetings]
    .map(([id, count]) => ({ id, statements: statements.get(id) ?? 0, meetings: count }))
    .toSorted((a, b) => b.statements - a.statements || b.meetings - a.meetings || (a.id < b.id ? -1 : 1));
}

/** A column of the heat map: first and last year, both included; no first year for all before. */
export interface Period {
  from: number | null;
  to: number;
}

/**
 * The columns of the heat map: the years in which the record is thin as one, the others `size` years at a time, counted
 * back from the last; what is left over joins the first of these. Empty for a record without a meeting.
 */
export function periodsOf(record: RecordIndex, size: number): Period[] {
  const { meetings, relation } = record.index;
  if (meetings.date[0] === undefined) return [];
  const first = yearOf(meetings.date[0]);
  const last = lastYear(record);
  const start = Math.min(Math.max(first, relation.thinBefore ?? first), last + 1);
  const before: Period[] = start > first ? [{ from: null, to: start - 1 }] : [];
  const years = last - start + 1;
  const count = years === 0 ? 0 : Math.max(1, Math.floor(years / size));
  const rest = Array.from({ length: count }, (_, i): Period => {
    const to = last - size * (count - 1 - i);
    return { from: i === 0 ? start : to - size + 1, to };
  });
  return [...before, ...rest];
}

export interface HeatRow {
  topic: string;
  /** Place of its area in `index.areas`. */
  area: number;
  /** By period, the meetings that mention it. */
  cells: number[];
  total: number;
  /** Year of the first mention; null where there is none. */
  first: number | null;
  /** What its share gained from one span of years to the other, in points; null where one of them has no account. */
  change: number | null;
}

export interface HeatMap {
  /** By period, the meetings with an account that has a point. */
  bases: number[];
  /** In the order of the areas. */
  rows: HeatRow[];
}

/** Topic by period: how many meetings mention it. The periods are in order, without a gap or an overlap. */
export function heatMap(record: RecordIndex, periods: readonly Period[], recent: Years, earlier: Years): HeatMap {
  const { areas, topics } = record.index;
  const changes = new Map(topicTrends(record, recent, earlier, 0).topics.map(({ topic, change }) => [topic, change]));
  const bases = periods.map(() => 0);
  const rows = areas.flatMap((area, place) =>
    area.topics.map((number): HeatRow => {
      const topic = topics[number]!.id;
      const change = changes.get(topic) ?? null;
      return { topic, area: place, cells: periods.map(() => 0), total: 0, first: null, change };
    }),
  );
  const rowOf = new Map(rows.map((row) => [row.topic, row]));
  for (const meeting of toldMeetings(record)) {
    const year = yearOf(meeting.date);
    const period = periods.findIndex(({ to }) => year <= to);
    if (period < 0) continue;
    bases[period]!++;
    for (const topic of meeting.topics) {
      const row = rowOf.get(topic);
      if (!row) continue;
      row.cells[period]!++;
      row.total++;
      row.first ??= year;
    }
  }
  return { bases, rows };
}

/** How the rows may be put in order: by area, most mentioned, most gained or first mentioned first. */
export const ROW_ORDERS = ['area', 'total', 'change', 'first'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

const RANK: Record<RowOrder, (row: HeatRow) => number> = {
  area: () => 0,
  total: ({ total }) => -total,
  change: ({ change }) => -(change ?? -Infinity),
  first: ({ first }) => first ?? Infinity,
};

/** The rows in another order; those of equal rank keep theirs. */
export function orderRows(rows: readonly HeatRow[], order: RowOrder): HeatRow[] {
  const rank = RANK[order];
  return rows.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/** The meetings with a point of the time, oldest first. */
function toldMeetings(record: RecordIndex) {
  return [...record.index.meetings.id.keys()]
    .map((number) => record.meeting(number))
    .filter(({ points }) => points > 0);
}

function lastYear({ index: { meetings, relation } }: RecordIndex): number {
  return Math.max(yearOf(relation.asOf), ...meetings.date.slice(-1).map(yearOf));
}

function meetingsOf(points: readonly PointFacts[]): Set<number> {
  return new Set(points.map(({ meeting }) => meeting));
}

function add(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}
