import { describe, expect, test } from 'vitest';
import { activityYears, filterActivities, type ActivityFilter } from '../../src/analysis/activities.ts';
import {
  boundOf,
  disagreements,
  figureSeries,
  figuresInOrder,
  figureTime,
  readPeriod,
} from '../../src/analysis/figures.ts';
import {
  agreementsWith,
  countByYear,
  firstSentence,
  lifeOf,
  meetingsBySide,
  meetingsNaming,
  programmesByKind,
  sourcesOf,
  stretchesOf,
  successorsOf,
  yearFraction,
} from '../../src/analysis/programmes.ts';
import { placeMarks, type FigureMark } from '../../src/charts/figure.ts';
import { compile } from '../../src/dataset/compile.ts';
import { readPublishable } from '../../src/dataset/plugin.ts';
import { createRecord } from '../../src/dataset/record.ts';
import type { Index, Manifest } from '../../src/dataset/served.ts';
import { Programme, type Figure } from '../../src/model/schema.ts';
import { EVERYTHING } from '../../src/query/filter.ts';
import { createEngine } from '../../src/query/local-engine.ts';

const figure = (value: number, rest: Partial<Figure> = {}): Figure => ({
  measure: 'participants',
  value,
  unit: 'people',
  scope: 'all',
  source: 'https://example.example/a',
  ...rest,
});

/** A made-up programme. */
const programme = (id: string, rest: Record<string, unknown> = {}): Programme =>
  Programme.parse({
    id,
    name: { en: id, ja: null },
    kind: 'exchange',
    summary: 'Made up.',
    sources: [{ publisher: 'press', title: null, url: 'https://example.example/s', published: null, language: 'en' }],
    ...rest,
  });

describe('readPeriod', () => {
  const year = (year: number, fiscal = false) => ({ year, fiscal });
  const one = (number: number, fiscal = false) => ({ from: year(number, fiscal), to: year(number, fiscal) });
  test.each([
    ['2017', one(2017)],
    ['FY2019', one(2019, true)],
    ['2012-10', one(2012)],
    ['2004 (31st)', one(2004)],
    ['FY2016 initial budget', one(2016, true)],
    ['FY2023, face to face', one(2023, true)],
    ['JENESYS2020', one(2020)],
    ['JENESYS2017, one year', one(2017)],
    ['2013-2015 (JENESYS 2.0)', { from: year(2013), to: year(2015) }],
    ['FY2014-FY2016', { from: year(2014, true), to: year(2016, true) }],
    ['2007–2011 (five years)', { from: year(2007), to: year(2011) }],
    ['2013-03-31 to 2013-04-07', one(2013)],
    ['since 1994', { from: year(1994), to: null }],
    ['since 1995-12', { from: year(1995), to: null }],
    ['up to 1998', { from: null, to: year(1998) }],
  ])('reads %s', (text, period) => expect(readPeriod(text)).toEqual(period));

  test.each([
    '2014, six years',
    'JENESYS 2.0',
    'JENESYS2017, 2017-09 to 2018-03',
    'JENESYS2016 (Theme: Economics), FY2015 supplementary budget',
    'a year',
    'ten years',
    'next fiscal year',
    'part of the 35 billion yen',
    '2012-13',
    '20201',
    '',
  ])('says nothing of %s', (text) => expect(readPeriod(text)).toBeNull());
});

describe('figureTime', () => {
  test.each([
    [
      { period: 'FY2019', asOf: '2019-05' },
      { basis: 'year', year: 2019, fiscal: true },
    ],
    [{ period: '2013-2015' }, { basis: 'years', from: 2013, to: 2015 }],
    [{ asOf: '2013-02-19' }, { basis: 'moment', year: 2013, fiscal: false }],
    [
      { period: 'since 2015', asOf: 'FY2022' },
      { basis: 'since', since: 2015, year: 2022, fiscal: true },
    ],
    [{ period: 'up to 1998' }, { basis: 'since', since: null, year: 1998, fiscal: false }],
  ])('a yearly measure of %o', (of, time) => expect(figureTime({ measure: 'grants', ...of })).toEqual(time));

  test.each([
    [
      { period: 'FY2014-FY2016', asOf: '2017-03' },
      { basis: 'since', since: 2014, year: 2016, fiscal: true },
    ],
    [
      { period: 'since 1994', asOf: '2022-04' },
      { basis: 'since', since: 1994, year: 2022, fiscal: false },
    ],
    [{ asOf: '2015-03' }, { basis: 'since', since: null, year: 2015, fiscal: false }],
  ])('a cumulative measure of %o', (of, time) =>
    expect(figureTime({ measure: 'grants-cumulative', ...of })).toEqual(time),
  );

  test.each([{}, { period: 'since 1994' }, { period: 'a year', asOf: '2007-12' }, { asOf: 'spring' }])(
    'has no place for %o',
    (of) => expect(figureTime({ measure: 'grants', ...of })).toBeNull(),
  );
});

test('a qualifier is a bound, or a remark', () => {
  expect([undefined, 'over', 'At least', 'about', 'up to', 'estimated (made up)'].map(boundOf)).toEqual([
    'exact',
    'over',
    'over',
    'about',
    'under',
    'noted',
  ]);
});

describe('figureSeries', () => {
  const told = (figures: Figure[]) =>
    figureSeries(figures).map(({ id, points }) => [id, points.map(({ year, figure }) => [year, figure.value])]);

  test('is empty without figures, and for a single one', () => {
    expect(figureSeries([])).toEqual([]);
    expect(figureSeries([figure(1, { period: '2019' })])).toEqual([]);
  });

  test('a year without a figure has no point', () => {
    expect(told([figure(3, { period: 'FY2021' }), figure(1, { period: '2018' })])).toEqual([
      [
        'participants.people.all',
        [
          [2018, 1],
          [2021, 3],
        ],
      ],
    ]);
  });

  test('never sets yearly figures beside those from a start, or two starts, scopes, units or measures together', () => {
    const two = (rest: Partial<Figure>) => [2019, 2020].map((year) => figure(year, { ...rest, asOf: String(year) }));
    const series = figureSeries([
      ...[2019, 2020].map((year) => figure(year, { period: String(year) })),
      ...two({}),
      ...two({ period: 'since 2001' }),
      ...two({ period: 'since 2004' }),
      ...two({ period: 'since 2004', scope: 'some' }),
      ...two({ period: 'since 2004', unit: 'pupils' }),
      ...two({ period: 'since 2004', measure: 'participants-cumulative' }),
    ]);
    expect(series.map(({ basis, since, points }) => [basis, since, points.length])).toEqual([
      ['year', null, 2],
      ['moment', null, 2],
      ...[2001, 2004, 2004, 2004, 2004].map((since) => ['since', since, 2]),
    ]);
    expect(new Set(series.map(({ id }) => id)).size).toBe(series.length);
  });

  test('leaves out what stands for several years or for no year', () => {
    const scattered = [figure(9, { period: '2013-2015' }), figure(8, { period: 'ten years' }), figure(7)];
    expect(told([...scattered, figure(1, { period: '2018' }), figure(2, { period: '2019' })])).toEqual([
      [
        'participants.people.all',
        [
          [2018, 1],
          [2019, 2],
        ],
      ],
    ]);
  });

  test('a remark in brackets does not part what is counted alike', () => {
    const scoped = [
      figure(17, { period: '2015', scope: 'All (14 towns)' }),
      figure(25, { period: '2016', scope: 'All' }),
    ];
    expect(figureSeries(scoped)).toMatchObject([{ scope: 'All', points: [{ year: 2015 }, { year: 2016 }] }]);
  });

  test('keeps both figures of a year on which sources differ', () => {
    const both = [figure(5, { period: '2018' }), figure(6, { period: '2018' }), figure(7, { period: '2019' })];
    expect(told(both)).toEqual([
      [
        'participants.people.all',
        [
          [2018, 5],
          [2018, 6],
          [2019, 7],
        ],
      ],
    ]);
  });
});

test('disagreements name the other source of the same figure, and no growth from day to day', () => {
  const b = 'https://example.example/b';
  const [one, other] = [figure(5, { period: '2018' }), figure(6, { period: '2018', asOf: '2019-01', source: b })];
  const same = figure(5, { period: '2018', source: b });
  const [day, later] = [figure(1, { asOf: '2020-01-01' }), figure(2, { asOf: '2020-06-01', source: b })];
  expect(disagreements([])).toEqual(new Map());
  expect(disagreements([one, same, day, later])).toEqual(new Map());
  expect(disagreements([one, other])).toEqual(
    new Map([
      [one, [other]],
      [other, [one]],
    ]),
  );
});

test('a table has every figure, those of a measure together and in order of time, the undated last', () => {
  const other = figure(1, { measure: 'courses', period: '2001' });
  const [undated, late, early] = [figure(2), figure(3, { period: '2015-2019' }), figure(4, { period: '2016' })];
  expect(figuresInOrder([undated, other, late, early])).toEqual([early, late, undated, other]);
});

describe('lifeOf', () => {
  const AS_OF = '2024-06-30';
  const life = (rest: Record<string, unknown>, mentioned: number[] = []) =>
    lifeOf(programme('p', rest), mentioned, AS_OF);

  test('without a date or a sign nothing is known', () => {
    expect(life({})).toEqual({ start: null, end: null, state: 'open', signs: null });
  });

  test('has ended when its end is past to the last day that it can mean', () => {
    expect(life({ end: '2023' }).state).toBe('ended');
    expect(life({ end: '2024-06' }).state).toBe('running');
    expect(life({ end: '2024' }).state).toBe('running');
  });

  test('without an end it runs where there is a sign of it within two years', () => {
    const event = (date: string) => ({ events: [{ date, title: 'T', summary: 'S', source: 'https://e.example' }] });
    expect(life(event('2022-01'))).toMatchObject({ state: 'running', signs: [2022, 2022] });
    expect(life(event('2021-12'))).toMatchObject({ state: 'open', signs: [2021, 2021] });
    expect(life(event('2021-12'), [2019, 2023])).toMatchObject({ state: 'running', signs: [2019, 2023] });
    // What is only planned is no sign, nor what is told after the end.
    expect(life(event('2025-01')).signs).toBeNull();
    expect(life({ ...event('2015-01'), end: '2012' }, [2011]).signs).toEqual([2011, 2011]);
  });

  test('what is not known is a stretch of its own', () => {
    const stretches = (rest: Record<string, unknown>, mentioned: number[] = []) =>
      stretchesOf(life(rest, mentioned), 1990, AS_OF);
    const now = yearFraction(AS_OF);
    expect(stretches({ start: '2000', end: '2003' })).toEqual([{ from: 2000, to: 2004, known: true }]);
    expect(stretches({ start: '2000' }, [2024])).toEqual([{ from: 2000, to: now, known: true }]);
    expect(stretches({ start: '2000' }, [2010])).toEqual([
      { from: 2000, to: 2011, known: true },
      { from: 2011, to: now, known: false },
    ]);
    expect(stretches({ end: '1998' }, [1997])).toEqual([
      { from: 1990, to: 1997, known: false },
      { from: 1997, to: 1999, known: true },
    ]);
    expect(stretches({})).toEqual([{ from: 1990, to: now, known: false }]);
  });
});

describe('programmesByKind', () => {
  const placed = (...programmes: Programme[]) =>
    programmesByKind(programmes).map(({ kind, programmes: own }) => [
      kind.id,
      ...own.map(({ programme: { id }, depth }) => `${'>'.repeat(depth)}${id}`),
    ]);

  test('stands each below the one that it followed, kinds in the order of the vocabulary', () => {
    expect(placed()).toEqual([]);
    expect(
      placed(
        programme('third', { start: '2010', predecessors: ['second'] }),
        programme('fund', { kind: 'fund' }),
        programme('other', { start: '1999' }),
        programme('second', { start: '2001', predecessors: ['first'] }),
        programme('first', { start: '1980' }),
        programme('training', { kind: 'training', predecessors: ['first'] }),
      ),
    ).toEqual([
      ['training', 'training'],
      ['exchange', 'first', '>second', '>>third', 'other'],
      ['fund', 'fund'],
    ]);
  });

  test('a circle loses none', () => {
    const circle = [programme('a', { predecessors: ['b'] }), programme('b', { predecessors: ['a'] })];
    expect(placed(...circle)).toEqual([['exchange', 'a', '>b']]);
    expect(successorsOf(circle, 'a').map(({ id }) => id)).toEqual(['b']);
  });
});

test.each([
  ['One. Two.', 'One.'],
  ['By S. Jayakumar in Track 1.5 form. Then more.', 'By S. Jayakumar in Track 1.5 form.'],
  ['For ASEAN. It goes on.', 'For ASEAN.'],
  ['Begun in 2014. 100 came.', 'Begun in 2014.'],
  ['No end', 'No end'],
])('the first sentence of %s', (text, first) => expect(firstSentence(text)).toBe(first));

describe('filterActivities', () => {
  const { activities } = programme('p', {
    activities: [
      { title: 'A', period: 'FY2019', area: 'Law', countries: ['arendal', { text: 'others' }] },
      { title: 'B', period: '2009-2010', area: 'Sea', countries: ['arendal'] },
      { title: 'C', period: 'spring', start: '2019-03', end: '2020-04', area: 'Sea' },
    ].map((activity) => ({ ...activity, source: 'https://e.example' })),
  });
  const filter = (rest: Partial<ActivityFilter>) =>
    filterActivities(activities, { year: null, area: null, place: null, ...rest });
  const titles = (rest: Partial<ActivityFilter>) => filter(rest).activities.map(({ title }) => title);

  test('an activity belongs to the years of its period, or of its dates', () => {
    expect(activities.map(activityYears)).toEqual([[2019], [2009, 2010], [2019, 2020]]);
  });

  test('narrows by every field, newest first', () => {
    expect(titles({})).toEqual(['C', 'A', 'B']);
    expect(titles({ year: '2019' })).toEqual(['C', 'A']);
    expect(titles({ year: '2019', area: 'Law' })).toEqual(['A']);
    expect(titles({ place: 'others' })).toEqual(['A']);
    expect(titles({ year: '2009', area: 'Law' })).toEqual([]);
  });

  test('each option counts what it would leave with the other fields as they are', () => {
    const { options } = filter({ year: '2019', area: 'Law' });
    expect(options.area).toEqual([
      { value: 'Law', count: 1 },
      { value: 'Sea', count: 1 },
    ]);
    expect(options.year).toEqual([
      { value: '2020', count: 0 },
      { value: '2019', count: 1 },
      { value: '2010', count: 0 },
      { value: '2009', count: 0 },
    ]);
    for (const { value, count } of options.area) expect(titles({ year: '2019', area: value })).toHaveLength(count);
  });

  test('a value that no activity has is named, and left out of account', () => {
    expect(filter({ area: 'Air' }).unknown).toEqual(['area']);
    expect(titles({ area: 'Air', year: '2010' })).toEqual(['B']);
    expect(filterActivities([], { year: '2010', area: null, place: null }).unknown).toEqual(['year']);
  });
});

test('sources are those of the record, then those that stand beside a fact alone, each once', () => {
  const fact = { date: '2020', title: 'T', summary: 'S' };
  const sources = sourcesOf(
    programme('p', {
      events: [
        { ...fact, source: 'https://example.example/s' },
        { ...fact, source: 'https://example.example/e' },
      ],
      figures: [figure(1, { source: 'https://example.example/e' })],
    }),
  );
  expect(sources).toEqual([
    { publisher: 'press', title: null, url: 'https://example.example/s', published: null, language: 'en' },
    { url: 'https://example.example/e' },
  ]);
});

describe.each(['tests/fixtures/small/data', 'data'])('meetings that name a programme, in %s', (dir) => {
  const { files } = compile(readPublishable(dir).data);
  const manifest = JSON.parse(files.get('manifest.json')!) as Manifest;
  const index = JSON.parse(files.get(manifest.index)!) as Index;
  const record = createRecord(index);
  const engine = createEngine(index);
  const naming = meetingsNaming(record);

  test('are the explorer’s, by year and by side too', async () => {
    expect(naming.size).toBeGreaterThan(0);
    for (const { id } of index.programmes) {
      const meetings = naming.get(id) ?? [];
      const result = await engine.query({ ...EVERYTHING, programme: [id], sort: 'oldest' });
      expect(result.meetings, id).toEqual(meetings);
      expect(result.years, id).toEqual(countByYear(record, meetings));
      for (const [side, party] of index.relation.parties.entries()) {
        const { meetings: found } = await engine.query({ ...EVERYTHING, programme: [id], side: party, sort: 'oldest' });
        expect(found, `${id}, ${party}`).toEqual(meetingsBySide(record, id)[side]);
      }
    }
  });

  test('agreements come from the points that name both', () => {
    const { points, agreements, programmes } = index;
    for (const [place, { id }] of programmes.entries()) {
      const together = points.programmes.flatMap((named, point) =>
        named.includes(place) ? points.agreements[point]! : [],
      );
      expect(new Set(agreementsWith(record, id))).toEqual(new Set(together.map((number) => agreements[number]!.id)));
    }
  });
});

describe('placeMarks', () => {
  const mark = (year: number, label: string): FigureMark => ({
    year,
    value: 1,
    bound: 'exact',
    provisional: false,
    label,
  });

  test('sets the marks of one year side by side', () => {
    const [a, b, c] = placeMarks([mark(2018, '1'), mark(2018, '2'), mark(2019, '3')], 300);
    expect([a!.x < 2018, b!.x > 2018, c!.x]).toEqual([true, true, 2019]);
    expect(placeMarks([], 300)).toEqual([]);
  });

  test('words do not run into each other, and the last has them always', () => {
    const years = Array.from({ length: 20 }, (_, i) => mark(2001 + i, 'over 3,000'));
    const labelled = placeMarks(years, 300).filter((one) => one.labelled);
    expect(labelled.at(-1)!.year).toBe(2020);
    expect(labelled.length).toBeGreaterThan(2);
    for (const [i, one] of labelled.slice(1).entries()) {
      expect((one.x - labelled[i]!.x) * (300 / 20)).toBeGreaterThan('over 3,000'.length * 6);
    }
  });
});
