import { firstDay, lastDay } from '../model/date.ts';

/** From a day, to before another, counted from 1970-01-01; fractions are times of day. */
export interface Days {
  from: number;
  to: number;
}

const DAY = 86_400_000;

/** The number of a day: `dayNumber('1970-01-02')` is 1. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY;
}

/** The day with a number: `dayOf(1.5)` is `'1970-01-02'`. */
export function dayOf(number: number): string {
  return new Date(Math.floor(number) * DAY).toISOString().slice(0, 10);
}

/** The days that a date of any precision can mean: all of a year for `'1966'`. */
export function daysOf(date: string): Days {
  return { from: dayNumber(firstDay(date)), to: dayNumber(lastDay(date)) + 1 };
}
