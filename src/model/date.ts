/**
 * Dates of every precision, as ISO 8601 prefixes: `1966`, `1994-03`, `2023-12-16`.
 *
 * They sort as strings: a year stands before its months, a month before its days.
 */
export type Precision = 'year' | 'month' | 'day';

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** How exact a date is: `precisionOf('1994-03')` is `'month'`. Throws where the text is no date. */
export function precisionOf(date: string): Precision {
  const parts = PATTERN.exec(date);
  if (!parts) throw new RangeError(`"${date}" is no date: write YYYY, YYYY-MM or YYYY-MM-DD`);
  return parts[3] ? 'day' : parts[2] ? 'month' : 'year';
}

/** True for a date that the calendar has: not for `2023-02-30`, `2023-13` or `16 December`. */
export function isRealDate(text: string): boolean {
  const parts = PATTERN.exec(text);
  if (!parts) return false;
  const month = parts[2] === undefined ? 1 : Number(parts[2]);
  const day = parts[3] === undefined ? 1 : Number(parts[3]);
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(Number(parts[1]), month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The year of a date of any precision, as a number. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** The first day that a date can mean: `firstDay('1994-03')` is `'1994-03-01'`. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day that a date can mean: `lastDay('1994-02')` is `'1994-02-28'`. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  return ['31', '30', '29', '28'].map((day) => `${date}-${day}`).find(isRealDate)!;
}

/** True where `a` is surely later than `b`: no day that `a` can mean is on or before one that `b` can mean. */
export function isAfter(a: string, b: string): boolean {
  return firstDay(a) > lastDay(b);
}
