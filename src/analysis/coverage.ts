import type { RecordIndex } from '../dataset/record.ts';
import { yearOf } from '../model/date.ts';

/**
 * How well the record knows a meeting, best first: from both parties' own readouts, from one party's own, from
 * statements passed on and press accounts only, or from a listing that says no more than that it took place.
 */
export const COVERAGE = ['both', 'one', 'reported', 'listed'] as const;
export type Coverage = (typeof COVERAGE)[number];

/** Meetings of one year by how well the record knows them. */
export type CoverageYear = { year: number } & Record<Coverage, number>;

/**
 * Every year from the record's first meeting to its last, without a gap; empty for an empty record.
 *
 * Only accounts of the time that have points count: a meeting known from a later mention alone is `listed`.
 */
export function coverage(record: RecordIndex): CoverageYear[] {
  const dates = record.index.meetings.date;
  if (dates.length === 0) return [];
  const told = new Set(record.index.points.readout);
  const first = yearOf(dates[0]!);
  const last = yearOf(dates.at(-1)!);
  const years = Array.from({ length: last - first + 1 }, (_, i) => ({
    year: first + i,
    both: 0,
    one: 0,
    reported: 0,
    listed: 0,
  }));
  for (const [meeting, date] of dates.entries()) years[yearOf(date) - first]![coverageOf(record, meeting, told)]++;
  return years;
}

/** `told`: the readouts that have points. */
function coverageOf({ index: { readouts }, readoutsOf }: RecordIndex, meeting: number, told: Set<number>): Coverage {
  const [from, to] = readoutsOf(meeting);
  const own = new Set<number>();
  let reported = false;
  for (let readout = from; readout < to; readout++) {
    if (readouts.retrospective[readout] || !told.has(readout)) continue;
    if (readouts.own[readout]) own.add(readouts.party[readout]!);
    else reported = true;
  }
  if (own.size > 0) return own.size > 1 ? 'both' : 'one';
  return reported ? 'reported' : 'listed';
}
