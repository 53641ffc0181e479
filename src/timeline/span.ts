import { dayOf, daysOf, type Days } from '../analysis/days.ts';
import { isRealDate } from '../model/date.ts';

/**
 * Reads a span of time as an address has it: `2013-05..2016-12`, `2012..2024`, `2020-03-01..2020-03-31`, both ends
 * included; `2013` is all of that year. Never throws; null for what is no span.
 */
export function parseSpan(text: string): Days | null {
  const [first = '', last = first, more] = text.trim().split('..');
  if (more !== undefined || !isRealDate(first) || !isRealDate(last)) return null;
  const [a, b] = [daysOf(first), daysOf(last)];
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/**
 * Writes a span of whole days as shortly as it can be: in years where it begins and ends with one, else in months,
 * else in days. `parseSpan(printSpan(span))` equals it.
 */
export function printSpan({ from, to }: Days): string {
  const [first, last, after] = [dayOf(from), dayOf(to - 1), dayOf(to)];
  const length = [first, after].every((day) => day.endsWith('-01-01'))
    ? 4
    : [first, after].every((day) => day.endsWith('-01'))
      ? 7
      : 10;
  return `${first.slice(0, length)}..${last.slice(0, length)}`;
}

/** How long a span may be to be kept to the day; a longer one is kept to the month. */
const BY_DAY = 3 * 366;

/** The nearest span that an address can have: whole days, or whole months where it is long. */
export function roundSpan({ from, to }: Days): Days {
  if (to - from <= BY_DAY) {
    const first = Math.round(from);
    return { from: first, to: Math.max(first + 1, Math.round(to)) };
  }
  return { from: nearestMonth(from), to: nearestMonth(to) };
}

function nearestMonth(day: number): number {
  const month = daysOf(dayOf(day).slice(0, 7));
  return day - month.from < month.to - day ? month.from : month.to;
}

/** True where two spans are the same to the eye: an end differs by less than a day. */
export function isSameSpan(a: Days, b: Days): boolean {
  return Math.abs(a.from - b.from) < 1 && Math.abs(a.to - b.to) < 1;
}
