import type { RecordIndex } from '../dataset/record.ts';
import type { Meeting, Office } from '../model/schema.ts';
import { isVisit } from '../model/vocabulary.ts';
import { allPoints } from './statements.ts';

/** A person, and the meetings in which both took part. */
export interface Counterpart {
  person: string;
  /** Places in `index.meetings`, newest first. */
  meetings: number[];
}

/** How many statements touch a topic. */
export interface Raised {
  topic: string;
  statements: number;
}

/** An office as meetings name it, and the dates of the first and the last that do. */
export interface NamedOffice {
  office: string;
  from: string;
  to: string;
  meetings: number;
}

/**
 * The meetings in which a person took part or spoke, newest first: what the explorer gives for `person=<id>`. A later
 * mention makes nobody a speaker of the meeting.
 */
export function meetingsOfPerson(record: RecordIndex, id: string): number[] {
  const found = new Set(meetingsTakenPart(record, id));
  for (const { speaker, retrospective, meeting } of allPoints(record)) {
    if (speaker === id && !retrospective) found.add(meeting);
  }
  return newestFirst(record, [...found]);
}

/**
 * Those of the other party whom a person met (of either party, for a person of neither), most often first; the one met
 * last goes first among equals. A visit is no meeting of its leaders, so that it does not count.
 */
export function counterparts(record: RecordIndex, id: string): Counterpart[] {
  const { index } = record;
  const { people, meetings, relation, actors, kinds } = index;
  const countryOf = (person: number) => actors[people[person]?.actor ?? -1]?.id ?? '';
  const self = record.places('people').get(id) ?? -1;
  const others: readonly string[] = relation.parties.filter((party) => party !== countryOf(self));
  const met = new Map<number, number[]>();
  for (const number of newestFirst(record, meetingsTakenPart(record, id))) {
    if (isVisit(kinds[meetings.kind[number] ?? -1] ?? '')) continue;
    for (const person of new Set(meetings.people[number])) {
      if (person === self || !others.includes(countryOf(person))) continue;
      met.set(person, [...(met.get(person) ?? []), number]);
    }
  }
  // The map is in order of the latest meeting, and sorting keeps that order among equals.
  return [...met]
    .map(([person, together]) => ({ person: people[person]?.id ?? '', meetings: together }))
    .toSorted((a, b) => b.meetings.length - a.meetings.length);
}

/** The topics of what a person said, most frequent first. What is told of them, and later mentions, do not count. */
export function topicsRaised(record: RecordIndex, id: string): Raised[] {
  const counts = new Map<string, number>(record.index.topics.map(({ id: topic }) => [topic, 0]));
  for (const { speaker, reported, retrospective, topics } of allPoints(record)) {
    if (speaker !== id || reported || retrospective) continue;
    for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, statements]) => statements > 0)
    .map(([topic, statements]) => ({ topic, statements }))
    .toSorted((a, b) => b.statements - a.statements);
}

/** The offices that meetings name for a participant, the one named last first. */
export function officesNamed(meetings: readonly Meeting[], id: string): NamedOffice[] {
  const named = new Map<string, NamedOffice>();
  for (const { date, participants } of meetings.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    for (const { person, office } of participants) {
      if (person !== id) continue;
      const known = named.get(office) ?? { office, from: date, to: date, meetings: 0 };
      named.set(office, { ...known, to: date, meetings: known.meetings + 1 });
    }
  }
  return [...named.values()].toSorted((a, b) => (a.to < b.to ? 1 : -1));
}

/** Terms of office, latest first; those of which neither end is known come last. */
export function termsInOrder(offices: readonly Office[]): Office[] {
  const key = ({ from, to }: Office) => from ?? to ?? '';
  return offices.toSorted((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0));
}

function meetingsTakenPart({ index, places }: RecordIndex, id: string): number[] {
  const self = places('people').get(id) ?? -1;
  return index.meetings.people.flatMap((people, number) => (people.includes(self) ? [number] : []));
}

/** By date, latest first; those of one date in the order of the index, as the engine has them. */
function newestFirst({ index }: RecordIndex, numbers: readonly number[]): number[] {
  const date = (number: number) => index.meetings.date[number] ?? '';
  return numbers.toSorted((a, b) => (date(a) === date(b) ? a - b : date(a) < date(b) ? 1 : -1));
}
