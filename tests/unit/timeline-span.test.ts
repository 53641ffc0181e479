import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, dayOf, daysOf } from '../../src/analysis/days.ts';
import { isSameSpan, parseSpan, printSpan, roundSpan } from '../../src/timeline/span.ts';
import { ticksOf } from '../../src/timeline/ticks.ts';
import { panned, SHORTEST, within, zoomed } from '../../src/timeline/viewport.ts';

const span = (from: string, before: string) => ({ from: dayNumber(from), to: dayNumber(before) });

describe('a span in an address', () => {
  test.each([
    ['2013-05..2016-12', span('2013-05-01', '2017-01-01')],
    ['2012..2024', span('2012-01-01', '2025-01-01')],
    ['2020-03-01..2020-03-31', span('2020-03-01', '2020-04-01')],
    ['2012..2013-06-30', span('2012-01-01', '2013-07-01')],
    ['2013', span('2013-01-01', '2014-01-01')],
    ['2024..2012', span('2012-01-01', '2025-01-01')],
    [' 2013 ', span('2013-01-01', '2014-01-01')],
  ])('%s is read', (text, expected) => {
    expect(parseSpan(text)).toEqual(expected);
  });

  test.each([
    '',
    '..',
    'all',
    '2013..',
    '..2013',
    '2013-13',
    '2013-02-30..2014',
    '1..2',
    '2012..2013..2014',
    '2012…2014',
  ])('"%s" is none', (text) => {
    expect(parseSpan(text)).toBeNull();
  });

  test.each([
    ['2012-01-01', '2025-01-01', '2012..2024'],
    ['2013-05-01', '2017-01-01', '2013-05..2016-12'],
    ['2013-01-01', '2013-07-01', '2013-01..2013-06'],
    ['2020-03-02', '2020-04-01', '2020-03-02..2020-03-31'],
  ])('from %s to before %s is written %s', (from, before, expected) => {
    expect(printSpan(span(from, before))).toBe(expected);
  });

  test('reads anything without throwing', () => {
    expect(() => fc.assert(fc.property(fc.string(), (text) => void parseSpan(text)))).not.toThrow();
  });

  test('what is written is read as the same span', () => {
    const day = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9998-12-31') });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40_000 }), (from, length) => {
        const written = { from, to: Math.min(from + length, dayNumber('9999-12-31')) };
        expect(parseSpan(printSpan(written))).toEqual(written);
      }),
    );
  });

  test('a long one is kept to the month, a short one to the day', () => {
    expect(printSpan(roundSpan({ from: dayNumber('2012-01-09') + 0.4, to: dayNumber('2024-12-28') }))).toBe(
      '2012..2024',
    );
    expect(printSpan(roundSpan({ from: dayNumber('2020-03-02') + 0.4, to: dayNumber('2020-03-30') - 0.2 }))).toBe(
      '2020-03-02..2020-03-29',
    );
  });
});

describe('the view', () => {
  const limits = { from: 0, to: 1000 };

  test('stays within its limits', () => {
    expect(within({ from: -50, to: 50 }, limits)).toEqual({ from: 0, to: 100 });
    expect(within({ from: 950, to: 1050 }, limits)).toEqual({ from: 900, to: 1000 });
    expect(within({ from: -5000, to: 5000 }, limits)).toEqual(limits);
    expect(within({ from: 500, to: 501 }, limits)).toEqual({ from: 500.5 - SHORTEST / 2, to: 500.5 + SHORTEST / 2 });
  });

  test('zooms around a day, and pans by a part of its length', () => {
    expect(zoomed({ from: 100, to: 200 }, 0.5, 120)).toEqual({ from: 110, to: 160 });
    expect(zoomed({ from: 100, to: 200 }, 2)).toEqual({ from: 50, to: 250 });
    expect(panned({ from: 100, to: 200 }, -0.5)).toEqual({ from: 50, to: 150 });
  });

  test('is the same where no end differs by a day', () => {
    expect(isSameSpan({ from: 1, to: 9 }, { from: 1.9, to: 9 })).toBe(true);
    expect(isSameSpan({ from: 1, to: 9 }, { from: 1, to: 10 })).toBe(false);
  });
});

describe('ticks', () => {
  const dates = (from: string, before: string, width: number) =>
    ticksOf(span(from, before), width).map(({ date }) => date);

  test('are as many as have room, at round dates', () => {
    expect(dates('1966-01-01', '2026-11-25', 1000)).toEqual(
      [1970, 1975, 1980, 1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025].map(String),
    );
    expect(dates('1966-01-01', '2026-11-25', 300)).toEqual(['1970', '1980', '1990', '2000', '2010', '2020']);
    expect(dates('2012-01-01', '2015-01-01', 400)).toEqual(['2012', '2013', '2014']);
    expect(dates('2013-05-15', '2014-05-15', 500)).toEqual(['2013-07', '2013-10', '2014-01', '2014-04']);
    expect(dates('2020-03-01', '2020-03-31', 500)).toEqual([
      '2020-03-02',
      '2020-03-09',
      '2020-03-16',
      '2020-03-23',
      '2020-03-30',
    ]);
  });

  test('stand on the first day of what they name, and never closer than their labels', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-01-01') }),
        fc.integer({ min: SHORTEST, max: 40_000 }),
        fc.integer({ min: 280, max: 2000 }),
        (from, length, width) => {
          const ticks = ticksOf({ from, to: from + length }, width);
          const places = ticks.map(({ day }) => ((day - from) / length) * width);
          expect(ticks.map(({ day }) => day)).toEqual(ticks.map(({ date }) => daysOf(date).from));
          expect(places.filter((x) => x < 0 || x >= width)).toEqual([]);
          expect(places.slice(1).filter((x, i) => x - places[i]! <= 40)).toEqual([]);
        },
      ),
    );
  });
});

test('days and dates are each other’s inverse', () => {
  expect(dayNumber('1970-01-02')).toBe(1);
  expect(dayOf(dayNumber('1966-08-09') + 0.9)).toBe('1966-08-09');
  expect(daysOf('2024-02')).toEqual(span('2024-02-01', '2024-03-01'));
});
