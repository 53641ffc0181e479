import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  PARAMETERS,
  activeFilters,
  isFiltered,
  parseFilter,
  printFilter,
  toggle,
  withValue,
  without,
} from '../../src/query/address.ts';
import { EVERYTHING, SORTS, VIEWS, type Filter } from '../../src/query/filter.ts';
import { MIGRATIONS, migrateSearch, redirectFilter, redirectId } from '../../src/query/migrations.ts';

// Properties run many times, and a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const filterOf = (patch: Partial<Filter>): Filter => ({ ...EVERYTHING, ...patch });

const odd = fc.constantFrom('&', '+', '%', '=', '#', '?', '%zz', '%E4%', ';', '🤝', '外相会談', 'é', 'e\u0301', '\0');
const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(odd, fc.string()), { maxLength: 5 }).map((all) => all.join('')),
  )
  .filter((value) => value.trim() !== '');
const list = fc.uniqueArray(text, { maxLength: 4 }).map((values) => values.toSorted());
const q = fc.oneof(
  fc.constant(''),
  text.map((value) => value.trim().replace(/\s+/g, ' ')),
);
const single = fc.option(text);
const years = fc
  .tuple(fc.option(fc.nat(9999)), fc.option(fc.nat(9999)))
  .map(([a, b]) => (a !== null && b !== null && a > b ? [b, a] : [a, b]) as [number | null, number | null]);

/** A filter as any address can give it, what no field can hold included. */
const filters: fc.Arbitrary<Filter> = fc
  .record({
    q,
    topic: list,
    years,
    kind: list,
    side: single,
    programme: list,
    person: list,
    actor: list,
    venue: single,
    readouts: single,
    sort: fc.constantFrom(...SORTS),
    view: fc.constantFrom(...VIEWS),
    names: fc.array(fc.tuple(text, text), { maxLength: 3 }),
    seconds: fc.array(fc.tuple(fc.constantFrom('q', 'from', 'to', 'side', 'venue', 'readouts', 'sort', 'view'), text)),
    secondSort: fc.option(fc.constantFrom(...SORTS)),
    secondYear: fc.option(fc.integer({ min: 1000, max: 9999 })),
  })
  .map(({ years: [from, to], names, seconds, secondSort, secondYear, ...fields }) => {
    const filter: Filter = { ...fields, from, to, rest: [] };
    const said = (name: string) => {
      const value = filter[name as 'from'];
      return value === null || (value as unknown) === ''
        ? null
        : String(value).padStart(name in { from: 0, to: 0 } ? 4 : 0, '0');
    };
    const unknown = names.filter(([name]) => !PARAMETERS.some((param) => param === name));
    // A second value needs a first; years, sorts and views that are none need nothing.
    const second = seconds.filter(
      ([name, value]) =>
        !/^\d{4}$/.test(value) && (said(name) !== null || ['from', 'to', 'sort', 'view'].includes(name)),
    );
    const rest: [string, string][] = [...unknown, ...second];
    if (secondSort) rest.push(['sort', secondSort]);
    if (secondYear && from !== null) rest.push(['from', String(secondYear)]);
    const unique = [...new Map(rest.map((pair) => [JSON.stringify(pair), pair])).values()];
    filter.rest = unique.filter(([name, value]) => said(name) !== value);
    return filter;
  });

describe('parseFilter', () => {
  test('reads every parameter', () => {
    expect(
      parseFilter(
        '?q=supply+chain&topic=energy-transition&topic=climate&from=2013&to=2020&kind=summit-meeting&side=left' +
          '&programme=azec&person=lee&actor=asean&venue=right&readouts=both&sort=oldest&view=table',
      ),
    ).toEqual({
      q: 'supply chain',
      topic: ['climate', 'energy-transition'],
      from: 2013,
      to: 2020,
      kind: ['summit-meeting'],
      side: 'left',
      programme: ['azec'],
      person: ['lee'],
      actor: ['asean'],
      venue: 'right',
      readouts: 'both',
      sort: 'oldest',
      view: 'table',
      rest: [],
    });
  });

  test.each([
    ['', {}],
    ['?', {}],
    ['?topic=b&topic=a&topic=b', { topic: ['a', 'b'] }],
    ['?topic=&topic=+&q=++&from=&foo=', {}],
    ['?q=++supply%E3%80%80+chain+', { q: 'supply chain' }],
    ['?from=2020&to=2013', { from: 2013, to: 2020 }],
    [
      '?from=abc&topci=trade&from=abc',
      {
        rest: [
          ['from', 'abc'],
          ['topci', 'trade'],
        ],
      },
    ],
    [
      '?from=20135&to=-1&from=2013',
      {
        from: 2013,
        rest: [
          ['from', '20135'],
          ['to', '-1'],
        ],
      },
    ],
    [
      '?sort=best&view=map',
      {
        rest: [
          ['sort', 'best'],
          ['view', 'map'],
        ],
      },
    ],
    ['?side=left&side=right&side=left', { side: 'left', rest: [['side', 'right']] }],
    ['?sort=newest&sort=oldest', { rest: [['sort', 'oldest']] }],
    [
      '?__proto__=x&constructor=y&rest=z',
      {
        rest: [
          ['__proto__', 'x'],
          ['constructor', 'y'],
          ['rest', 'z'],
        ],
      },
    ],
    ['?topic=%E0%A4%A&q=100%', { q: '100%', topic: ['\ufffd%A'] }],
  ] satisfies [string, Partial<Filter>][])('%s', (search, patch) => {
    expect(parseFilter(search)).toEqual(filterOf(patch));
  });

  test('leaves alone what belongs to the page', () => {
    expect(parseFilter('?t=3&topic=a&x=1', ['t'])).toEqual(filterOf({ topic: ['a'], rest: [['x', '1']] }));
  });

  test('reads one of two filters by its prefix', () => {
    const search = '?a.topic=x&b.topic=y&b.foo=1&view=table';
    expect(parseFilter(search, [], 'a.')).toEqual(filterOf({ topic: ['x'] }));
    expect(parseFilter(search, [], 'b.')).toEqual(filterOf({ topic: ['y'], rest: [['foo', '1']] }));
  });

  test('takes thousands of parameters', () => {
    const search = Array.from({ length: 20_000 }, (_, n) => `topic=t${n % 7000}&x${n}=1`).join('&');
    const filter = parseFilter(search);
    expect(filter.topic).toHaveLength(7000);
    expect(filter.rest).toHaveLength(20_000);
  });

  test('whatever the address says, it gives a filter whose address gives it again', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('&', '=', '+', '%', '%F', '%20', '\ud800', ...PARAMETERS, ...SORTS, '2013', '1999', 'abc'),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const filter = parseFilter(parts.join(''));
        expect(parseFilter(printFilter(filter))).toEqual(filter);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('printFilter', () => {
  test('puts parameters in their order and leaves defaults out', () => {
    expect(printFilter(EVERYTHING)).toBe('');
    expect(
      printFilter(
        filterOf({ view: 'table', topic: ['a', 'b'], from: 966, q: 'supply chain', rest: [['x', '&']], side: 'left' }),
      ),
    ).toBe('?q=supply+chain&topic=a&topic=b&from=0966&side=left&view=table&x=%26');
  });

  test('what it prints is read back as it was, with and without a prefix', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom('', 'a.'), (filter, prefix) => {
        expect(parseFilter(printFilter(filter, prefix), [], prefix)).toEqual(filter);
      }),
      { numRuns: 1000 },
    );
  });

  test('one view has one address, whatever the order of its parameters', () => {
    fc.assert(
      fc.property(filters, fc.infiniteStream(fc.nat()), (filter, order) => {
        const { rest: _, ...fields } = filter;
        const pairs = [...new URLSearchParams(printFilter({ ...fields, rest: [] }))];
        const shuffled = pairs.map((pair) => ({ pair, key: order.next().value })).sort((a, b) => a.key - b.key);
        const search = new URLSearchParams(shuffled.map(({ pair: [name, value] }) => [name, value]));
        expect(printFilter(parseFilter(search))).toBe(printFilter({ ...fields, rest: [] }));
      }),
    );
  });
});

describe('changed filters', () => {
  test('toggle adds to a list and takes out, sets a single value and takes it out', () => {
    const two = toggle(filterOf({ topic: ['b'] }), 'topic', 'a');
    expect(two.topic).toEqual(['a', 'b']);
    expect(toggle(two, 'topic', 'b').topic).toEqual(['a']);
    expect(toggle(filterOf({ side: 'left' }), 'side', 'right').side).toBe('right');
    expect(toggle(filterOf({ side: 'left' }), 'side', 'left').side).toBeNull();
  });

  test('withValue gives a filter in order', () => {
    expect(withValue(EVERYTHING, { topic: ['b', 'a', 'b'], from: 2020, to: 2013, q: ' a  b ' })).toEqual(
      filterOf({ topic: ['a', 'b'], from: 2013, to: 2020, q: 'a b' }),
    );
  });

  test('without takes out one value or all of a parameter, in `rest` as well', () => {
    const filter = parseFilter('?topic=a&topic=b&from=2013&from=abc&side=left&side=right&sort=oldest&x=1&x=2');
    expect(without(filter, 'topic', 'a').topic).toEqual(['b']);
    expect(without(filter, 'topic').topic).toEqual([]);
    expect(without(filter, 'from', '2013')).toMatchObject({ from: null });
    expect(without(filter, 'from', 'abc')).toMatchObject({ from: 2013 });
    expect(without(filter, 'sort').sort).toBe('newest');
    expect(without(filter, 'x', '1').rest).toEqual([
      ['from', 'abc'],
      ['side', 'right'],
      ['x', '2'],
    ]);
    expect(without(filter, 'side', 'right')).toMatchObject({
      side: 'left',
      rest: [
        ['from', 'abc'],
        ['x', '1'],
        ['x', '2'],
      ],
    });
    expect(without(filter, 'side', 'nobody')).toEqual(filter);
    expect(without(filter, 'constructor')).toEqual(filter);
  });

  test('active filters are what narrows, in the order of the address', () => {
    const filter = parseFilter('?person=p&topic=b&topic=a&q=x&from=2013&sort=oldest&view=table&foo=1');
    expect(activeFilters(filter)).toEqual([
      ['q', 'x'],
      ['topic', 'a'],
      ['topic', 'b'],
      ['from', '2013'],
      ['person', 'p'],
    ]);
    expect(isFiltered(filter)).toBe(true);
    expect(isFiltered(parseFilter('?sort=oldest&view=table&foo=1'))).toBe(false);
  });

  test('taking out each active filter leaves none', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const plain: Filter = { ...filter, rest: [] };
        const bare = activeFilters(plain).reduce((left, [param, value]) => without(left, param, value), plain);
        expect(bare).toEqual(filterOf({ sort: filter.sort, view: filter.view }));
      }),
    );
  });
});

describe('old addresses', () => {
  const rename = (old: string, now: string) => (params: URLSearchParams) =>
    new URLSearchParams([...params].map(([name, value]) => [name === old ? now : name, value]));
  const sample = [
    { since: '2030-01-01', describe: 'subject became theme', migrate: rename('subject', 'theme') },
    { since: '2031-01-01', describe: 'theme became topic', migrate: rename('theme', 'topic') },
  ];

  test('go through every migration in order; those of today stay', () => {
    const params = new URLSearchParams('subject=trade&from=2013');
    expect(migrateSearch(params, sample).toString()).toBe('topic=trade&from=2013');
    expect(params.toString()).toBe('subject=trade&from=2013');
    expect(migrateSearch(new URLSearchParams('topic=trade'), sample).toString()).toBe('topic=trade');
  });

  test('migrations stand in the order of their days', () => {
    const days = MIGRATIONS.map(({ since }) => since);
    expect(days).toEqual(days.toSorted());
  });

  const redirects = {
    topics: { energy: 'energy-transition', old: 'energy' },
    people: { 'p-old': 'p' },
    actors: { burma: 'myanmar', loop: 'ring', ring: 'loop' },
  };

  test('ids that were renamed are replaced, step by step', () => {
    const filter = parseFilter('?topic=old&topic=energy-transition&person=p-old&actor=burma&venue=burma&side=left');
    expect(redirectFilter(filter, { redirects })).toEqual(
      filterOf({ topic: ['energy-transition'], person: ['p'], actor: ['myanmar'], venue: 'myanmar', side: 'left' }),
    );
  });

  test('a ring of redirects ends, and names of no redirect stay', () => {
    expect(redirectId({ redirects }, 'actors', 'loop')).toBe('loop');
    expect(redirectId({ redirects }, 'topics', 'constructor')).toBe('constructor');
    expect(redirectId({ redirects }, 'nothing', 'x')).toBe('x');
  });
});
