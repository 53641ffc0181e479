import { describe, expect, test } from 'vitest';
import { orderStatements, selectStatements, statementFacets, type StatementFilter } from '../../src/analysis/digest.ts';
import { allPoints } from '../../src/analysis/statements.ts';
import {
  accountsOf,
  company,
  cooccurrence,
  heatMap,
  mentioning,
  orderRows,
  periodsOf,
  raisedBy,
  ROW_ORDERS,
  topicPoints,
  topicYears,
} from '../../src/analysis/topics.ts';
import { compile } from '../../src/dataset/compile.ts';
import { readData } from '../../src/dataset/read.ts';
import { createRecord } from '../../src/dataset/record.ts';
import { Index, Manifest } from '../../src/dataset/served.ts';
import { ACTS, FORMATS, KINDS, LEVELS, SECTIONS, idsOf } from '../../src/model/vocabulary.ts';
import { EVERYTHING, type Filter } from '../../src/query/filter.ts';
import { createEngine } from '../../src/query/local-engine.ts';

const TOPICS = ['trade', 'health', 'energy'];
const ACT_IDS: readonly string[] = idsOf(ACTS);
const KIND_IDS: readonly string[] = idsOf(KINDS);

/** A made-up point: who said it (2: both), on what, and what else it names. */
interface Point {
  side: 0 | 1 | 2;
  topics: string[];
  act?: string;
  speaker?: number;
  actors?: number[];
}
/** A made-up readout of a party, or of the press; its own unless it says otherwise. */
interface Readout {
  party: 0 | 1 | -1;
  own?: 0 | 1;
  complete?: 0 | 1;
  retrospective?: 1;
  points: Point[];
}
type Meeting = [date: string, kind: string, ...readouts: Readout[]];

/** A record of two parties, Left and Right, whose meetings are given oldest first. */
function recordOf(meetings: Meeting[], relation: { thinBefore?: number; asOf?: string } = {}) {
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: { en: id, ja: null } }));
  const readouts = meetings.flatMap(([, , ...list], meeting) => list.map((readout) => ({ ...readout, meeting })));
  const points = readouts.flatMap((readout, place) => readout.points.map((point) => ({ ...point, readout: place })));
  const index: Index = {
    format: 1,
    version: 'made-up',
    relation: {
      name: { en: 'Left and Right', ja: null },
      parties: ['left', 'right'],
      from: '1990',
      asOf: '2003-12-31',
      ...relation,
    },
    areas: [
      { id: 'money', name: { en: 'Money', ja: null }, topics: [0, 2] },
      { id: 'people', name: { en: 'People', ja: null }, topics: [1] },
    ],
    topics: named(TOPICS),
    publishers: [{ id: 'paper', name: { en: 'Paper', ja: null }, party: null }],
    actors: named(['left', 'right', 'league']).map((actor) => ({ ...actor, kind: 'country' })),
    people: named(['ann', 'bo']).map((person, actor) => ({ ...person, actor })),
    programmes: [],
    agreements: [],
    redirects: {},
    questions: [],
    kinds: idsOf(KINDS) as unknown as string[],
    formats: idsOf(FORMATS) as unknown as string[],
    sections: idsOf(SECTIONS) as unknown as string[],
    acts: [...ACT_IDS],
    meetings: {
      id: meetings.map((_, number) => `m${number}`),
      date: meetings.map(([date]) => date),
      endDate: meetings.map(() => null),
      kind: meetings.map(([, kind]) => KIND_IDS.indexOf(kind)),
      format: meetings.map(() => 0),
      titleEn: meetings.map(() => 'Meeting'),
      titleJa: meetings.map(() => null),
      city: meetings.map(() => null),
      country: meetings.map((_, number) => number % 2),
      occasion: meetings.map(() => null),
      partOf: meetings.map(() => -1),
      people: meetings.map(() => []),
    },
    readouts: {
      meeting: readouts.map(({ meeting }) => meeting),
      publisher: readouts.map(() => 0),
      party: readouts.map(({ party }) => party),
      own: readouts.map(({ party, own }) => (party < 0 ? 0 : (own ?? 1))),
      complete: readouts.map(({ complete }) => complete ?? 1),
      retrospective: readouts.map(({ retrospective }) => retrospective ?? 0),
      language: readouts.map(() => 'en'),
    },
    points: {
      readout: points.map(({ readout }) => readout),
      section: points.map(() => 0),
      act: points.map(({ act }) => ACT_IDS.indexOf(act ?? 'confirmed')),
      side: points.map(({ side }) => side),
      speaker: points.map(({ speaker }) => speaker ?? -1),
      topics: points.map(({ topics }) => topics.map((topic) => TOPICS.indexOf(topic))),
      programmes: points.map(() => []),
      actors: points.map(({ actors }) => actors ?? []),
      agreements: points.map(() => []),
    },
  };
  return createRecord(index);
}

const said = (side: 0 | 1 | 2, ...topics: string[]): Point => ({ side, topics });
const told = (...topics: string[]): Point => ({ side: 2, topics, act: 'reported' });

/**
 * Seven meetings: an own readout of each side (m0), a readout of one side with the other read whole and silent (m1), a
 * listing (m2), a statement passed on (m3), the press (m4), a later mention alone (m5), narration alone (m6).
 */
const record = recordOf([
  [
    '1994',
    'summit-meeting',
    { party: 0, points: [said(2, 'trade'), { ...said(0, 'trade', 'energy'), speaker: 0, actors: [2] }] },
    { party: 1, points: [said(1, 'trade')] },
  ],
  ['2000-03-01', 'official-visit', { party: 0, points: [said(0, 'trade')] }, { party: 1, points: [said(1, 'health')] }],
  ['2001-01-01', 'courtesy-call', { party: 0, points: [] }],
  ['2002-01-01', 'summit-meeting', { party: 1, own: 0, points: [{ ...said(1, 'trade'), speaker: 1 }] }],
  ['2002-02-01', 'telephone-talk', { party: -1, points: [said(2, 'trade', 'health')] }],
  ['2002-03-01', 'summit-meeting', { party: 0, retrospective: 1, points: [said(0, 'trade', 'energy')] }],
  ['2003-05-05', 'summit-meeting', { party: 0, points: [told('energy')] }],
]);
const empty = recordOf([]);

describe('topicYears', () => {
  test('counts mentions by level against the meetings with an account, and keeps years without one', () => {
    const years = topicYears(record, 'trade');
    expect(years.map(({ year, mentions, base }) => [year, mentions, base])).toEqual([
      [1994, 1, 1],
      [1995, 0, 0],
      [1996, 0, 0],
      [1997, 0, 0],
      [1998, 0, 0],
      [1999, 0, 0],
      [2000, 1, 1],
      [2001, 0, 0],
      [2002, 2, 2],
      [2003, 0, 1],
    ]);
    const levels = (...ids: string[]) => LEVELS.map(({ id }) => ids.filter((level) => level === id).length);
    expect(years[6]!.levels).toEqual(levels('visits'));
    expect(years[8]!.levels).toEqual(levels('leaders', 'other'));
  });

  test('is empty for an empty record, and one year for a single meeting of the last year', () => {
    expect(topicYears(empty, 'trade')).toEqual([]);
    const single = recordOf([['2003', 'summit-meeting', { party: 0, points: [said(0, 'trade')] }]]);
    expect(topicYears(single, 'trade').map(({ year, mentions, base }) => [year, mentions, base])).toEqual([
      [2003, 1, 1],
    ]);
    expect(topicYears(single, 'health').map(({ mentions }) => mentions)).toEqual([0]);
  });
});

test('a later mention is none, and narration is one', () => {
  expect(mentioning(record, 'trade')).toEqual([0, 1, 3, 4]);
  expect(mentioning(record, 'energy')).toEqual([0, 6]);
  expect(mentioning(empty, 'trade')).toEqual([]);
});

describe('raisedBy', () => {
  test('counts statements and their meetings by side', () => {
    expect(raisedBy(topicPoints(record, 'trade'))).toEqual([
      { statements: 2, meetings: 2 },
      { statements: 2, meetings: 2 },
      { statements: 2, meetings: 2 },
    ]);
  });

  test('narration is nobody’s statement', () => {
    expect(raisedBy(topicPoints(record, 'energy'))).toEqual([
      { statements: 1, meetings: 1 },
      { statements: 0, meetings: 0 },
      { statements: 0, meetings: 0 },
    ]);
    expect(raisedBy([]).map(({ statements }) => statements)).toEqual([0, 0, 0]);
  });
});

describe('accountsOf', () => {
  test('puts each meeting under the accounts that mention the topic', () => {
    expect(accountsOf(record, 'trade')).toEqual({
      both: 1,
      one: [
        { meetings: 1, silent: 1 },
        { meetings: 0, silent: 0 },
      ],
      relayed: 1,
      press: 1,
    });
  });

  test.each<[string, Readout[], number]>([
    ['read whole', [{ party: 1, points: [said(1, 'health')] }], 1],
    ['read in part', [{ party: 1, complete: 0, points: [said(1, 'health')] }], 0],
    ['a listing', [{ party: 1, points: [] }], 0],
    ['passed on', [{ party: 1, own: 0, points: [said(1, 'health')] }], 0],
    ['a later mention', [{ party: 1, retrospective: 1, points: [said(1, 'health')] }], 0],
    [
      'read whole, while the statement passed on mentions it',
      [
        { party: 1, points: [said(1, 'health')] },
        { party: 1, own: 0, points: [said(1, 'trade')] },
      ],
      0,
    ],
  ])('the other side’s readout %s', (_, others, silent) => {
    const readouts: Readout[] = [{ party: 0, points: [said(0, 'trade')] }, ...others];
    const made = recordOf([['2003', 'summit-meeting', ...readouts]]);
    expect(accountsOf(made, 'trade').one[0]).toEqual({ meetings: 1, silent });
  });
});

test('cooccurrence tells the same statement from the same meeting', () => {
  expect(cooccurrence(record, 'trade')).toEqual([
    { id: 'health', statements: 1, meetings: 2 },
    { id: 'energy', statements: 1, meetings: 1 },
  ]);
  expect(cooccurrence(record, 'energy')).toEqual([{ id: 'trade', statements: 1, meetings: 1 }]);
  expect(cooccurrence(empty, 'trade')).toEqual([]);
  expect(company(topicPoints(record, 'trade'), 'actors')).toEqual([{ id: 'league', statements: 1 }]);
});

describe('periodsOf', () => {
  const between = (first: string, last: string, thinBefore?: number) =>
    recordOf([[first, 'summit-meeting']], { asOf: last, ...(thinBefore !== undefined && { thinBefore }) });

  test('puts the thin years in one column, and counts the others back from the last', () => {
    expect(periodsOf(between('1990', '2003-06-30', 1999), 1)).toEqual([
      { from: null, to: 1998 },
      ...[1999, 2000, 2001, 2002, 2003].map((year) => ({ from: year, to: year })),
    ]);
    expect(periodsOf(between('1990', '2006-06-30', 1999), 3)).toEqual([
      { from: null, to: 1998 },
      { from: 1999, to: 2003 },
      { from: 2004, to: 2006 },
    ]);
  });

  test('has no column of thin years where there is none, and no other where all are', () => {
    expect(periodsOf(between('2002', '2003-06-30', 1999), 1)).toEqual([
      { from: 2002, to: 2002 },
      { from: 2003, to: 2003 },
    ]);
    expect(periodsOf(between('2003', '2003-06-30'), 3)).toEqual([{ from: 2003, to: 2003 }]);
    expect(periodsOf(between('1990', '1995-06-30', 1999), 3)).toEqual([{ from: null, to: 1995 }]);
    expect(periodsOf(empty, 3)).toEqual([]);
  });
});

describe('heatMap', () => {
  const periods = [
    { from: null, to: 1999 },
    { from: 2000, to: 2001 },
    { from: 2002, to: 2003 },
  ];

  test('counts meetings by topic and period, in the order of the areas', () => {
    const { bases, rows } = heatMap(record, periods, [2002, 2003], [2000, 2001]);
    expect(bases).toEqual([1, 1, 3]);
    expect(rows.map(({ topic, area, cells, total, first }) => [topic, area, cells, total, first])).toEqual([
      ['trade', 0, [1, 1, 2], 4, 1994],
      ['energy', 0, [1, 0, 1], 2, 1994],
      ['health', 1, [0, 1, 1], 2, 2000],
    ]);
    expect(rows.map(({ change }) => Math.round(change!))).toEqual([-33, 33, -67]);
  });

  test('has rows of zeros for an empty record, which neither began nor changed', () => {
    const { bases, rows } = heatMap(empty, [], [2002, 2003], [2000, 2001]);
    expect(bases).toEqual([]);
    expect(rows[0]).toEqual({ topic: 'trade', area: 0, cells: [], total: 0, first: null, change: null });
  });

  test('orders the rows', () => {
    const { rows } = heatMap(record, periods, [2002, 2003], [2000, 2001]);
    const ordered = Object.fromEntries(ROW_ORDERS.map((order) => [order, orderRows(rows, order).map((r) => r.topic)]));
    expect(ordered).toEqual({
      area: ['trade', 'energy', 'health'],
      total: ['trade', 'energy', 'health'],
      change: ['energy', 'trade', 'health'],
      first: ['trade', 'energy', 'health'],
    });
    expect(orderRows(rows.toReversed(), 'first').map(({ topic }) => topic)).toEqual(['energy', 'trade', 'health']);
  });
});

describe('a digest', () => {
  const NONE: StatementFilter = { ...EVERYTHING, act: [], meetings: null };
  const points = allPoints(record);
  const select = (patch: Partial<StatementFilter>) =>
    selectStatements(record, points, { ...NONE, ...patch }).map(({ point }) => point);

  test.each<[string, Partial<StatementFilter>, number[]]>([
    ['nothing', {}, [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    ['a side', { side: 'left' }, [1, 3, 7]],
    ['both sides, and not narration', { side: 'both' }, [0, 6]],
    ['a speaker', { person: ['bo'] }, [5]],
    ['two speakers', { person: ['ann', 'bo'] }, [1, 5]],
    ['an act', { act: ['reported'] }, [8]],
    ['years', { from: 2000, to: 2002 }, [3, 4, 5, 6, 7]],
    ['another topic', { topic: ['health'] }, [4, 6]],
    ['an actor', { actor: ['league'] }, [1]],
    ['a kind', { kind: ['official-visit', 'telephone-talk'] }, [3, 4, 6]],
    ['a venue', { venue: 'right' }, [3, 4, 5, 7]],
    ['accounts of both', { readouts: 'both' }, [0, 1, 2, 3, 4]],
    ['an account of one', { readouts: 'right' }, [0, 1, 2, 3, 4, 5]],
    ['what a search found', { meetings: new Set([3]) }, [5]],
    ['two conditions', { side: 'right', from: 2001 }, [5]],
  ])('narrows to %s', (_, patch, expected) => {
    expect(select(patch)).toEqual(expected);
  });

  test('counts each facet without its own filter, and narrates under its act alone', () => {
    const counts = (patch: Partial<StatementFilter>) => {
      const facets = statementFacets(record, points, { ...NONE, ...patch });
      return Object.fromEntries(
        Object.entries(facets).map(([name, list]) => [name, list.map(({ value, count }) => `${value} ${count}`)]),
      );
    };
    expect(counts({})).toEqual({
      side: ['left 3', 'right 3', 'both 2'],
      person: ['ann 1', 'bo 1'],
      act: ['confirmed 8', 'reported 1'],
      kind: ['summit-meeting 5', 'official-visit 2', 'telephone-talk 1'],
    });
    expect(counts({ side: 'left' })).toEqual({
      side: ['left 3', 'right 3', 'both 2'],
      person: ['ann 1'],
      act: ['confirmed 3'],
      kind: ['summit-meeting 2', 'official-visit 1'],
    });
    expect(counts({ person: ['ann'], from: 2000 }).person).toEqual(['bo 1', 'ann 0']);
  });

  test('puts the newest meeting first, and keeps the order of an account', () => {
    const order = (sort: 'newest' | 'oldest') => orderStatements(record, points, sort).map(({ point }) => point);
    expect(order('oldest')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(order('newest')).toEqual([8, 7, 6, 5, 3, 4, 0, 1, 2]);
  });
});

describe('on the real record', () => {
  const { files } = compile(readData('data').data);
  const manifest = Manifest.parse(JSON.parse(files.get('manifest.json')!));
  const index = Index.parse(JSON.parse(files.get(manifest.index)!));
  const real = createRecord(index);
  const engine = createEngine(index);
  const found = async (patch: Partial<Filter>) => (await engine.query({ ...EVERYTHING, ...patch })).meetings.length;

  test('every cell of the heat map counts as many meetings as the explorer shows for it', async () => {
    const periods = periodsOf(real, 3);
    const { rows } = heatMap(real, periods, [2021, 2025], [2016, 2020]);
    expect(rows).toHaveLength(index.topics.length);
    for (const { topic, cells, total, first } of rows) {
      const expected = await Promise.all(periods.map(({ from, to }) => found({ topic: [topic], from, to })));
      expect(cells, topic).toEqual(expected);
      expect(total, topic).toBe(await found({ topic: [topic] }));
      const { years } = await engine.query({ ...EVERYTHING, topic: [topic] });
      expect(first, topic).toBe(years[0]?.year ?? null);
    }
  }, 60_000);

  test.each(index.topics.map(({ id }) => id))('what the page of %s counts, the explorer shows', async (topic) => {
    const { years } = await engine.query({ ...EVERYTHING, topic: [topic] });
    const drawn = topicYears(real, topic).filter(({ mentions }) => mentions > 0);
    const counted = years.filter(({ levels }) => levels.some(Boolean));
    expect(drawn.map(({ year, levels }) => ({ year, levels }))).toEqual(counted);
    for (const { year, base, mentions } of topicYears(real, topic))
      expect(base, `${year}`).toBeGreaterThanOrEqual(mentions);

    const raised = raisedBy(topicPoints(real, topic));
    for (const [side, party] of index.relation.parties.entries()) {
      expect(raised[side]!.meetings, party).toBe(await found({ topic: [topic], side: party }));
    }
    const { both, one, relayed, press } = accountsOf(real, topic);
    const sum = both + one[0].meetings + one[1].meetings + relayed + press;
    expect(sum).toBe(await found({ topic: [topic] }));
  });
});
