import type { Bilingual } from '../model/text.ts';
import { levelOf, type Level } from '../model/vocabulary.ts';
import type { Index } from './served.ts';

/** Lists of the index whose entries have an id. */
const TABLES = ['topics', 'areas', 'publishers', 'actors', 'people', 'programmes', 'agreements'] as const;
type Table = (typeof TABLES)[number] | 'meetings';

/** Whose words the record has of a party: its own readout, another publisher's page that passes them on, or none. */
export type Account = 'own' | 'relayed' | null;

/** What a list shows of a meeting, with ids in place of the index's numbers. */
export interface MeetingSummary {
  number: number;
  id: string;
  date: string;
  endDate: string | null;
  kind: string;
  level: Level;
  format: string;
  title: Bilingual;
  city: string | null;
  /** Actor. */
  country: string | null;
  occasion: string | null;
  /** The visit in which it took place. */
  partOf: string | null;
  /** In the order of the record; `party` is left out for those of third countries. */
  people: { id: string; name: Bilingual; party?: string }[];
  /** In the order of `relation.parties`; later mentions do not count. */
  accounts: [Account, Account];
  /** Topics of its points, most frequent first; like `programmes` and `points`, without later mentions. */
  topics: string[];
  programmes: string[];
  points: number;
}

/** A range of places in a list: from the first, to before the last. */
export type Range = readonly [from: number, to: number];

/** The index, made easy to read. */
export interface RecordIndex {
  readonly index: Index;
  /** The places of a list's ids. */
  places(table: Table): ReadonlyMap<string, number>;
  /** What an id is called now: its new name where it was renamed, itself otherwise (known to the record or not). */
  resolve(collection: string, id: string): string;
  /** The place of a meeting, by its id or an old one. */
  numberOf(id: string): number | undefined;
  /** Made when first asked for, and kept. Throws a `RangeError` where the index has no such place. */
  meeting(number: number): MeetingSummary;
  /** The places of a meeting's readouts in `index.readouts`. */
  readoutsOf(number: number): Range;
  /** The places of a meeting's points in `index.points`, those of all its readouts. */
  pointsOf(number: number): Range;
  /** The meetings within a visit, oldest first. */
  parts(visitId: string): readonly number[];
}

const made = new WeakMap<Index, RecordIndex>();

/** A reading layer over an index; one index gives one record, so that its memory is shared by all who read it. */
export function createRecord(index: Index): RecordIndex {
  const known = made.get(index);
  if (known) return known;
  const record = makeRecord(index);
  made.set(index, record);
  return record;
}

function makeRecord(index: Index): RecordIndex {
  const { meetings, readouts, points, relation } = index;
  const places = new Map<Table, ReadonlyMap<string, number>>();
  const summaries = new Map<number, MeetingSummary>();
  const readoutStarts = startsOf(readouts.meeting, meetings.id.length);
  const pointStarts = startsOf(points.readout, readouts.meeting.length);
  let partsOf: Map<number, number[]> | undefined;

  const record: RecordIndex = {
    index,
    places(table) {
      let map = places.get(table);
      if (!map) {
        const ids = table === 'meetings' ? meetings.id : index[table].map(({ id }) => id);
        map = new Map(ids.map((id, place) => [id, place]));
        places.set(table, map);
      }
      return map;
    },
    resolve(collection, id) {
      const renamed = new Map(Object.entries(index.redirects[collection] ?? {}));
      let current = id;
      // A renamed id may have been renamed again; as many steps as there are redirects end a circle too.
      for (let steps = renamed.size; steps > 0; steps--) current = renamed.get(current) ?? current;
      return current;
    },
    numberOf(id) {
      const numbers = record.places('meetings');
      return numbers.get(id) ?? numbers.get(record.resolve('meetings', id));
    },
    meeting(number) {
      let summary = summaries.get(number);
      if (!summary) {
        summary = summarise(number);
        summaries.set(number, summary);
      }
      return summary;
    },
    readoutsOf: (number) => [readoutStarts[number] ?? 0, readoutStarts[number + 1] ?? 0],
    pointsOf(number) {
      const [from, to] = record.readoutsOf(number);
      return [pointStarts[from] ?? 0, pointStarts[to] ?? 0];
    },
    parts(visitId) {
      if (!partsOf) {
        partsOf = new Map();
        for (const [part, visit] of meetings.partOf.entries()) {
          const parts = partsOf.get(visit);
          if (parts) parts.push(part);
          else partsOf.set(visit, [part]);
        }
      }
      return partsOf.get(record.numberOf(visitId) ?? NaN) ?? [];
    },
  };

  function summarise(number: number): MeetingSummary {
    if (meetings.id[number] === undefined) throw new RangeError(`The index has no meeting ${number}`);
    const kind = at(index.kinds, meetings.kind[number]);
    const topics = new Map<number, number>();
    const programmes = new Map<number, number>();
    const accounts: [Account, Account] = [null, null];
    let said = 0;

    const [from, to] = record.readoutsOf(number);
    for (let readout = from; readout < to; readout++) {
      if (readouts.retrospective[readout]) continue;
      const party = readouts.party[readout];
      if (party === 0 || party === 1) {
        accounts[party] = readouts.own[readout] ? 'own' : (accounts[party] ?? 'relayed');
      }
      const end = pointStarts[readout + 1] ?? 0;
      for (let point = pointStarts[readout] ?? 0; point < end; point++) {
        said++;
        tally(topics, points.topics[point]);
        tally(programmes, points.programmes[point]);
      }
    }

    return {
      number,
      id: at(meetings.id, number),
      date: at(meetings.date, number),
      endDate: at(meetings.endDate, number),
      kind,
      level: levelOf(kind),
      format: at(index.formats, meetings.format[number]),
      title: { en: at(meetings.titleEn, number), ja: at(meetings.titleJa, number) },
      city: at(meetings.city, number),
      country: index.actors[at(meetings.country, number)]?.id ?? null,
      occasion: at(meetings.occasion, number),
      partOf: meetings.id[at(meetings.partOf, number)] ?? null,
      people: at(meetings.people, number).map((place) => {
        const { id, name, actor } = at(index.people, place);
        const country = at(index.actors, actor).id;
        return { id, name, ...(relation.parties.includes(country) && { party: country }) };
      }),
      accounts,
      topics: byFrequency(topics).map((place) => at(index.topics, place).id),
      programmes: byFrequency(programmes).map((place) => at(index.programmes, place).id),
      points: said,
    };
  }

  return record;
}

/** Where the entries of each owner begin in a list that is in the owners' order, and where the last one's end. */
function startsOf(owners: readonly number[], count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const owner of owners) starts[owner + 1]! += 1;
  for (let owner = 0; owner < count; owner++) starts[owner + 1]! += starts[owner]!;
  return starts;
}

function tally(counts: Map<number, number>, places: readonly number[] = []): void {
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
}

function byFrequency(counts: ReadonlyMap<number, number>): number[] {
  return [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || a - b).map(([place]) => place);
}

/** The compile step resolved every number; one that leads nowhere means a damaged file. */
function at<T>(list: readonly T[], place: number | undefined): T {
  if (place === undefined || !(place in list)) throw new RangeError(`The index has no entry ${place} where one is due`);
  return list[place] as T;
}
