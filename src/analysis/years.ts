import type { RecordIndex } from '../dataset/record.ts';
import { yearOf } from '../model/date.ts';
import { LEVELS, levelOf } from '../model/vocabulary.ts';
import type { YearCount } from '../query/engine.ts';

/**
 * Every year of the relation, from its first (or that of an earlier meeting) to the day of the record, with its
 * meetings by level: the engine's counts for no filter, without waiting for it.
 */
export function meetingsByYear({ index }: RecordIndex): YearCount[] {
  const { relation, meetings, kinds } = index;
  const first = Math.min(yearOf(relation.from), ...meetings.date.slice(0, 1).map(yearOf));
  const last = yearOf(relation.asOf);
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({
    year: first + i,
    levels: LEVELS.map(() => 0),
  }));
  const placeOf = kinds.map((kind) => LEVELS.findIndex(({ id }) => id === levelOf(kind)));
  for (const [number, date] of meetings.date.entries()) {
    const levels = years[yearOf(date) - first]?.levels;
    const place = placeOf[meetings.kind[number] ?? -1];
    if (levels && place !== undefined) levels[place]! += 1;
  }
  return years;
}

/** The years with most meetings, oldest first, and how many each has; no years for a record without a meeting. */
export function busiestYears(years: readonly YearCount[]): { count: number; years: number[] } {
  const counts = years.map(({ levels }) => levels.reduce((total, level) => total + level, 0));
  const count = Math.max(0, ...counts);
  return { count, years: count === 0 ? [] : years.flatMap(({ year }, i) => (counts[i] === count ? [year] : [])) };
}
