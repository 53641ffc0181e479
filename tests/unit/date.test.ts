import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDay, isAfter, isRealDate, lastDay, precisionOf, yearOf } from '../../src/model/date.ts';

const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));

describe('dates of every precision', () => {
  test('every date that the calendar has is real, and keeps its precision and year', () => {
    fc.assert(
      fc.property(date, (text) => {
        expect(isRealDate(text)).toBe(true);
        expect(precisionOf(text)).toBe({ 4: 'year', 7: 'month', 10: 'day' }[text.length]);
        expect(yearOf(text)).toBe(Number(text.slice(0, 4)));
      }),
    );
  });

  test('the first and the last day are real days that the date can mean, and the days beside them are not', () => {
    const beside = (text: string, days: number): string => {
      const at = new Date(`${text}T00:00:00Z`);
      at.setUTCDate(at.getUTCDate() + days);
      return at.toISOString().slice(0, 10);
    };
    fc.assert(
      fc.property(date, (text) => {
        for (const [bound, out] of [
          [firstDay(text), -1],
          [lastDay(text), 1],
        ] as const) {
          expect(isRealDate(bound)).toBe(true);
          expect(bound.startsWith(text)).toBe(true);
          expect(beside(bound, out).startsWith(text)).toBe(false);
        }
      }),
    );
  });

  test('one date is after another only where all of its days are', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const overlap = a.startsWith(b) || b.startsWith(a);
        expect([isAfter(a, b), isAfter(b, a)]).toEqual(overlap ? [false, false] : [a > b, b > a]);
      }),
    );
  });

  test('as text, a year stands before its months and a month before its days', () => {
    fc.assert(
      fc.property(day, (text) => {
        const dates = [text, text.slice(0, 4), text.slice(0, 7)];
        expect(dates.toSorted()).toEqual([text.slice(0, 4), text.slice(0, 7), text]);
      }),
    );
  });

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2023-13',
    '2023-00',
    '2023-04-31',
    '2023-1-1',
    '16 December',
    '',
    '2023-12-16T00',
  ])('%j is no date', (text) => expect(isRealDate(text)).toBe(false));

  test('leap days are real', () => {
    expect(isRealDate('2024-02-29')).toBe(true);
    expect(isRealDate('2000-02-29')).toBe(true);
    expect(lastDay('2024-02')).toBe('2024-02-29');
  });

  test('asking for the precision of no date names the mend', () => {
    expect(() => precisionOf('December')).toThrow('"December" is no date: write YYYY, YYYY-MM or YYYY-MM-DD');
  });
});
