import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Index } from '../../src/dataset/served.ts';
import { ACTS, FORMATS, KINDS, SECTIONS, idsOf } from '../../src/model/vocabulary.ts';
import { withValue } from '../../src/query/address.ts';
import type { Hit } from '../../src/query/engine.ts';
import { EVERYTHING, FACETS, SORTS, type Filter } from '../../src/query/filter.ts';
import { createEngine } from '../../src/query/local-engine.ts';
import { loosen } from '../../src/query/loosen.ts';
import type { Search } from '../../src/query/search.ts';
import { knownFilter, unknownValues } from '../../src/query/unknown.ts';
import { alone, facetValues, reference } from './reference.ts';

// Properties run many times, and a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const filterOf = (patch: Partial<Filter>): Filter => ({ ...EVERYTHING, ...patch });

const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: { en: id, ja: null } }));
const TOPICS = ['trade', 'health', 'energy'];
const PEOPLE = ['p0', 'p1', 'p2', 'p3'];
const PROGRAMMES = ['azimuth', 'bridge'];
const ACTORS = ['left', 'right', 'league'];
const ACT_IDS: readonly string[] = idsOf(ACTS);
const KIND_IDS: readonly string[] = idsOf(KINDS);
const act = (id: string) => ACT_IDS.indexOf(id);
const kind = (id: string) => KIND_IDS.indexOf(id);

interface MadePoint {
  side?: number;
  act?: number;
  speaker?: number;
  topics?: number[];
  programmes?: number[];
  actors?: number[];
}
interface MadeReadout {
  party?: number;
  retrospective?: number;
  points?: MadePoint[];
}
interface MadeMeeting {
  date: string;
  kind?: number;
  country?: number;
  people?: number[];
  readouts?: MadeReadout[];
}

/** An index of made-up meetings, for two parties called left and right. */
function indexOf(made: readonly MadeMeeting[]): Index {
  const ordered = made
    .map((meeting, number) => ({ ...meeting, id: `m${String(number).padStart(2, '0')}` }))
    .sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1));
  const readouts = ordered.flatMap((meeting, number) =>
    (meeting.readouts ?? []).map((readout) => ({ ...readout, meeting: number })),
  );
  const points = readouts.flatMap((readout, number) =>
    (readout.points ?? []).map((point) => ({ ...point, readout: number })),
  );
  return {
    format: 1,
    version: '2000.01.01-00000000',
    relation: { name: { en: 'Left–Right', ja: null }, parties: ['left', 'right'], from: '1990', asOf: '2000-01-01' },
    areas: [],
    topics: named(TOPICS),
    publishers: [],
    actors: named(ACTORS).map((actor) => ({ ...actor, kind: 'country' })),
    people: named(PEOPLE).map((person) => ({ ...person, actor: 0 })),
    programmes: named(PROGRAMMES).map((programme) => ({ ...programme, abbreviation: null })),
    agreements: [],
    redirects: {},
    questions: [],
    kinds: [...KIND_IDS],
    formats: [...idsOf(FORMATS)],
    sections: [...idsOf(SECTIONS)],
    acts: [...ACT_IDS],
    meetings: {
      id: ordered.map(({ id }) => id),
      date: ordered.map(({ date }) => date),
      endDate: ordered.map(() => null),
      kind: ordered.map(({ kind }) => kind ?? 0),
      format: ordered.map(() => 0),
      titleEn: ordered.map(({ id }) => id),
      titleJa: ordered.map(() => null),
      city: ordered.map(() => null),
      country: ordered.map(({ country }) => country ?? -1),
      occasion: ordered.map(() => null),
      partOf: ordered.map(() => -1),
      people: ordered.map(({ people }) => people ?? []),
    },
    readouts: {
      meeting: readouts.map(({ meeting }) => meeting),
      publisher: readouts.map(() => 0),
      party: readouts.map(({ party }) => party ?? -1),
      own: readouts.map(() => 1),
      complete: readouts.map(() => 1),
      retrospective: readouts.map(({ retrospective }) => retrospective ?? 0),
      language: readouts.map(() => 'en'),
    },
    points: {
      readout: points.map(({ readout }) => readout),
      section: points.map(() => 0),
      act: points.map(({ act }) => act ?? 0),
      side: points.map(({ side }) => side ?? 2),
      speaker: points.map(({ speaker }) => speaker ?? -1),
      topics: points.map(({ topics }) => topics ?? []),
      programmes: points.map(({ programmes }) => programmes ?? []),
      actors: points.map(({ actors }) => actors ?? []),
      agreements: points.map(() => []),
    },
  };
}

const some = (ids: readonly string[]) => fc.uniqueArray(fc.nat(ids.length - 1), { maxLength: 2 });
const madePoint: fc.Arbitrary<MadePoint> = fc.record({
  side: fc.nat(2),
  act: fc.constantFrom(act('welcomed'), act('reported')),
  speaker: fc.integer({ min: -1, max: PEOPLE.length - 1 }),
  topics: some(TOPICS),
  programmes: some(PROGRAMMES),
  actors: some(ACTORS),
});
const madeMeeting: fc.Arbitrary<MadeMeeting> = fc.record({
  date: fc.constantFrom('1994', '1994-03', '1994-03-05', '1996-11', '1997-01-01', '2000-12-31'),
  kind: fc.constantFrom(kind('summit-meeting'), kind('courtesy-call'), kind('state-visit')),
  country: fc.integer({ min: -1, max: ACTORS.length - 1 }),
  people: some(PEOPLE),
  readouts: fc.array(
    fc.record({
      party: fc.integer({ min: -1, max: 1 }),
      retrospective: fc.constantFrom(0, 0, 1),
      points: fc.array(madePoint, { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
});
// More than 32 meetings now and then, so that a set takes more than one word.
const indexes = fc.array(madeMeeting, { maxLength: 40, size: 'large' }).map(indexOf);

const listOf = (ids: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 }).map((values) => values.toSorted());
/** Set once in a few times, so that filters often match something. */
const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 1 });
const filters: fc.Arbitrary<Filter> = fc
  .record({
    q: fc.constantFrom('', '', 'word'),
    topic: listOf(TOPICS),
    from: rarely(fc.integer({ min: 1993, max: 1998 })),
    to: rarely(fc.integer({ min: 1995, max: 2001 })),
    kind: listOf(['summit-meeting', 'state-visit', 'reception']),
    side: rarely(fc.constantFrom('left', 'right')),
    programme: listOf(PROGRAMMES),
    person: listOf(PEOPLE),
    actor: listOf(ACTORS),
    venue: rarely(fc.constantFrom(...ACTORS)),
    readouts: rarely(fc.constantFrom('both', 'left', 'right')),
    sort: fc.constantFrom(...SORTS),
  })
  // A record of many conditions matches nothing: keep a few of them.
  .chain((fields) =>
    fc
      .subarray(Object.keys(fields) as (keyof Filter)[], { maxLength: 4 })
      .map((kept) =>
        withValue(EVERYTHING, Object.fromEntries(kept.map((param) => [param, fields[param as keyof typeof fields]]))),
      ),
  );

/** A search that finds every other meeting for any query; earlier ones score higher, in pairs. */
const hitsOf = (index: Index): Map<number, Hit> =>
  new Map(
    index.meetings.id.flatMap((_, number) =>
      number % 2 === 0 ? [[number, { score: -Math.ceil(number / 4), terms: ['word'] }]] : [],
    ),
  );
const searchOf = (index: Index) => async (): Promise<Search> => ({
  search: () => hitsOf(index),
  context: () => null,
});
const engineOf = (index: Index) => createEngine(index, searchOf(index));

describe('the engine', () => {
  test('answers as the reference does', async () => {
    await fc.assert(
      fc.asyncProperty(indexes, fc.array(filters, { minLength: 1, maxLength: 4 }), async (index, asked) => {
        const engine = engineOf(index);
        for (const filter of asked) {
          const { hits, meetings, ...result } = await engine.query(filter);
          const { meetings: expected, ...rest } = reference(index, filter, new Set(hitsOf(index).keys()));
          expect(result).toEqual(rest);
          const score = (meeting: number) => (filter.sort === 'relevance' ? (hits.get(meeting)?.score ?? 0) : 0);
          expect(meetings).toEqual(expected.toSorted((a, b) => score(b) - score(a)));
          expect(hits.size > 0).toBe(filter.q !== '' && index.meetings.id.length > 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('what a facet counts is what its value alone gives, and the years add up', async () => {
    await fc.assert(
      fc.asyncProperty(indexes, filters, async (index, filter) => {
        const engine = engineOf(index);
        const { facets, years } = await engine.query(filter);
        for (const facet of FACETS) {
          const counts = new Map(facets[facet].map(({ value, count }) => [value, count]));
          for (const value of facetValues(index, facet)) {
            const { meetings } = await engine.query(alone(filter, facet, value));
            expect(counts.get(value) ?? 0).toBe(meetings.length);
          }
        }
        const ofAllYears = await engine.query({ ...filter, from: null, to: null });
        const sum = years.flatMap(({ levels }) => levels).reduce((a, b) => a + b, 0);
        expect(sum).toBe(ofAllYears.meetings.length);
      }),
      { numRuns: 100 },
    );
  });

  test('values that the record does not know change nothing', async () => {
    const strangers = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(indexes, filters, strangers, fc.constantFrom(...FACETS), async (index, filter, odd, facet) => {
        const engine = engineOf(index);
        const value = Array.isArray(filter[facet]) ? [...filter[facet], ...odd] : (odd[0] ?? null);
        const strange = withValue(filter, { [facet]: value, rest: odd.map((text) => [`x${text}`, text]) });
        const known = knownFilter(strange, index);
        expect(unknownValues(known, index)).toEqual([]);
        expect(await engine.query(strange)).toEqual(await engine.query(known));
      }),
      { numRuns: 50 },
    );
  });

  test('an empty record gives an empty result', async () => {
    const { meetings, visits, years, facets } = await createEngine(indexOf([])).query(EVERYTHING);
    expect({ meetings, visits, years }).toEqual({ meetings: [], visits: 0, years: [] });
    expect(Object.values(facets).flat()).toEqual([]);
  });

  test('with a side, only its own statements count; narration, the other side and both together do not', async () => {
    const point = { topics: [0], programmes: [0], actors: [2] };
    const engine = createEngine(
      indexOf([
        { date: '2001', readouts: [{ party: 0, points: [{ ...point, side: 0 }] }] },
        { date: '2002', readouts: [{ party: 0, points: [{ ...point, side: 0, act: act('reported') }] }] },
        { date: '2003', readouts: [{ party: 0, points: [{ ...point, side: 1 }] }] },
        { date: '2004', readouts: [{ points: [{ ...point, side: 2 }] }] },
        { date: '2005', readouts: [{ party: 0, retrospective: 1, points: [{ ...point, side: 0, speaker: 3 }] }] },
      ]),
    );
    const found = async (patch: Partial<Filter>) =>
      (await engine.query(filterOf({ sort: 'oldest', ...patch }))).meetings;
    expect(await found({ topic: ['trade'] })).toEqual([0, 1, 2, 3]);
    expect(await found({ topic: ['trade'], side: 'left' })).toEqual([0]);
    expect(await found({ programme: ['azimuth'], side: 'right' })).toEqual([2]);
    expect(await found({ actor: ['league'], side: 'left' })).toEqual([0]);
    expect(await found({ side: 'left' })).toEqual([0]);
    expect(await found({ person: ['p3'] })).toEqual([]);
    expect(await found({ readouts: 'left' })).toEqual([0, 1, 2]);
    const { facets } = await engine.query(filterOf({ topic: ['trade'] }));
    expect(facets.side).toEqual([
      { value: 'left', count: 1, selected: false },
      { value: 'right', count: 1, selected: false },
    ]);
  });

  test('orders by date, ties by id both ways, and by score only when asked', async () => {
    const index = indexOf(['1994', '1996', '1994', '1995-05', '1995'].map((date) => ({ date })));
    const engine = engineOf(index);
    const ids = async (patch: Partial<Filter>) =>
      (await engine.query(filterOf(patch))).meetings.map((meeting) => index.meetings.id[meeting]);
    expect(await ids({})).toEqual(['m01', 'm03', 'm04', 'm00', 'm02']);
    expect(await ids({ sort: 'oldest' })).toEqual(['m00', 'm02', 'm04', 'm03', 'm01']);
    expect(await ids({ sort: 'relevance' })).toEqual(['m01', 'm03', 'm04', 'm00', 'm02']);
    // The search finds m00, m04 and m01: the first scores higher than the other two.
    expect(await ids({ q: 'x' })).toEqual(['m01', 'm04', 'm00']);
    expect(await ids({ q: 'x', sort: 'relevance' })).toEqual(['m00', 'm01', 'm04']);
  });

  test('a selected value stays in its facet when it gives nothing', async () => {
    const engine = createEngine(indexOf([{ date: '2001' }]));
    const { facets } = await engine.query(filterOf({ topic: ['energy'], venue: 'league' }));
    expect(facets.topic).toEqual([{ value: 'energy', count: 0, selected: true }]);
    expect(facets.venue).toEqual([{ value: 'league', count: 0, selected: true }]);
  });

  test('rejects where the search can not be had, and answers filters without q', async () => {
    const index = indexOf([{ date: '2001' }]);
    const broken = createEngine(index, () => Promise.reject(new Error('no network')));
    await expect(broken.query(filterOf({ q: 'x' }))).rejects.toThrow('no network');
    expect((await broken.query(EVERYTHING)).meetings).toEqual([0]);
    await expect(createEngine(index).query(filterOf({ q: 'x' }))).rejects.toThrow('no search');
  });
});

describe('unknownValues', () => {
  test('names what the record does not know, in the order of the address, then the rest', () => {
    const filter = filterOf({
      q: 'anything',
      topic: ['nope', 'trade'],
      from: 3000,
      side: 'league',
      venue: 'league',
      readouts: 'both',
      person: ['constructor'],
      rest: [['topci', 'trade']],
    });
    const index = indexOf([]);
    expect(unknownValues(filter, index)).toEqual([
      { param: 'topic', value: 'nope' },
      { param: 'side', value: 'league' },
      { param: 'person', value: 'constructor' },
      { param: 'topci', value: 'trade' },
    ]);
    expect(knownFilter(filter, index)).toEqual(
      filterOf({ q: 'anything', topic: ['trade'], from: 3000, venue: 'league', readouts: 'both' }),
    );
  });
});

describe('loosen', () => {
  const engine = createEngine(
    indexOf([
      { date: '2001', country: 0, readouts: [{ points: [{ topics: [0] }] }] },
      { date: '2002', country: 0, readouts: [{ points: [{ topics: [1] }] }] },
      { date: '2003', country: 1, readouts: [{ points: [{ topics: [2] }] }] },
    ]),
  );

  test('names what stands in the way, the most helpful first', async () => {
    const filter = filterOf({ topic: ['energy', 'trade'], venue: 'left', from: 2002 });
    const ways = await loosen(filter, engine);
    expect(ways.map(({ param, values, total }) => ({ param, values, total }))).toEqual([
      { param: 'topic', values: ['energy', 'trade'], total: 1 },
      { param: 'from', values: ['2002'], total: 1 },
      { param: 'venue', values: ['left'], total: 1 },
    ]);
    for (const { filter: looser, total } of ways) expect((await engine.query(looser)).meetings).toHaveLength(total);
    expect(
      (await loosen(filterOf({ topic: ['trade'], from: 2003, sort: 'oldest' }), engine)).map(({ param }) => param),
    ).toEqual(['topic', 'from']);
  });

  test('gives nothing where no single filter is to blame', async () => {
    expect(await loosen(filterOf({ topic: ['trade'], venue: 'right', from: 2004 }), engine)).toEqual([]);
  });
});
