import { describe, expect, test } from 'vitest';
import { counterparts, meetingsOfPerson, officesNamed, termsInOrder, topicsRaised } from '../../src/analysis/people.ts';
import { compile } from '../../src/dataset/compile.ts';
import { readPublishable } from '../../src/dataset/plugin.ts';
import { createRecord } from '../../src/dataset/record.ts';
import { Index, Manifest } from '../../src/dataset/served.ts';
import type { Data, Meeting, Office } from '../../src/model/schema.ts';
import { EVERYTHING } from '../../src/query/filter.ts';
import { createEngine } from '../../src/query/local-engine.ts';

const { data: small } = readPublishable('tests/fixtures/small/data');

/** The small record, with a change. */
function recordOf(change: (data: Data) => void = () => undefined) {
  const data = structuredClone(small);
  change(data);
  const { files } = compile(data);
  const { index } = Manifest.parse(JSON.parse(files.get('manifest.json') ?? ''));
  return createRecord(Index.parse(JSON.parse(files.get(index) ?? '')));
}
const meetingOf = (data: Data, id: string) => data.meetings.find((meeting) => meeting.id === id)!;
const leave = (meeting: Meeting, person: string) => {
  meeting.participants = meeting.participants.filter((one) => one.person !== person);
};
const ids = (record: ReturnType<typeof recordOf>, numbers: readonly number[]) =>
  numbers.map((number) => record.meeting(number).id);

describe('meetings of a person', () => {
  const spokenOf = recordOf((data) => {
    // A speaker who is not among the participants counts; one who only looks back does not.
    leave(meetingOf(data, '2016-03-04-foreign-ministers-meeting'), 'boris-kral');
    leave(meetingOf(data, '2022-02-02-foreign-ministers-meeting'), 'liv-strand');
  });

  test.each([
    ['the small record', recordOf()],
    ['one with speakers who took no part', spokenOf],
  ])('are those that the explorer finds, in its order: %s', async (_, record) => {
    const engine = createEngine(record.index);
    for (const { id } of record.index.people) {
      const { meetings } = await engine.query({ ...EVERYTHING, person: [id] });
      expect(meetingsOfPerson(record, id), id).toEqual(meetings);
    }
  });

  test('are hand-counted those of Boris Kral, newest first', () => {
    expect(ids(spokenOf, meetingsOfPerson(spokenOf, 'boris-kral'))).toEqual([
      '2024-04-18-summit-meeting',
      '2020-11-20-telephone-talk',
      '2019-05-10-foreign-ministers-meeting',
      '2018-06-12-foreign-ministers-meeting',
      '2016-03-04-foreign-ministers-meeting',
    ]);
    expect(meetingsOfPerson(spokenOf, 'liv-strand')).toEqual([]);
  });

  test('are none for a person whom the record does not have', () => {
    expect(meetingsOfPerson(spokenOf, 'nobody')).toEqual([]);
  });
});

describe('counterparts', () => {
  test('are those of the other party, most meetings first', () => {
    const record = recordOf();
    expect(counterparts(record, 'boris-kral').map(({ person, meetings }) => [person, ids(record, meetings)])).toEqual([
      [
        'erik-dahl',
        [
          '2019-05-10-foreign-ministers-meeting',
          '2018-06-12-foreign-ministers-meeting',
          '2016-03-04-foreign-ministers-meeting',
        ],
      ],
      ['anna-holm', ['2024-04-18-summit-meeting', '2020-11-20-telephone-talk']],
    ]);
  });

  test('do not come from visits, nor from one’s own party', () => {
    const record = recordOf((data) => {
      const visit = meetingOf(data, '2018-06-11-state-visit-holm');
      visit.participants.push({ person: 'tomas-hora', country: 'borduria', office: 'Host' });
      const talk = meetingOf(data, '2020-11-20-telephone-talk');
      talk.participants.push({ person: 'mira-vesel', country: 'borduria', office: 'Foreign Minister' });
    });
    expect(counterparts(record, 'tomas-hora')).toEqual([]);
    expect(counterparts(record, 'mira-vesel').map(({ person }) => person)).toEqual(['liv-strand', 'anna-holm']);
    expect(counterparts(record, 'boris-kral').map(({ person }) => person)).not.toContain('mira-vesel');
  });

  test('of a person of neither party are those of both', () => {
    const record = recordOf((data) => {
      data.people.push({
        id: 'league-secretary',
        name: { en: 'League Secretary', ja: null },
        alsoKnownAs: [],
        country: 'coastal-league',
        offices: [],
      });
      meetingOf(data, '2024-04-18-summit-meeting').participants.push({
        person: 'league-secretary',
        country: 'coastal-league',
        office: 'Secretary',
      });
    });
    expect(counterparts(record, 'league-secretary').map(({ person }) => person)).toEqual(['anna-holm', 'boris-kral']);
    expect(counterparts(record, 'anna-holm').map(({ person }) => person)).toEqual(['boris-kral']);
  });
});

describe('topics raised', () => {
  test('count a person’s statements, those passed on by the press among them', () => {
    expect(topicsRaised(recordOf(), 'boris-kral')).toEqual([
      { topic: 'trade', statements: 2 },
      { topic: 'fisheries', statements: 1 },
      { topic: 'youth-exchange', statements: 1 },
    ]);
  });

  test('leave out later mentions and what is only told', () => {
    expect(topicsRaised(recordOf(), 'liv-strand')).toEqual([]);
    const told = recordOf((data) => {
      meetingOf(data, '2022-02-02-foreign-ministers-meeting').readouts[0]!.points[0]!.act = 'reported';
    });
    expect(topicsRaised(recordOf(), 'mira-vesel')).toEqual([{ topic: 'youth-exchange', statements: 1 }]);
    expect(topicsRaised(told, 'mira-vesel')).toEqual([]);
  });
});

describe('offices', () => {
  test('named by meetings, with their first and last date, the last named first', () => {
    const meeting = (date: string, office: string) =>
      ({
        date,
        participants: [
          { person: 'a', office },
          { person: 'b', office: 'Envoy' },
        ],
      }) as unknown as Meeting;
    expect(
      officesNamed([meeting('2015-04-02', 'Minister'), meeting('2012', 'Envoy'), meeting('2013-01', 'Minister')], 'a'),
    ).toEqual([
      { office: 'Minister', from: '2013-01', to: '2015-04-02', meetings: 2 },
      { office: 'Envoy', from: '2012', to: '2012', meetings: 1 },
    ]);
    expect(officesNamed([], 'a')).toEqual([]);
  });

  test('of the record come latest first, those without a term last', () => {
    const office = (name: string, from: string | null, to: string | null): Office => ({
      office: name,
      from,
      to,
      sources: [],
    });
    const offices = [
      office('unknown', null, null),
      office('first', '1990', '1994'),
      office('ended', null, '2001-02'),
      office('latest', '2020-01', null),
    ];
    expect(termsInOrder(offices).map(({ office: name }) => name)).toEqual(['latest', 'ended', 'first', 'unknown']);
  });
});
