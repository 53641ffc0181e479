import { isRealDate, yearOf } from '../model/date.ts';
import type { Indicator } from '../model/schema.ts';

export type SeriesPoint = Indicator['points'][number];

/**
 * What a figure stands for, and where it goes on an axis of time. A fiscal year goes where the year of its name does:
 * sources seldom say in which month it begins.
 */
export interface Period {
  kind: 'date' | 'fiscal-year' | 'half';
  /** Months from the year 0 to its first. */
  start: number;
  /** How many months it lasts. */
  months: number;
}

/** A place on the axis: the figures of that period; none is a gap. */
export interface Slot {
  period: Period;
  points: SeriesPoint[];
}

export interface Layout {
  /** In order of time, evenly spaced, from the first figure's period to the last one's. */
  slots: Slot[];
  /** Figures whose period is none that we can place; they belong in the table all the same. */
  unplaced: SeriesPoint[];
}

const MONTHS = 12;

/**
 * Reads a period: a year, month or day (`2013`, `2018-06`), a fiscal year (`FY2014`), a half-year (`2023-H1`). Null for
 * anything else.
 */
export function parsePeriod(text: string): Period | null {
  if (isRealDate(text)) {
    const month = text.length > 4 ? Number(text.slice(5, 7)) - 1 : 0;
    return { kind: 'date', start: yearOf(text) * MONTHS + month, months: text.length > 4 ? 1 : MONTHS };
  }
  const fiscal = /^FY(\d{4})$/.exec(text);
  if (fiscal) return { kind: 'fiscal-year', start: Number(fiscal[1]) * MONTHS, months: MONTHS };
  const half = /^(\d{4})-H([12])$/.exec(text);
  if (half) return { kind: 'half', start: Number(half[1]) * MONTHS + (Number(half[2]) - 1) * 6, months: 6 };
  return null;
}

/** The year in which a period begins. */
export function yearOfPeriod({ start }: Period): number {
  return Math.floor(start / MONTHS);
}

/**
 * Puts figures on an axis of time on which a period without a figure keeps its place, empty. A place is a year, or less
 * where the series has several figures a year. Two figures of one period share a place.
 */
export function layOut(points: readonly SeriesPoint[]): Layout {
  const placed = points.flatMap((point) => {
    const period = parsePeriod(point.period);
    return period ? [{ point, period }] : [];
  });
  placed.sort((a, b) => a.period.start - b.period.start);
  const unplaced = points.filter((point) => !parsePeriod(point.period));
  const [first] = placed;
  const last = placed.at(-1);
  if (!first || !last) return { slots: [], unplaced };
  const origin = first.period.start;
  const step = placed.reduce((step, { period }) => greatestDivisor(step, period.start - origin), MONTHS);
  const slots = Array.from({ length: (last.period.start - origin) / step + 1 }, (_, i): Slot => ({
    period: { ...first.period, start: origin + i * step },
    points: [],
  }));
  for (const { point, period } of placed) {
    const slot = slots[(period.start - origin) / step]!;
    if (slot.points.length === 0) slot.period = period;
    slot.points.push(point);
  }
  return { slots, unplaced };
}

/** The figures in order of time; those that can't be placed come first, so that they are nobody's latest. */
export function inOrder(points: readonly SeriesPoint[]): SeriesPoint[] {
  const { slots, unplaced } = layOut(points);
  return [...unplaced, ...slots.flatMap((slot) => slot.points)];
}

/** The figure of the latest period. */
export function latestOf(points: readonly SeriesPoint[]): SeriesPoint | undefined {
  return inOrder(points).at(-1);
}

/** What a series proves of itself: its highest figures, equal ones together, and those below zero; in order of time. */
export function extremes(points: readonly SeriesPoint[]): { highest: SeriesPoint[]; negative: SeriesPoint[] } {
  const ordered = inOrder(points);
  const most = Math.max(...ordered.map(({ value }) => value));
  return {
    highest: ordered.filter(({ value }) => value === most),
    negative: ordered.filter(({ value }) => value < 0),
  };
}

/** Qualifiers that stand before a number; others are remarks on it. */
const BEFORE = /^(about|around|approximately|some|over|more than|at least|nearly|almost|up to|less than|under)$/i;

/** Whether a qualifier reads as part of the number: "about", and not "about 1.6% of all bases". */
export function standsBefore(qualifier: string): boolean {
  return BEFORE.test(qualifier);
}

/** What a point's `asOf` means as a date: some sources give month and day alone, of the period's year. Else null. */
export function asOfDate({ asOf, period }: SeriesPoint): string | null {
  if (asOf === undefined) return null;
  const parsed = parsePeriod(period);
  const full = /^\d{2}-\d{2}$/.test(asOf) && parsed ? `${yearOfPeriod(parsed)}-${asOf}` : asOf;
  return isRealDate(full) ? full : null;
}

/** What a series is about, by its unit: money, people, a share of something, or things counted. */
export const SUBJECTS = ['money', 'people', 'share', 'count'] as const;
export type Subject = (typeof SUBJECTS)[number];

const UNITS: readonly (readonly [RegExp, Subject])[] = [
  // A code of ISO 4217 or a currency's name.
  [/\b[A-Z]{3}\b|\b(yen|dollars?|euros?|pounds?)\b/, 'money'],
  [/^(people|persons?|participants)$/i, 'people'],
  [/percent|%/i, 'share'],
];

export function subjectOf({ unit }: Pick<Indicator, 'unit'>): Subject {
  return UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? 'count';
}

/** From whom to whom a series goes, as words of the record: actors' ids where both are; else what it says of itself. */
export type Direction = { from: string; to: string } | { text: string };

/** Reads a direction: `a->b` has two ends, `both` has none. */
export function directionOf({ direction }: Pick<Indicator, 'direction'>): Direction {
  const [from, to, ...more] = direction.split('->').map((end) => end.trim());
  return from && to && more.length === 0 ? { from, to } : { text: direction };
}

/**
 * Series that belong beside one: of its unit, or of its subject and direction; the closest first (both, then unit), and
 * otherwise in their order.
 */
export function relatedSeries(one: Indicator, all: readonly Indicator[]): Indicator[] {
  const score = (other: Indicator) => {
    const sameUnit = other.unit === one.unit;
    const sameDirection = other.direction === one.direction && subjectOf(other) === subjectOf(one);
    return 2 * Number(sameUnit) + Number(sameDirection);
  };
  return all.filter((other) => other.id !== one.id && score(other) > 0).toSorted((a, b) => score(b) - score(a));
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
