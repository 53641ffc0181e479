import type { RecordIndex } from '../dataset/record.ts';
import { lastDay, yearOf } from '../model/date.ts';

/** Years, both included. */
export type Years = readonly [from: number, to: number];

/** How often a topic comes up in two spans of years. */
export interface Trend {
  topic: string;
  /** Meetings that mention it. */
  recent: number;
  earlier: number;
  /** What its share of the meetings gained, in percentage points; negative where it lost. */
  change: number;
}

export interface Trends {
  /** Meetings whose accounts the record has: those with a point at least. Shares are of these. */
  bases: { recent: number; earlier: number };
  /** The topic that rose most first, the one that fell most last. */
  topics: Trend[];
}

/** How many of a record's meetings name a programme. */
export interface Naming {
  programme: string;
  meetings: number;
}

/**
 * The last full years of a record that goes up to a day: `lastFullYears('2026-11-24', 5)` is `[2021, 2025]`.
 */
export function lastFullYears(asOf: string, count: number): Years {
  const year = yearOf(asOf);
  const last = asOf === lastDay(String(year)) ? year : year - 1;
  return [last - count + 1, last];
}

/**
 * Which topics come up in more of the meetings than before, and which in fewer. A meeting mentions a topic where an
 * account of the time has a point on it, as in the explorer. Topics with fewer than `atLeast` meetings in both spans
 * say nothing of a trend and are left out, as are all where one span has no account.
 */
export function topicTrends(record: RecordIndex, recent: Years, earlier: Years, atLeast = 5): Trends {
  const [now, before] = [countTopics(record, recent), countTopics(record, earlier)];
  const bases = { recent: now.base, earlier: before.base };
  if (now.base === 0 || before.base === 0) return { bases, topics: [] };
  const topics = record.index.topics
    .map(({ id }): Trend => {
      const counts = { recent: now.meetings.get(id) ?? 0, earlier: before.meetings.get(id) ?? 0 };
      return {
        topic: id,
        ...counts,
        change: 100 * (counts.recent / now.base - counts.earlier / before.base),
      };
    })
    .filter((trend) => Math.max(trend.recent, trend.earlier) >= atLeast)
    .toSorted((a, b) => b.change - a.change);
  return { bases, topics };
}

/** The programmes that meetings of these years name, the most named first. */
export function programmesNamed(record: RecordIndex, years: Years): Naming[] {
  const counts = new Map<string, number>();
  for (const { programmes } of meetingsOf(record, years)) {
    for (const programme of programmes) counts.set(programme, (counts.get(programme) ?? 0) + 1);
  }
  return [...counts]
    .map(([programme, meetings]) => ({ programme, meetings }))
    .toSorted((a, b) => b.meetings - a.meetings || (a.programme < b.programme ? -1 : 1));
}

function countTopics(record: RecordIndex, years: Years): { base: number; meetings: Map<string, number> } {
  const meetings = new Map<string, number>();
  let base = 0;
  for (const { points, topics } of meetingsOf(record, years)) {
    if (points > 0) base++;
    for (const topic of topics) meetings.set(topic, (meetings.get(topic) ?? 0) + 1);
  }
  return { base, meetings };
}

function meetingsOf(record: RecordIndex, [from, to]: Years) {
  return record.index.meetings.date.flatMap((date, number) =>
    yearOf(date) >= from && yearOf(date) <= to ? [record.meeting(number)] : [],
  );
}
