import {
  parsePeriod,
  standsBefore,
  yearOfPeriod,
  type Period,
  type SeriesPoint,
  type Slot,
} from '../analysis/series.ts';
import type { I18n } from '../i18n/index.tsx';
import { yearTicks } from './stack.tsx';

/** How sure a figure is; each is drawn in its own way. */
export const CERTAINTIES = ['exact', 'qualified', 'preliminary'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** One place of the axis: a figure, or a gap. */
export interface SeriesBar {
  /** Unique; the axis is of these. */
  place: number;
  period: Period;
  /** Null for a gap. */
  value: number | null;
  certainty: Certainty;
  point?: SeriesPoint;
}

export function certaintyOf({ preliminary, qualifier }: SeriesPoint): Certainty {
  return preliminary ? 'preliminary' : qualifier ? 'qualified' : 'exact';
}

/** Bars in order of time; two figures of one period stand beside each other. */
export function seriesBars(slots: readonly Slot[]): SeriesBar[] {
  const bars = slots.flatMap(({ period, points }): Omit<SeriesBar, 'place'>[] =>
    points.length === 0
      ? [{ period, value: null, certainty: 'exact' }]
      : points.map((point) => ({ period, value: point.value, certainty: certaintyOf(point), point })),
  );
  return bars.map((bar, place) => ({ place, ...bar }));
}

/** "2013", "June 2018", "FY2014", "first half of 2023"; short, for an axis: "Jun 2018", "H1 2023". */
export function periodLabel(period: Period, { t, date }: I18n, style: 'long' | 'short' = 'long'): string {
  const { kind, start, months } = period;
  const year = String(yearOfPeriod(period));
  if (kind === 'fiscal-year') return t('series.fiscalYear', { year });
  const month = start % 12;
  if (kind === 'half') {
    return t(style === 'long' ? 'series.half' : 'series.halfShort', { year, half: month < 6 ? 'first' : 'second' });
  }
  return months === 12 ? year : date(`${year.padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`, style);
}

/** The period of a figure in words; as the source has it where we can't read it. */
export function figurePeriod({ period }: SeriesPoint, i18n: I18n): string {
  const parsed = parsePeriod(period);
  return parsed ? periodLabel(parsed, i18n) : period;
}

/** A figure in words, without its unit: "about 1,170,000", "1,116 (about 1.6% of all bases)". */
export function figure({ value, qualifier }: SeriesPoint, { t, number }: I18n): string {
  const words = number(value);
  if (!qualifier) return words;
  return t(standsBefore(qualifier) ? 'series.qualified' : 'series.remarked', { value: words, qualifier });
}

/** A figure with its unit: "31,038 people"; a unit that begins with a number multiplies: "409 × 100 million yen". */
export function figureIn(unit: string, point: SeriesPoint, i18n: I18n): string {
  return i18n.t(/^\d/.test(unit) ? 'series.valueTimes' : 'series.value', { value: figure(point, i18n), unit });
}

/** Places to write under the axis, ten at most: round years where a place is a year, else every so many. */
export function placesToName(bars: readonly SeriesBar[]): number[] {
  const years = bars.map(({ period }) => yearOfPeriod(period));
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  if (bars.length > 10 && bars.length === last - first + 1) {
    const round = new Set(yearTicks(first, last));
    return bars.filter((_, i) => round.has(years[i]!)).map(({ place }) => place);
  }
  const step = Math.ceil(bars.length / 10);
  return bars.filter(({ place }) => place % step === 0).map(({ place }) => place);
}

/**
 * Round values for an axis that holds zero and all of these, some five: `valueTicks([-18581, 9677])` is -20000, -10000,
 * 0, 10000.
 */
export function valueTicks(values: readonly number[]): number[] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (low === high) return [0, 1];
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((candidate) => candidate >= rough) ?? rough;
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  // Multiples of a fraction carry the noise of floating point; adding zero makes -0 of none.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)) + 0);
}
