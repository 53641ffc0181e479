import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  asOfDate,
  directionOf,
  extremes,
  latestOf,
  layOut,
  parsePeriod,
  relatedSeries,
  standsBefore,
  subjectOf,
  type SeriesPoint,
} from '../../src/analysis/series.ts';
import type { Indicator } from '../../src/model/schema.ts';

const point = (period: string, value = 1, more: Partial<SeriesPoint> = {}): SeriesPoint => ({
  period,
  value,
  source: 'https://example.org/',
  ...more,
});
/** What stands in each place, `-` for a gap. */
const places = (...periods: string[]) =>
  layOut(periods.map((period) => point(period))).slots.map(({ points }) =>
    points.length === 0 ? '-' : points.map(({ period }) => period).join('+'),
  );

describe('a period', () => {
  test.each([
    ['2013', { kind: 'date', start: 2013 * 12, months: 12 }],
    ['2018-06', { kind: 'date', start: 2018 * 12 + 5, months: 1 }],
    ['FY2014', { kind: 'fiscal-year', start: 2014 * 12, months: 12 }],
    ['2023-H1', { kind: 'half', start: 2023 * 12, months: 6 }],
    ['2023-H2', { kind: 'half', start: 2023 * 12 + 6, months: 6 }],
  ])('%s is read', (text, period) => {
    expect(parsePeriod(text)).toEqual(period);
  });

  test.each(['', '2018-13', '2023-H3', 'FY14', 'fy2014', '2013-2015', 'since 1999', '0'])('“%s” is none', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  test('of every figure of the record can be placed', () => {
    const files = readdirSync('data/indicators').filter((file) => file.endsWith('.json'));
    const periods = files.flatMap((file) =>
      (JSON.parse(readFileSync(`data/indicators/${file}`, 'utf8')) as Indicator).points.map(({ period }) => period),
    );
    expect(periods.length).toBeGreaterThan(100);
    expect(periods.filter((period) => !parsePeriod(period))).toEqual([]);
  });
});

describe('the axis', () => {
  test('keeps the place of a year without a figure, whatever the order of the figures', () => {
    expect(places('2016', '2013', '2014')).toEqual(['2013', '2014', '-', '2016']);
    expect(places('FY2014', 'FY2016')).toEqual(['FY2014', '-', 'FY2016']);
  });

  test('has a place a year where all figures are of one time of the year', () => {
    expect(places('2018-06', '2021-06')).toEqual(['2018-06', '-', '-', '2021-06']);
    expect(places('2023-H1', '2025-H1')).toEqual(['2023-H1', '-', '2025-H1']);
  });

  test('has shorter places where a year has several figures', () => {
    expect(places('2020-01', '2020-04', '2021-01')).toEqual(['2020-01', '2020-04', '-', '-', '2021-01']);
    expect(places('2023-H2', '2024-H2', '2025-H1')).toEqual(['2023-H2', '-', '2024-H2', '2025-H1']);
  });

  test('knows the period of a gap', () => {
    expect(layOut([point('2013'), point('2015')]).slots[1]).toEqual({ period: parsePeriod('2014'), points: [] });
  });

  test('puts two figures of one period in one place', () => {
    expect(places('2013', '2014', '2013')).toEqual(['2013+2013', '2014']);
  });

  test('is a single place for one figure, and none for none', () => {
    expect(places('2021')).toEqual(['2021']);
    expect(places()).toEqual([]);
  });

  test('leaves out what it can’t place, and says so', () => {
    const strange = point('since 1999');
    const { slots, unplaced } = layOut([strange, point('2013')]);
    expect(slots).toHaveLength(1);
    expect(unplaced).toEqual([strange]);
    expect(latestOf([point('2013'), strange])?.period).toBe('2013');
  });
});

describe('what a series proves', () => {
  const periods = (points: readonly SeriesPoint[]) => points.map(({ period }) => period);

  test('is its highest figure, equal ones together in order of time', () => {
    expect(periods(extremes([point('2013', 5), point('2016', 9), point('2014', 7)]).highest)).toEqual(['2016']);
    expect(periods(extremes([point('2021', 3), point('2003', 1), point('2005', 3)]).highest)).toEqual(['2005', '2021']);
  });

  test('is what stands below zero; a highest may do so too', () => {
    const { highest, negative } = extremes([point('2016', -18_581), point('2017', -1)]);
    expect(periods(highest)).toEqual(['2017']);
    expect(periods(negative)).toEqual(['2016', '2017']);
  });

  test('is nothing without a figure', () => {
    expect(extremes([])).toEqual({ highest: [], negative: [] });
    expect(latestOf([])).toBeUndefined();
  });
});

test.each([
  ['about', true],
  ['more than', true],
  ['about 1.6% of all bases', false],
])('the qualifier “%s” stands before its number: %s', (qualifier, before) => {
  expect(standsBefore(qualifier)).toBe(before);
});

test.each([
  ['2013', '10-01', '2013-10-01'],
  ['2008', '2008-10', '2008-10'],
  ['2017', '2017-10-01', '2017-10-01'],
  ['2013', undefined, null],
  ['2013', 'end of the year', null],
])('a figure of %s as of %s is of %s', (period, asOf, date) => {
  expect(asOfDate(point(period, 1, asOf === undefined ? {} : { asOf }))).toBe(date);
});

test.each([
  ['USD million', 'money'],
  ['100 million yen', 'money'],
  ['SGD', 'money'],
  ['people', 'people'],
  ['percent', 'share'],
  ['bases', 'count'],
])('a series in %s is about %s', (unit, subject) => {
  expect(subjectOf({ unit })).toBe(subject);
});

test.each([
  ['arendal->borduria', { from: 'arendal', to: 'borduria' }],
  ['arendal->the League and others', { from: 'arendal', to: 'the League and others' }],
  ['both', { text: 'both' }],
  ['a->', { text: 'a->' }],
  ['a->b->c', { text: 'a->b->c' }],
])('the direction %s is read', (direction, read) => {
  expect(directionOf({ direction })).toEqual(read);
});

test('series beside one are of its unit, or of its subject and direction; the closest first', () => {
  const series = (id: string, unit: string, direction: string) => ({ id, unit, direction }) as Indicator;
  const one = series('one', 'people', 'a->b');
  const all = [
    one,
    series('same-direction-other-subject', 'bases', 'a->b'),
    series('same-subject', 'participants', 'a->b'),
    series('same-unit', 'people', 'b->a'),
    series('same-both', 'people', 'a->b'),
    series('other', 'percent', 'both'),
  ];
  expect(relatedSeries(one, all).map(({ id }) => id)).toEqual(['same-both', 'same-unit', 'same-subject']);
  expect(relatedSeries(one, [one])).toEqual([]);
});
