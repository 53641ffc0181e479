import { describe, expect, test } from 'vitest';
import { ownReadouts } from '../../src/analysis/reading.ts';
import { lastFullYears, programmesNamed, topicTrends } from '../../src/analysis/trends.ts';
import { busiestYears, meetingsByYear } from '../../src/analysis/years.ts';
import { compile } from '../../src/dataset/compile.ts';
import { readPublishable } from '../../src/dataset/plugin.ts';
import { createRecord } from '../../src/dataset/record.ts';
import { Index } from '../../src/dataset/served.ts';
import { parseFilter } from '../../src/query/address.ts';
import { EVERYTHING } from '../../src/query/filter.ts';
import { createEngine } from '../../src/query/local-engine.ts';
import { unknownValues } from '../../src/query/unknown.ts';

/** A made-up meeting: its date, and the topics and programmes of the points of its accounts. */
interface Made {
  date: string;
  kind?: string;
  topics?: string[][];
  programmes?: string[];
  retrospective?: boolean;
  own?: boolean;
  complete?: boolean;
}

const TOPICS = ['trade', 'fisheries', 'health'];
const PROGRAMMES = ['open-doors', 'far-shores'];
const KINDS = ['summit-meeting', 'foreign-ministers-meeting', 'official-visit'];

/** The part of an index that is read here, one readout a meeting. */
function recordOf(made: Made[], relation: object = { from: '2000', asOf: '2010-06-30' }) {
  const points = made.flatMap(({ topics = [], programmes = [] }, readout) =>
    topics.map((list) => ({ readout, topics: list, programmes })),
  );
  return createRecord({
    relation: { parties: ['arendal', 'borduria'], ...relation },
    topics: TOPICS.map((id) => ({ id })),
    programmes: PROGRAMMES.map((id) => ({ id })),
    actors: [],
    people: [],
    kinds: KINDS,
    formats: ['in-person'],
    meetings: {
      id: made.map((_, i) => `m${i}`),
      date: made.map(({ date }) => date),
      endDate: made.map(() => null),
      kind: made.map(({ kind = 'summit-meeting' }) => KINDS.indexOf(kind)),
      format: made.map(() => 0),
      titleEn: made.map(() => 'A meeting'),
      titleJa: made.map(() => null),
      city: made.map(() => null),
      country: made.map(() => -1),
      occasion: made.map(() => null),
      partOf: made.map(() => -1),
      people: made.map(() => []),
    },
    readouts: {
      meeting: made.map((_, i) => i),
      party: made.map(() => 0),
      own: made.map(({ own = true }) => Number(own)),
      complete: made.map(({ complete = true }) => Number(complete)),
      retrospective: made.map(({ retrospective = false }) => Number(retrospective)),
    },
    points: {
      readout: points.map(({ readout }) => readout),
      topics: points.map(({ topics }) => topics.map((id) => TOPICS.indexOf(id))),
      programmes: points.map(({ programmes }) => programmes.map((id) => PROGRAMMES.indexOf(id))),
    },
  } as unknown as Index);
}

const times = (count: number, made: Made) => Array.from({ length: count }, () => made);

test('the last full years leave out the year that is still going on', () => {
  expect(lastFullYears('2026-11-24', 5)).toEqual([2021, 2025]);
  expect(lastFullYears('2026-12-31', 5)).toEqual([2022, 2026]);
});

describe('topicTrends', () => {
  const spans = [
    [2005, 2009],
    [2000, 2004],
  ] as const;

  test('compares shares of the meetings that have an account, the topic that rose most first', () => {
    const { bases, topics } = topicTrends(
      recordOf([
        ...times(5, { date: '2000-02', topics: [['trade']] }),
        ...times(5, { date: '2004-12-31', topics: [['fisheries']] }),
        ...times(5, { date: '2005', topics: [['trade', 'fisheries'], ['fisheries']] }),
        ...times(3, { date: '2006-01-01' }),
        { date: '2010-01-01', topics: [['trade']] },
      ]),
      ...spans,
    );
    expect(bases).toEqual({ recent: 5, earlier: 10 });
    expect(topics).toEqual([
      { topic: 'trade', recent: 5, earlier: 5, change: 50 },
      { topic: 'fisheries', recent: 5, earlier: 5, change: 50 },
    ]);
  });

  test('puts what fell most last', () => {
    const { topics } = topicTrends(
      recordOf([
        ...times(6, { date: '2001', topics: [['trade']] }),
        ...times(6, { date: '2006', topics: [['health']] }),
      ]),
      ...spans,
    );
    expect(topics.map(({ topic, change }) => [topic, change])).toEqual([
      ['health', 100],
      ['trade', -100],
    ]);
  });

  test('leaves out topics with few meetings in both spans, and keeps those with enough in one', () => {
    const record = recordOf([
      ...times(4, { date: '2001', topics: [['trade']] }),
      ...times(5, { date: '2006', topics: [['health']] }),
      ...times(4, { date: '2007', topics: [['trade']] }),
    ]);
    expect(topicTrends(record, ...spans).topics.map(({ topic }) => topic)).toEqual(['health']);
    expect(topicTrends(record, ...spans, 4).topics).toHaveLength(2);
  });

  test('does not count what later pages look back on', () => {
    const record = recordOf([
      ...times(5, { date: '2001', topics: [['trade']] }),
      ...times(5, { date: '2006', topics: [['trade']] }),
      ...times(5, { date: '2006', topics: [['trade']], retrospective: true }),
    ]);
    expect(topicTrends(record, ...spans)).toMatchObject({ bases: { recent: 5 }, topics: [{ recent: 5, change: 0 }] });
  });

  test('says nothing where one span has no account', () => {
    expect(topicTrends(recordOf(times(9, { date: '2006', topics: [['trade']] })), ...spans).topics).toEqual([]);
  });
});

test('programmes are counted once a meeting, the most named first', () => {
  const record = recordOf([
    { date: '2001', topics: [['trade'], ['health']], programmes: ['open-doors'] },
    { date: '2002', topics: [['trade']], programmes: ['open-doors', 'far-shores'] },
    { date: '2003', topics: [['trade']], programmes: ['far-shores'] },
    { date: '2004', topics: [['trade']], programmes: ['far-shores'] },
    { date: '2005', topics: [['trade']], programmes: ['open-doors'] },
  ]);
  expect(programmesNamed(record, [2001, 2004])).toEqual([
    { programme: 'far-shores', meetings: 3 },
    { programme: 'open-doors', meetings: 2 },
  ]);
});

describe('meetingsByYear', () => {
  const levels = (leaders: number, ministers = 0, visits = 0) => [leaders, ministers, 0, visits, 0];

  test('gives every year from the first of the relation to the day of the record, by level', () => {
    const record = recordOf(
      [
        { date: '2001-05', kind: 'official-visit' },
        { date: '2001-05-03' },
        { date: '2003', kind: 'foreign-ministers-meeting' },
      ],
      { from: '2000', asOf: '2004-06-30' },
    );
    expect(meetingsByYear(record)).toEqual([
      { year: 2000, levels: levels(0) },
      { year: 2001, levels: levels(1, 0, 1) },
      { year: 2002, levels: levels(0) },
      { year: 2003, levels: levels(0, 1) },
      { year: 2004, levels: levels(0) },
    ]);
  });

  test('begins earlier where a meeting does', () => {
    expect(meetingsByYear(recordOf([{ date: '1998' }]))[0]).toEqual({ year: 1998, levels: levels(1) });
  });

  test('the busiest years are all those with most meetings', () => {
    const years = meetingsByYear(recordOf([{ date: '2001' }, { date: '2003' }]));
    expect(busiestYears(years)).toEqual({ count: 1, years: [2001, 2003] });
    expect(busiestYears(meetingsByYear(recordOf([])))).toEqual({ count: 0, years: [] });
  });
});

test('own readouts that tell what was said are counted, and those read whole', () => {
  const { index } = recordOf([
    { date: '2001', topics: [['trade'], ['health']] },
    { date: '2002', topics: [['trade']], complete: false },
    { date: '2003' },
    { date: '2004', topics: [['trade']], own: false },
    { date: '2005', topics: [['trade']], retrospective: true },
  ]);
  expect(ownReadouts(index)).toEqual({ all: 2, complete: 1 });
});

describe('on the real record, what the overview says is what its links show', () => {
  const { files } = compile(readPublishable('data').data);
  const file = [...files.keys()].find((name) => name.startsWith('index-'))!;
  const index = Index.parse(JSON.parse(files.get(file)!));
  const record = createRecord(index);
  const engine = createEngine(index);
  const found = async (filter: object) => (await engine.query({ ...EVERYTHING, ...filter })).meetings.length;

  test('topics', async () => {
    const [from, to] = lastFullYears(index.relation.asOf, 5);
    const { topics } = topicTrends(record, [from, to], [from - 5, from - 1]);
    expect(topics.length).toBeGreaterThan(10);
    for (const { topic, recent, earlier } of topics) {
      expect([recent, earlier], topic).toEqual([
        await found({ topic: [topic], from, to }),
        await found({ topic: [topic], from: from - 5, to: from - 1 }),
      ]);
    }
  });

  test('programmes', async () => {
    const named = programmesNamed(record, [2015, 2024]);
    expect(named.length).toBeGreaterThan(3);
    for (const { programme, meetings } of named) {
      expect(meetings, programme).toBe(await found({ programme: [programme], from: 2015, to: 2024 }));
    }
  });

  test('years', async () => {
    const { years } = await engine.query(EVERYTHING);
    const counted = (list: typeof years) => list.filter(({ levels }) => levels.some((count) => count > 0));
    expect(counted(meetingsByYear(record))).toEqual(counted(years));
  });

  test.each(index.questions.map(({ text, address }) => [text.en, address]))('%s', async (_, address) => {
    const url = new URL(address, 'https://record.example');
    const filter = parseFilter(url.search);
    expect(url.pathname).toBe('/meetings');
    expect(unknownValues(filter, index)).toEqual([]);
    expect((await engine.query(filter)).meetings.length).toBeGreaterThan(0);
  });
});
