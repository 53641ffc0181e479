import { expect, test } from 'vitest';
import { UNNAMED, findSources, groupSources, isPublisher } from '../../src/analysis/sources.ts';
import type { CitedSource, Index } from '../../src/dataset/served.ts';

const index = {
  relation: { parties: ['arendal', 'borduria'] },
  publishers: [
    { id: 'gazette', name: { en: 'The Gazette', ja: '官報' }, party: null },
    { id: 'mfa-borduria', name: { en: 'Foreign Ministry', ja: null }, party: 'borduria' },
    { id: 'mfa-arendal', name: { en: 'Foreign Ministry', ja: null }, party: 'arendal' },
    { id: 'palace', name: { en: 'Palace', ja: null }, party: 'arendal' },
  ],
} as unknown as Index;

function source(url: string, publisher: string | null, published: string | null, title: string | null): CitedSource {
  const party = index.publishers.find(({ id }) => id === publisher)?.party ?? null;
  return { url, title, publisher, publisherName: null, party, published, language: 'en', citedBy: [] };
}

const SOURCES = [
  source('https://a.example/1', 'mfa-arendal', '2019-05', 'Talks in Ｋrona'),
  source('https://a.example/2', 'mfa-arendal', null, null),
  source('https://a.example/3', 'palace', '2020', 'State visit'),
  source('https://g.example/talks', 'gazette', '2018', 'Ministers met'),
  source('https://u.example/list', null, null, null),
];
const urls = (sources: readonly CitedSource[]) => sources.map(({ url }) => url.slice(8));
const find = (q: string, publisher: string | null = null) => urls(findSources(SOURCES, { q, publisher }, index));

test('groups put the parties first, in their order, and each group latest first', () => {
  const groups = groupSources(SOURCES, index);
  expect(groups.map(({ id, kind, publishers, sources }) => [id, kind, publishers, urls(sources)])).toEqual([
    [
      'arendal',
      'party',
      [
        { id: 'mfa-arendal', count: 2 },
        { id: 'palace', count: 1 },
      ],
      ['a.example/3', 'a.example/1', 'a.example/2'],
    ],
    ['gazette', 'publisher', [{ id: 'gazette', count: 1 }], ['g.example/talks']],
    [UNNAMED, 'unnamed', [], ['u.example/list']],
  ]);
});

test('every word is found in a title, a name of the publisher or the address, whatever its width and case', () => {
  expect(find('')).toHaveLength(SOURCES.length);
  expect(find('  TALKS krona ')).toEqual(['a.example/1']);
  expect(find('talks')).toEqual(['a.example/1', 'g.example/talks']);
  expect(find('官報')).toEqual(['g.example/talks']);
  expect(find('talks palace')).toEqual([]);
});

test('a publisher, a party and the unnamed select theirs', () => {
  expect(find('', 'palace')).toEqual(['a.example/3']);
  expect(find('', 'arendal')).toEqual(['a.example/1', 'a.example/2', 'a.example/3']);
  expect(find('', UNNAMED)).toEqual(['u.example/list']);
  expect(find('visit', 'mfa-arendal')).toEqual([]);
  expect(['palace', 'borduria', UNNAMED, 'foo'].map((id) => isPublisher(id, index))).toEqual([true, true, true, false]);
});
