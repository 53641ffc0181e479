import { describe, expect, it } from 'vitest';
import {
  agreementsOf,
  citiesOf,
  compareAccounts,
  indicatorsOf,
  latestStatements,
  meetingsIn,
  namingOf,
  officesOf,
  peopleOf,
  programmesOf,
  topicsRaised,
  venues,
  visitsOf,
} from '../../src/analysis/countries.ts';
import { compile } from '../../src/dataset/compile.ts';
import { readPublishable } from '../../src/dataset/plugin.ts';
import { createRecord, type RecordIndex } from '../../src/dataset/record.ts';
import { Index, Manifest } from '../../src/dataset/served.ts';
import type { Agreement, Data, Indicator, Meeting, Office, Person } from '../../src/model/schema.ts';
import { EVERYTHING, type Filter } from '../../src/query/filter.ts';
import { createEngine } from '../../src/query/local-engine.ts';

function recordOf(data: Data): RecordIndex {
  const { files } = compile(data);
  const manifest = Manifest.parse(JSON.parse(files.get('manifest.json') ?? ''));
  return createRecord(Index.parse(JSON.parse(files.get(manifest.index) ?? '')));
}

/** Meetings by number: 0 in 1998, 1 in 2016, 2 and 3 in 2018, 4 in 2019, 5 in 2020, 6 in 2022, 7 in 2024. */
const { data: small } = readPublishable('tests/fixtures/small/data');
const record = recordOf(small);
const withMeetings = (meetings: Meeting[]) => recordOf({ ...small, meetings });
const empty = withMeetings([]);
const single = withMeetings(small.meetings.filter(({ id }) => id === '2019-05-10-foreign-ministers-meeting'));

describe('namingOf', () => {
  it('tells when, on what and by whom an actor is named', () => {
    const { points, later, ...naming } = namingOf(record, 'coastal-league');
    expect(points.map(({ meeting }) => meeting)).toEqual([1, 4, 7]);
    expect(later).toEqual([]);
    expect(naming).toEqual({
      meetings: [1, 4, 7],
      topics: [{ id: 'fisheries', points: 3 }],
      sides: [2, 1, 0],
      accounts: { first: 2, second: 1, both: 0, others: 0 },
      speakers: [
        { id: 'erik-dahl', meetings: 2 },
        { id: 'boris-kral', meetings: 1 },
      ],
      together: [],
    });
  });

  it('counts a meeting once, by all who name it there, and names what is told as nobody’s statement', () => {
    const meetings = structuredClone(small.meetings).filter(({ id }) => id.startsWith('2016'));
    const [own, other] = meetings[0]!.readouts;
    own!.points[0]!.actors = ['coastal-league', 'borduria'];
    other!.points[0]!.actors = ['coastal-league'];
    other!.points[0]!.act = 'reported';
    const naming = namingOf(withMeetings(meetings), 'coastal-league');
    expect(naming.points).toHaveLength(3);
    expect(naming.meetings).toEqual([0]);
    expect(naming.sides).toEqual([1, 0, 1]);
    expect(naming.accounts).toEqual({ first: 0, second: 0, both: 1, others: 0 });
    expect(naming.together).toEqual([{ id: 'borduria', meetings: 1 }]);
  });

  it('keeps later mentions apart, and counts them nowhere', () => {
    const meetings = structuredClone(small.meetings).filter(({ id }) => id.startsWith('2022'));
    const back = meetings[0]!.readouts.find(({ retrospective }) => retrospective)!;
    back.points[0]!.actors = ['coastal-league'];
    const { later, points, ...naming } = namingOf(withMeetings(meetings), 'coastal-league');
    expect(later.map(({ retrospective }) => retrospective)).toEqual([true]);
    expect(points).toEqual([]);
    expect(naming).toMatchObject({ meetings: [], topics: [], sides: [0, 0, 0], speakers: [] });
  });

  it('is empty for an actor that no point names, and for a record without meetings', () => {
    expect(namingOf(record, 'arendal').meetings).toEqual([]);
    expect(namingOf(empty, 'coastal-league').meetings).toEqual([]);
  });
});

describe('topicsRaised', () => {
  it('counts the meetings of each side’s own statements, without later mentions', () => {
    expect(topicsRaised(record, 0)).toEqual([
      { topic: 'fisheries', own: 2, other: 1 },
      { topic: 'trade', own: 1, other: 2 },
    ]);
    expect(topicsRaised(record, 1)).toEqual([
      { topic: 'trade', own: 2, other: 1 },
      { topic: 'youth-exchange', own: 2, other: 0 },
      { topic: 'fisheries', own: 1, other: 2 },
    ]);
    expect(topicsRaised(single, 1)).toEqual([{ topic: 'trade', own: 1, other: 0 }]);
    expect(topicsRaised(empty, 0)).toEqual([]);
  });
});

describe('compareAccounts', () => {
  it('compares meetings that have an account by both, and says how many of them are their own and whole', () => {
    expect(compareAccounts(record, 0)).toEqual({
      meetings: 3,
      whole: 2,
      topics: [
        { topic: 'fisheries', own: 2, other: 1, both: 0 },
        { topic: 'trade', own: 1, other: 0, both: 2 },
        { topic: 'youth-exchange', own: 1, other: 0, both: 1 },
      ],
    });
  });

  it('is the mirror of the other party’s', () => {
    const mirrored = compareAccounts(record, 1).topics.map(({ own, other, ...rest }) => ({
      ...rest,
      own: other,
      other: own,
    }));
    expect(new Set(mirrored.map((topic) => JSON.stringify(Object.entries(topic).sort())))).toEqual(
      new Set(compareAccounts(record, 0).topics.map((topic) => JSON.stringify(Object.entries(topic).sort()))),
    );
  });

  it('finds nothing to compare where one account is missing', () => {
    expect(compareAccounts(withMeetings(small.meetings.slice(0, 1)), 0)).toEqual({ meetings: 0, whole: 0, topics: [] });
    expect(compareAccounts(empty, 0)).toEqual({ meetings: 0, whole: 0, topics: [] });
  });
});

describe('visitsOf', () => {
  it('tells host from guest', () => {
    expect(visitsOf(record)).toEqual({ hosted: [[0], [2]], others: [], exact: [true, true] });
    expect(visitsOf(empty)).toEqual({ hosted: [[], []], others: [], exact: [true, true] });
  });

  it('sets aside a visit whose guests or place it does not know', () => {
    const meetings = structuredClone(small.meetings).filter(({ kind }) => kind.endsWith('-visit'));
    const [hora, holm] = ['1998', '2018'].map((year) => meetings.find(({ id }) => id.startsWith(year))!);
    hora!.participants = [];
    delete holm!.venue;
    expect(visitsOf(withMeetings(meetings))).toEqual({ hosted: [[], []], others: [0, 1], exact: [false, true] });
  });
});

describe('venues', () => {
  it('counts by country and by city, those without a known city last', () => {
    expect(venues(record)).toEqual([
      { id: 'arendal', meetings: 3 },
      { id: 'borduria', meetings: 3 },
    ]);
    expect(meetingsIn(record, 'arendal')).toEqual([0, 4, 7]);
    expect(citiesOf(record, [0, 4, 7])).toEqual([
      { city: 'Havn', meetings: 2 },
      { city: null, meetings: 1 },
    ]);
    expect(meetingsIn(record, 'coastal-league')).toEqual([]);
    expect(citiesOf(record, [])).toEqual([]);
    expect(venues(empty)).toEqual([]);
  });
});

describe('people and offices', () => {
  it('counts the meetings of a country’s people', () => {
    expect(peopleOf(record, 'borduria')).toEqual([
      { id: 'boris-kral', meetings: 5 },
      { id: 'mira-vesel', meetings: 1 },
      { id: 'tomas-hora', meetings: 1 },
    ]);
    expect(peopleOf(record, 'coastal-league')).toEqual([]);
    expect(peopleOf(empty, 'borduria')).toEqual([]);
  });

  it('gives each holder of an office the meetings of the years of the term', () => {
    expect(officesOf(record, small.people, 'borduria')).toEqual([
      {
        office: 'Prime Minister',
        terms: [
          {
            person: 'boris-kral',
            from: '2020-08-01',
            to: null,
            incumbent: true,
            meetings: 2,
            years: { from: 2020, to: null },
          },
          { person: 'tomas-hora', from: '1996', to: '2004-03', meetings: 1, years: { from: 1996, to: 2004 } },
        ],
      },
    ]);
  });

  const office = (from: string | null, to: string | null, more: Partial<Office> = {}): Office => ({
    office: 'Speaker',
    from,
    to,
    sources: ['https://example.org/'],
    ...more,
  });
  const speakers = (...offices: Office[]): Person[] => [
    { id: 'boris-kral', name: { en: 'B', ja: null }, alsoKnownAs: [], country: 'borduria', offices },
    {
      id: 'tomas-hora',
      name: { en: 'T', ja: null },
      alsoKnownAs: [],
      country: 'borduria',
      offices: [office('1990', '1999')],
    },
  ];
  const terms = (...offices: Office[]) =>
    officesOf(record, speakers(...offices), 'borduria').map(({ office: title, terms: list }) =>
      [title, ...list.map(({ person, from, to, meetings }) => `${person} ${from} ${to} ${meetings}`)].join('; '),
    );

  it('lists a term once, in its more exact form', () => {
    const exact = office('2018-06-12', '2020-11');
    expect(terms(exact)).toEqual(['Speaker; boris-kral 2018-06-12 2020-11 3; tomas-hora 1990 1999 1']);
    expect(terms(office(null, null), exact, office('2018', null), exact)).toEqual(terms(exact));
    expect(terms(office('2018', null), office('2018-06', null, { incumbent: true }))).toEqual([
      'Speaker; boris-kral 2018-06 null 4; tomas-hora 1990 1999 1',
    ]);
    expect(terms(office('2016', '2017'), exact)).toEqual([
      'Speaker; boris-kral 2018-06-12 2020-11 3; boris-kral 2016 2017 1; tomas-hora 1990 1999 1',
    ]);
  });

  it('ends a term whose end is not known with the year in which the next holder began', () => {
    const people = speakers(office('2021', null));
    people[1]!.offices = [office('2018', null)];
    expect(officesOf(record, people, 'borduria')[0]?.terms.map(({ person, to, years }) => [person, to, years])).toEqual(
      [
        ['boris-kral', null, { from: 2021, to: null }],
        ['tomas-hora', null, { from: 2018, to: 2021 }],
      ],
    );
  });

  it('counts nothing for a term whose beginning is not known', () => {
    expect(terms(office(null, '2020'))).toEqual(['Speaker; boris-kral null 2020 null; tomas-hora 1990 1999 1']);
  });

  it('drops the country’s name from titles', () => {
    expect(terms(office('2019', '2019', { office: 'Speaker of Borduria' }))).toEqual([
      'Speaker; boris-kral 2019 2019 1; tomas-hora 1990 1999 1',
    ]);
  });
});

describe('programmes, agreements and series', () => {
  it('finds the programmes of partners and of those who benefit', () => {
    expect(programmesOf(small.programmes, 'arendal').map(({ id }) => id)).toEqual(['open-doors']);
    expect(programmesOf(small.programmes, 'coastal-league')).toEqual([]);
    const benefits = small.programmes.map((programme) => ({ ...programme, beneficiaries: ['coastal-league'] }));
    expect(programmesOf(benefits, 'coastal-league')).toHaveLength(1);
    const visited = small.programmes.map((programme) => ({
      ...programme,
      activities: [{ title: 'Visit', period: '2019', countries: ['coastal-league'], source: 'https://example.org/' }],
    }));
    expect(programmesOf(visited, 'coastal-league')).toHaveLength(1);
  });

  it('finds the agreements that an actor signed; to a party also those without listed signatories', () => {
    const [signed] = small.agreements as [Agreement];
    const unlisted = { ...signed, id: 'unlisted', signed: '2020', signatories: [] };
    const all = [signed, unlisted];
    expect(agreementsOf(record, all, 'arendal').map(({ id }) => id)).toEqual(['unlisted', signed.id]);
    expect(agreementsOf(record, all, 'coastal-league')).toEqual([]);
    const byLeague = { ...signed, signatories: [{ actor: 'coastal-league', country: 'arendal' }] };
    expect(agreementsOf(record, [byLeague], 'coastal-league')).toEqual([byLeague]);
  });

  it('finds the series from a party, and those both ways after them', () => {
    const series = (id: string, direction: string): Indicator => ({ ...small.indicators[0]!, id, direction });
    const all = [
      series('total', 'both'),
      series('out', 'arendal->borduria'),
      series('back', 'borduria->arendal'),
      series('third', 'multilateral'),
    ];
    expect(indicatorsOf(all, 'arendal').map(({ id }) => id)).toEqual(['out', 'total']);
  });
});

describe('latest statements', () => {
  const said = (party: 0 | 1, atLeast: number) =>
    latestStatements(record, party, atLeast).map(({ meeting, speaker }) => `${meeting} ${speaker}`);

  it('takes those of its own accounts of the newest meetings, whole, and those passed on', () => {
    expect(said(0, 1)).toEqual(['7 anna-holm']);
    expect(said(1, 2)).toEqual(['7 boris-kral', '6 mira-vesel']);
    expect(said(1, 4)).toEqual(['7 boris-kral', '6 mira-vesel', '4 boris-kral', '1 boris-kral']);
    expect(latestStatements(empty, 0, 3)).toEqual([]);
  });
});

describe('the real record', () => {
  const { data } = readPublishable('data');
  const real = recordOf(data);
  const engine = createEngine(real.index);
  const found = async (filter: Partial<Filter>) =>
    (await engine.query({ ...EVERYTHING, sort: 'oldest', ...filter })).meetings;
  const { parties } = real.index.relation;

  it('names each actor in the meetings that the explorer shows', async () => {
    for (const { id } of real.index.actors) {
      const naming = namingOf(real, id);
      expect(naming.meetings, id).toEqual(await found({ actor: [id] }));
      for (const [side, party] of parties.entries()) {
        expect(naming.sides[side], `${id}, ${party}`).toBe((await found({ actor: [id], side: party })).length);
      }
      expect(meetingsIn(real, id), id).toEqual(await found({ venue: id }));
    }
  });

  it('counts topics by side, people, terms and visits as the explorer does', async () => {
    for (const party of [0, 1] as const) {
      const id = parties[party];
      const { facets } = await engine.query({ ...EVERYTHING, side: id });
      const counts = new Map(facets.topic.map(({ value, count }) => [value, count]));
      expect(new Map(topicsRaised(real, party).map(({ topic, own }) => [topic, own]))).toEqual(counts);
      const kind = ['official-visit', 'state-visit', 'working-visit'];
      const { hosted, others, exact } = visitsOf(real);
      const there = await found({ venue: id, kind });
      expect(hosted[party]).toEqual(there.filter((meeting) => !others.includes(meeting)));
      expect(exact[party]).toBe(hosted[party].length === there.length);
      for (const person of peopleOf(real, id)) {
        expect(person.meetings, person.id).toBe((await found({ person: [person.id] })).length);
      }
      for (const { office, terms } of officesOf(real, data.people, id)) {
        for (const { person, meetings, years } of terms) {
          if (meetings === null) continue;
          expect(meetings, `${person}, ${office}`).toBe((await found({ person: [person], ...years })).length);
        }
      }
    }
  });
});
