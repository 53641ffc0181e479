import { describe, expect, test } from 'vitest';
import MiniSearch from 'minisearch';
import { buildSearch } from '../../src/dataset/search-index.ts';
import { tokensOf } from '../../src/dataset/search-options.ts';
import { packIndex, unpackIndex } from '../../src/dataset/search-pack.ts';
import type { Data, Meeting } from '../../src/model/schema.ts';
import { createSearch } from '../../src/query/search.ts';

/* A made-up record of four meetings. */

const publisher = {
  publisher: 'ministry',
  url: 'https://example.org/',
  published: null,
  language: 'en',
  complete: true,
};
const meeting = (id: string, fields: Partial<Meeting>, summaries: string[], more: object = {}): Meeting => ({
  id,
  date: '2020-01-01',
  kind: 'courtesy-call',
  title: { en: 'Courtesy call', ja: null },
  format: 'in-person',
  participants: [],
  readouts: [
    {
      ...publisher,
      id: 'r',
      title: null,
      points: summaries.map((summary, n) => ({
        id: `p${n + 1}`,
        section: 'bilateral',
        side: 'both',
        act: 'confirmed',
        topics: ['digital'],
        programmes: [],
        actors: [],
        agreements: [],
        summary,
        ...more,
      })),
    },
  ],
  ...fields,
});

const long =
  'At some length, and after a good many words on matters of no great weight to anyone who was in the room that day, ' +
  'the ministers turned to hydrogen, which both of them held to be the fuel of the coming decades, and then they went ' +
  'on to speak of other things for quite some time before the meeting ended.';

const data = {
  topics: {
    areas: [
      {
        id: 'economy',
        name: { en: 'Economy', ja: '経済' },
        topics: [{ id: 'digital', name: { en: 'Digital', ja: 'デジタル' } }],
      },
    ],
  },
  actors: [{ id: 'left', code: 'LFT', kind: 'country', name: { en: 'Left', ja: '左国' } }],
  programmes: [{ id: 'azec', name: { en: 'Asia Zero Emission Community', ja: null }, abbreviation: 'AZEC' }],
  people: [
    { id: 'kamikawa', name: { en: 'Kamikawa Yoko', ja: '上川陽子' }, alsoKnownAs: [], country: 'left', offices: [] },
    {
      id: 'lee',
      name: { en: 'Lee Hsien Loong', ja: 'リー・シェンロン' },
      alsoKnownAs: ['Lee HL'],
      country: 'left',
      offices: [],
    },
    { id: 'cafe', name: { en: 'René Balakrishnan', ja: null }, alsoKnownAs: [], country: 'left', offices: [] },
  ],
  meetings: [
    meeting('b', { date: '2021', title: { en: 'Talks', ja: null } }, ['They spoke of the energy transition.', long]),
    meeting(
      'a',
      {
        date: '2021',
        kind: 'foreign-ministers-meeting',
        title: { en: "Foreign Ministers' Meeting", ja: null },
        venue: { city: 'Harbourtown', country: 'left' },
        participants: [
          { person: 'kamikawa', country: 'left', office: 'Minister for Foreign Affairs' },
          { person: 'cafe', country: 'left', office: 'Envoy' },
        ],
      },
      ['The ministers’ talks touched on trade.'],
      { programmes: ['azec'] },
    ),
    meeting('c', { date: '2019', occasion: 'Commemorative Summit' }, ['Trade grew.'], { speaker: 'lee' }),
    meeting('d', { title: { en: 'Hydrogen forum', ja: '水素フォーラム' } }, ['Nothing was said of south seas.']),
  ],
} as unknown as Data;

const file = buildSearch(data);
const search = createSearch(structuredClone(file));
const order = ['c', 'd', 'a', 'b'];
const find = (q: string) => [...search.search(q).keys()].map((number) => order[number]);
const marksOf = (q: string, id: string) => {
  const number = order.indexOf(id);
  const context = search.context(number, search.search(q).get(number)!.terms)!;
  return context.marks.map(([start, end]) => context.text.slice(start, end));
};

describe('tokensOf', () => {
  const terms = (text: string, tail?: boolean) => tokensOf(text, tail).map(({ term }) => term);

  test.each([
    ["Minister's MINISTERS’ ministries", ['minister', 'minister', 'ministry']],
    ['René O’Brien', ['rene', 'obrien']],
    ['ＡＳＥＡＮ–Japan, 60th', ['asean', 'japan', '60th']],
    ['class status bus ties', ['class', 'status', 'bus', 'tie']],
    ['😀 — …', []],
  ])('%s', (text, expected) => expect(terms(text)).toEqual(expected));

  test.each([
    ['外相会談', ['外相', '相会', '会談']],
    ['リー・シェンロン', ['リー', 'シェ', 'ェン', 'ンロ', 'ロン']],
    ['海', ['海']],
    ['2023年12月', ['2023', '年', '12', '月']],
    ['ASEANと日本', ['asean', 'と日', '日本']],
    ['ﾃﾞｼﾞﾀﾙ', ['デジ', 'ジタ', 'タル']],
  ])('%s', (text, expected) => expect(terms(text, false)).toEqual(expected));

  test('the last character of an indexed run stands by itself as well', () => {
    expect(terms('外相')).toEqual(['外相', '相']);
  });

  test('tokens know their places in the text as it is written', () => {
    const text = 'Réne’s ﾃﾞｼﾞ外相会談';
    for (const { start, end } of tokensOf(text)) expect(text.slice(start, end)).not.toBe('');
    expect(
      tokensOf(text)
        .map(({ start, end }) => text.slice(start, end))
        .slice(0, 2),
    ).toEqual(['Réne’s', 'ﾃﾞｼﾞ']);
  });
});

test('a packed index unpacks to what it was', () => {
  const index = new MiniSearch<{ id: number; a: string; b: string }>({ fields: ['a', 'b'] });
  index.addAll(['x y y', 'z', 'y z z z', 'x'].map((a, id) => ({ id, a, b: `${a} w` })));
  const plain = index.toJSON();
  const sorted = { ...plain, index: plain.index.toSorted(([a], [b]) => (a < b ? -1 : 1)) };
  expect(unpackIndex(packIndex(plain))).toEqual(sorted);
});

describe('search', () => {
  test.each([
    ['energ', ['b']],
    ['hydrogen', ['d', 'b']],
    ['trade', ['a', 'c']],
    ['foreign minister', ['a']],
    ['trade azec', ['a']],
    ['Asia zero emission', ['a']],
    ['harbourtown', ['a']],
    ['commemorative', ['c']],
    ['rene', ['a']],
    ['loong', ['c']],
    ['外相会談', ['a']],
    ['リー・シェンロン', ['c']],
    ['デジタル', ['a', 'b', 'c', 'd']],
    ['水', ['d']],
    ['左国', ['a']],
    ['素', ['d']],
    ['nowhere trade', []],
    ['&&&', []],
    ['', []],
  ])('%s', (q, ids) => expect(find(q).toSorted()).toEqual(ids.toSorted()));

  test('a title counts for more than a summary', () => {
    expect(find('hydrogen')).toEqual(['d', 'b']);
  });

  test.each([
    ['Kamikwa', 'a'],
    ['Balakrishna', 'a'],
    ['Balakrisnan', 'a'],
    ['hydorgen forum', 'd'],
  ])('a small typo: %s', (q, id) => expect(find(q)).toEqual([id]));

  test('no typos where the words as written are found, in short words and in numbers', () => {
    expect(find('trade')).not.toContain('d');
    expect(find('lea')).toEqual([]);
    expect(find('60321')).toEqual([]);
  });

  test('the same record gives the same bytes, in whatever order its meetings come', () => {
    expect(JSON.stringify(buildSearch({ ...data, meetings: data.meetings.toReversed() }))).toBe(JSON.stringify(file));
  });
});

describe('context', () => {
  test('shows the text that matched, with its words marked', () => {
    const number = order.indexOf('b');
    expect(search.context(number, search.search('energ').get(number)!.terms)).toEqual({
      text: 'They spoke of the energy transition.',
      marks: [[18, 24]],
    });
  });

  test.each([
    ['Kamikwa', 'a', ['Kamikawa']],
    ['rene', 'a', ['René']],
    ['minister talks', 'a', ['ministers’'.slice(0, 9), 'talks']],
    ['外相会談', 'a', ['外相会談']],
    ['リー・シェンロン', 'c', ['リー', 'シェンロン']],
    ['デジタル', 'd', ['デジタル']],
  ])('%s in %s', (q, id, words) => expect(marksOf(q, id)).toEqual(words));

  test('cuts a long text around the match at word boundaries', () => {
    const context = search.context(order.indexOf('b'), ['hydrogen'])!;
    expect(context.text.length).toBeLessThanOrEqual(160);
    expect(context.text).toMatch(/^….*…$/);
    expect(long).toContain(context.text.slice(1, -1));
    const words = new Set(long.split(/[\s,.]+/));
    for (const word of context.text
      .slice(1, -1)
      .split(/[\s,.]+/)
      .filter(Boolean))
      expect(words).toContain(word);
    expect(context.marks.map(([start, end]) => context.text.slice(start, end))).toEqual(['hydrogen']);
  });

  test('shows the end of a text where the match is there', () => {
    const context = search.context(order.indexOf('b'), ['ended'])!;
    expect(context.text.endsWith('the meeting ended.')).toBe(true);
    expect(context.text.length).toBeGreaterThan(140);
  });

  test('is null where no text holds the terms, or there is no such meeting', () => {
    expect(search.context(0, ['zzz'])).toBeNull();
    expect(search.context(99, ['trade'])).toBeNull();
  });
});
