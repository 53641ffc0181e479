import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../src/dataset/compile.ts';
import { readData } from '../../src/dataset/read.ts';
import type { Index, Manifest } from '../../src/dataset/served.ts';
import { distanceToStart } from '../../src/model/closest.ts';
import { createNames, type Names } from '../../src/query/names.ts';

const PAGES = [
  { path: '/meetings', name: { en: 'Meetings', ja: null }, words: 'explorer 会談一覧' },
  { path: '/about', name: { en: 'About', ja: null }, words: 'method' },
];

function namesOf(dir: string, change: (index: Index) => Index = (index) => index): Names {
  const { data } = readData(dir);
  const { files } = compile(data);
  const manifest = JSON.parse(files.get('manifest.json')!) as Manifest;
  const index = change(JSON.parse(files.get(manifest.index)!) as Index);
  return createNames(index, { pages: PAGES, people: data.people, indicators: data.indicators });
}

const found = (names: Names, text: string) => names.find(text).map(({ path }) => path);

describe('names of a small record', () => {
  const names = namesOf('tests/fixtures/small/data');

  test.each([
    ['a person', 'holm', '/people/anna-holm'],
    ['a person, the parts of the name the other way round', 'Holm Anna', '/people/anna-holm'],
    ['a person in Japanese', 'アンナ・ホルム', '/people/anna-holm'],
    ['a person in Japanese without the dot', 'アンナホルム', '/people/anna-holm'],
    ['a topic', 'fisher', '/topics/fisheries'],
    ['a topic in Japanese', '漁業', '/topics/fisheries'],
    ['a programme', 'open doors', '/programmes/open-doors'],
    ['a programme by its abbreviation', 'od', '/programmes/open-doors'],
    ['an agreement by its year', 'fisheries agreement 2018', '/agreements/fisheries-agreement-2018'],
    ['a country', 'Borduria', '/countries/borduria'],
    ['an organisation by its initials', 'CL', '/countries/coastal-league'],
    ['a statistic', 'goods', '/statistics/trade-total'],
    ['a statistic by its unit', 'crowns', '/statistics/trade-total'],
    ['a meeting by its date', '2016-03-04', '/meetings/2016-03-04-foreign-ministers-meeting'],
    ['a meeting by its date in words', '12 june 2018', '/meetings/2018-06-12-foreign-ministers-meeting'],
    ['a meeting by its date in Japanese', '2024年4月18日', '/meetings/2024-04-18-summit-meeting'],
    ['a meeting that is known to the month', 'september 1998', '/meetings/1998-official-visit-hora'],
    ['a meeting by its place and year', 'havn 2019', '/meetings/2019-05-10-foreign-ministers-meeting'],
    ['a meeting by who was there', 'holm kral 2020', '/meetings/2020-11-20-telephone-talk'],
    ['a page', 'about', '/about'],
    ['a page by another word', '会談一覧', '/meetings'],
  ])('finds %s: %s', (_, text, path) => {
    expect(found(names, text)[0]).toBe(path);
  });

  test('finds by an office and by another name', () => {
    expect(found(names, 'A. Holm')).toContain('/people/anna-holm');
    // Anna Holm, Tomas Hora and Boris Kral were prime ministers; the meetings follow.
    expect(
      names
        .groups('prime minister', 9, 99)
        .find(({ kind }) => kind === 'person')
        ?.names.map(({ id }) => id),
    ).toEqual(expect.arrayContaining(['anna-holm', 'tomas-hora']));
  });

  test.each([
    ['a letter missing', 'bordria', '/countries/borduria'],
    ['two letters swapped', 'fihseries', '/topics/fisheries'],
    ['in a word that is half written', 'boduri', '/countries/borduria'],
    ['in a short name', 'helm', '/people/anna-holm'],
  ])('forgives %s: %s', (_, text, path) => {
    expect(found(names, text)[0]).toBe(path);
  });

  test('takes a word as it is written where it finds something', () => {
    // Bora, where ministers met, is a letter from the name of Tomas Hora.
    expect(found(names, 'hora')).toEqual(['/people/tomas-hora', '/meetings/1998-official-visit-hora']);
  });

  test('forgives nothing in numbers', () => {
    expect(found(names, '2025')).toEqual([]);
  });

  test.each(['zzzzzz', '/', '・', 'holm zzzzzz'])('finds nothing for %s', (text) => {
    expect(names.find(text)).toEqual([]);
  });

  test('a blank text finds the pages that are no record, in their order', () => {
    expect(found(names, '  ')).toEqual(['/meetings', '/about']);
  });

  test('carries what tells one from another', () => {
    expect(names.find('holm anna')[0]).toEqual({
      kind: 'person',
      id: 'anna-holm',
      path: '/people/anna-holm',
      name: { en: 'Anna Holm', ja: 'アンナ・ホルム' },
      within: { en: 'Arendal', ja: expect.any(String) as string },
    });
    expect(names.find('2024-04-18')[0]).toMatchObject({ date: '2024-04-18', city: 'Havn', within: { en: 'Arendal' } });
    expect(names.find('open')[0]).toMatchObject({ note: 'OD' });
  });

  test('groups by kind, the kind of the best first, and shows only so many', () => {
    const groups = names.groups('foreign minister', 2, 3);
    expect(groups.flatMap(({ names }) => names).length).toBe(3);
    for (const { names } of groups) expect(names.length).toBeLessThanOrEqual(2);
    expect(groups[0]?.kind).toBe(names.find('foreign minister')[0]?.kind);
  });
});

describe('ranking', () => {
  const PEOPLE = [
    { id: 'a-lee', name: { en: 'A Lee', ja: null }, actor: 0 },
    { id: 'b-lee', name: { en: 'B Lee', ja: null }, actor: 0 },
    { id: 'c-lee', name: { en: 'C Lee', ja: null }, actor: 0 },
  ];

  test('puts first who was at most meetings', () => {
    const names = namesOf('tests/fixtures/small/data', (index) => ({
      ...index,
      people: PEOPLE,
      meetings: { ...index.meetings, people: index.meetings.people.map((_, place) => (place < 3 ? [1, 2] : [1])) },
    }));
    const people = names.find('lee').filter(({ kind }) => kind === 'person');
    expect(people.map(({ id }) => id)).toEqual(['b-lee', 'c-lee', 'a-lee']);
  });

  test('puts first the topic with most points, later mentions apart', () => {
    const names = namesOf('tests/fixtures/small/data', (index) => {
      const topics = ['one', 'two'].map((id) => ({ id, name: { en: `Sea ${id}`, ja: null } }));
      const retrospective = index.readouts.retrospective.map((_, place) => (place === 0 ? 1 : 0));
      return {
        ...index,
        topics,
        areas: [{ id: 'sea', name: { en: 'Sea', ja: null }, topics: [0, 1] }],
        readouts: { ...index.readouts, retrospective },
        // Three points of the first readout, which looks back, against one of another.
        points: {
          ...index.points,
          readout: index.points.readout.map((_, place) => (place < 3 ? 0 : 1)),
          topics: index.points.topics.map((_, place) => (place < 3 ? [0] : place === 3 ? [1] : [])),
        },
      };
    });
    expect(
      names
        .find('sea')
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['two', 'one']);
  });

  test('of meetings with one title the latest comes first', () => {
    const names = namesOf('tests/fixtures/small/data', (index) => ({
      ...index,
      people: [],
      meetings: {
        ...index.meetings,
        titleEn: index.meetings.titleEn.map(() => 'Regatta'),
        titleJa: index.meetings.titleJa.map(() => null),
        people: index.meetings.people.map(() => []),
      },
    }));
    const dates = names.find('regatta').map(({ date }) => date);
    expect(dates).toHaveLength(8);
    expect(dates).toEqual(dates.toSorted().toReversed());
  });
});

describe('names of the record', () => {
  let names: Names;
  beforeAll(() => {
    names = namesOf('data');
  }, 60_000);

  test.each([
    ['lee', '/people/lee-hsien-loong'],
    ['kamikwa', '/people/kamikawa-yoko'],
    ['kamikw', '/people/kamikawa-yoko'],
    ['岸田', '/people/kishida-fumio'],
    ['リー・シェンロン', '/people/lee-hsien-loong'],
    ['azec', '/programmes/azec'],
    ['jenesys', '/programmes/jenesys'],
    ['jsepa', '/agreements/jsepa'],
    ['asean', '/countries/asean'],
    ['us', '/countries/united-states'],
    ['north kora', '/countries/north-korea'],
    ['enrgy transtion', '/topics/energy-transition'],
    ['シンガポール', '/countries/singapore'],
    ['meetings', '/meetings'],
  ])('%s leads to %s', (text, path) => {
    expect(found(names, text)[0]).toBe(path);
  });

  test.each(['外相', '2023-12-16', 'dec 2023 tokyo', '2023年12月16日'])('%s finds the meeting', (text) => {
    expect(found(names, text)).toContain('/meetings/2023-12-16-foreign-ministers-meeting-tokyo');
  });
});

describe('distanceToStart', () => {
  test.each([
    ['', 'abc', 1, 0],
    ['ab', 'abc', 0, 0],
    ['abc', 'ab', 1, 1],
    ['acb', 'abcdef', 1, 1],
    ['kamikw', 'kamikawa', 1, 1],
    ['xyz', 'abcdef', 2, 3],
    ['abcdef', 'ab', 2, 3],
  ])('%s is that near to the beginning of %s, at most %i: %i', (a, b, limit, letters) => {
    expect(distanceToStart(a, b, limit)).toBe(letters);
  });
});
