import type { RecordIndex } from '../dataset/record.ts';
import { yearOf } from '../model/date.ts';
import type { Agreement, Indicator, Office, Person, Programme } from '../model/schema.ts';
import { BOTH, isVisit } from '../model/vocabulary.ts';
import { directionOf } from './series.ts';
import { allPoints, type PointFacts } from './statements.ts';

/*
 * What the record has on one country or organisation. Meetings are counted as the explorer counts them: once each,
 * whatever an account of the time has a point on. Later mentions count for nothing.
 */

/** How many meetings something has. */
export interface Tally {
  id: string;
  meetings: number;
}

/** Counts the different meetings of each id; most first, then by id. */
function tally(pairs: Iterable<readonly [id: string, meeting: number]>): Tally[] {
  const meetings = new Map<string, Set<number>>();
  for (const [id, meeting] of pairs) meetings.set(id, (meetings.get(id) ?? new Set()).add(meeting));
  return [...meetings]
    .map(([id, { size }]) => ({ id, meetings: size }))
    .toSorted((a, b) => b.meetings - a.meetings || (a.id < b.id ? -1 : 1));
}

function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const ofTheTime = (record: RecordIndex) => allPoints(record).filter(({ retrospective }) => !retrospective);
const distinct = (points: readonly PointFacts[]) => [...new Set(points.map(({ meeting }) => meeting))];
const numbers = ({ index }: RecordIndex) => [...index.meetings.id.keys()];
const idOf = (table: readonly { id: string }[], place: number | undefined) => table[place ?? -1]?.id ?? null;

/** What an actor is named for, when and by whom. */
export interface Naming {
  /** Points that name it, in the index's order. */
  points: PointFacts[];
  /** The same of later mentions; nothing else here counts them. */
  later: PointFacts[];
  /** Oldest first. */
  meetings: number[];
  /** How many of these points are on each topic, what is only told included. */
  topics: { id: string; points: number }[];
  /** Meetings in which a statement names it: by the first party, the second, and both together. */
  sides: [number, number, number];
  /** Meetings in which an account names it: the first party's alone, the second's alone, both, and only others'. */
  accounts: Record<'first' | 'second' | 'both' | 'others', number>;
  /** People whose statements name it. */
  speakers: Tally[];
  /** Actors named in the same points. */
  together: Tally[];
}

/** What the record's points say of an actor; empty lists for one that no point names. */
export function namingOf(record: RecordIndex, actor: string): Naming {
  const all = allPoints(record).filter(({ actors }) => actors.includes(actor));
  const points = all.filter(({ retrospective }) => !retrospective);
  const statements = points.filter(({ reported }) => !reported);
  const meetings = distinct(points);
  const bySide = (side: number) => distinct(statements.filter((point) => point.side === side)).length;
  const byAccount = [0, 1].map((party) => new Set(distinct(points.filter(({ account }) => account === party))));
  const inAccounts = (first: boolean, second: boolean) =>
    meetings.filter((meeting) => byAccount[0]!.has(meeting) === first && byAccount[1]!.has(meeting) === second).length;
  const topics = new Map<string, number>();
  for (const id of points.flatMap((point) => point.topics)) topics.set(id, (topics.get(id) ?? 0) + 1);
  return {
    points,
    later: all.filter(({ retrospective }) => retrospective),
    meetings,
    topics: [...topics]
      .map(([id, count]) => ({ id, points: count }))
      .toSorted((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1)),
    sides: [bySide(0), bySide(1), bySide(2)],
    accounts: {
      first: inAccounts(true, false),
      second: inAccounts(false, true),
      both: inAccounts(true, true),
      others: inAccounts(false, false),
    },
    speakers: tally(statements.flatMap(({ speaker, meeting }) => (speaker ? [[speaker, meeting] as const] : []))),
    together: tally(
      points.flatMap(({ actors, meeting }) =>
        actors.filter((other) => other !== actor).map((other) => [other, meeting] as const),
      ),
    ),
  };
}

/** How many meetings' statements by each side are on a topic. */
export interface RaisedTopic {
  topic: string;
  /** Meetings in which this side's own statements are on it, and those in which the other's are. */
  own: number;
  other: number;
}

/** What a party's statements are on, the most frequent topic first, beside what the other's are. */
export function topicsRaised(record: RecordIndex, party: 0 | 1): RaisedTopic[] {
  const statements = ofTheTime(record).filter(({ reported }) => !reported);
  const bySide = (side: number) =>
    tally(
      statements
        .filter((point) => point.side === side)
        .flatMap(({ topics, meeting }) => topics.map((topic) => [topic, meeting] as const)),
    );
  const others = new Map(bySide(1 - party).map(({ id, meetings }) => [id, meetings]));
  return bySide(party).map(({ id, meetings }) => ({ topic: id, own: meetings, other: others.get(id) ?? 0 }));
}

/** What the two parties' accounts of the same meetings are on. */
export interface AccountComparison {
  /** Meetings of which the record has an account by each party that says more than that it took place. */
  meetings: number;
  /** Those of them where all of these accounts are the parties' own and were read whole. */
  whole: number;
  /** By topic: meetings where this party's accounts alone, the other's alone, or both have it. */
  topics: { topic: string; own: number; other: number; both: number }[];
}

/** Compares a party's accounts with the other's; the topics that lean to this party most come first. */
export function compareAccounts(record: RecordIndex, party: 0 | 1): AccountComparison {
  const { readouts } = record.index;
  const counts = new Map<string, { own: number; other: number; both: number }>();
  const result = { meetings: 0, whole: 0 };
  const byMeeting = groupBy(
    ofTheTime(record).filter(({ account }) => account !== null),
    ({ meeting }) => meeting,
  );
  for (const points of byMeeting.values()) {
    const of = (side: number) => new Set(points.flatMap((point) => (point.account === side ? point.topics : [])));
    const [own, other] = [of(party), of(1 - party)];
    if (own.size === 0 || other.size === 0) continue;
    result.meetings += 1;
    if (points.every((point) => point.own && readouts.complete[point.readout] === 1)) result.whole += 1;
    for (const topic of new Set([...own, ...other])) {
      const count = counts.get(topic) ?? { own: 0, other: 0, both: 0 };
      count[!other.has(topic) ? 'own' : own.has(topic) ? 'both' : 'other'] += 1;
      counts.set(topic, count);
    }
  }
  const topics = [...counts].map(([topic, count]) => ({ topic, ...count }));
  return {
    ...result,
    topics: topics.toSorted(
      (a, b) => b.own - b.other - (a.own - a.other) || b.own - a.own || (a.topic < b.topic ? -1 : 1),
    ),
  };
}

/** Visits by host, each oldest first. */
export interface Visits {
  /** In the parties' order: visits to each party by people of the other. */
  hosted: [number[], number[]];
  /** Visits that are neither's: the place or the guests are not in the record, or it was to a third country. */
  others: number[];
  /** Whether every visit to the host's country is one that it hosted, so that kind and venue say all. */
  exact: [boolean, boolean];
}

/** Who visited whom. */
export function visitsOf(record: RecordIndex): Visits {
  const { relation, meetings, people, actors, kinds } = record.index;
  const result: Visits = { hosted: [[], []], others: [], exact: [true, true] };
  for (const meeting of numbers(record)) {
    if (!isVisit(kinds[meetings.kind[meeting] ?? -1] ?? '')) continue;
    const venue = idOf(actors, meetings.country[meeting]);
    const host = relation.parties.findIndex((party) => party === venue);
    const guest = relation.parties[1 - host];
    const came = meetings.people[meeting]?.some((place) => idOf(actors, people[place]?.actor) === guest);
    if ((host === 0 || host === 1) && came) result.hosted[host].push(meeting);
    else {
      result.others.push(meeting);
      if (host === 0 || host === 1) result.exact[host] = false;
    }
  }
  return result;
}

/** Meetings by city, most first; null for those whose city is not in the record, which come last. */
export function citiesOf(
  { index }: RecordIndex,
  meetings: readonly number[],
): { city: string | null; meetings: number }[] {
  const cities = tally(meetings.map((meeting) => [index.meetings.city[meeting] ?? '', meeting]));
  return [...cities.filter(({ id }) => id !== ''), ...cities.filter(({ id }) => id === '')].map(
    ({ id, meetings: count }) => ({ city: id || null, meetings: count }),
  );
}

/** Meetings by the country where they took place, most first; those without a known one are left out. */
export function venues(record: RecordIndex): Tally[] {
  const { meetings, actors } = record.index;
  return tally(
    numbers(record).flatMap((meeting) => {
      const venue = idOf(actors, meetings.country[meeting]);
      return venue ? [[venue, meeting] as const] : [];
    }),
  );
}

/** The meetings that took place in a country, oldest first. */
export function meetingsIn(record: RecordIndex, actor: string): number[] {
  const { meetings, actors } = record.index;
  return numbers(record).filter((meeting) => idOf(actors, meetings.country[meeting]) === actor);
}

const madePeople = new WeakMap<RecordIndex, Map<string, Set<number>>>();

/** The meetings of each person: where they took part, or spoke in an account of the time. */
function meetingsByPerson(record: RecordIndex): Map<string, Set<number>> {
  let found = madePeople.get(record);
  if (!found) {
    const made = new Map<string, Set<number>>();
    const add = (person: string | null, meeting: number) => {
      if (person) made.set(person, (made.get(person) ?? new Set()).add(meeting));
    };
    const { meetings, people } = record.index;
    for (const [meeting, places] of meetings.people.entries()) {
      for (const place of places) add(idOf(people, place), meeting);
    }
    for (const { speaker, meeting } of ofTheTime(record)) add(speaker, meeting);
    madePeople.set(record, (found = made));
  }
  return found;
}

/** The people of a country or organisation that took part in meetings or spoke in their accounts, most first. */
export function peopleOf(record: RecordIndex, actor: string): Tally[] {
  const { people, actors } = record.index;
  const byPerson = meetingsByPerson(record);
  return tally(
    people.flatMap((person) =>
      idOf(actors, person.actor) === actor
        ? [...(byPerson.get(person.id) ?? [])].map((meeting) => [person.id, meeting] as const)
        : [],
    ),
  );
}

/** Someone's time in an office, with the meetings of its years. */
export interface Term extends Pick<Office, 'from' | 'to' | 'incumbent'> {
  person: string;
  /** Those of `years`; null where the record does not know when the term began. */
  meetings: number | null;
  /**
   * The years of the term, both whole. Where its end is not known, to the year in which the record's next holder of
   * the office began; where there is none, all that follow.
   */
  years: { from: number | null; to: number | null };
}

/** Those who held one office, latest first. */
export interface OfficeHolders {
  office: string;
  terms: Term[];
}

/**
 * Who of a country held which office, and how often they met in those years. The offices whose holders met most come
 * first; those that no more than one person of the record held, or that no meeting falls to, are left out.
 *
 * The country's name in a title is dropped ("Emperor of …"), and where a person's term is listed twice, the more exact
 * entry counts.
 */
export function officesOf(record: RecordIndex, people: readonly Person[], actor: string): OfficeHolders[] {
  const country = record.index.actors.find(({ id }) => id === actor)?.name.en ?? '';
  const offices = new Map<string, Held[]>();
  for (const person of people.filter((one) => one.country === actor)) {
    const byTitle = groupBy(person.offices, ({ office }) => office.replace(` of ${country}`, ''));
    for (const [office, listed] of byTitle) {
      const held = withoutVaguer(listed).map((term) => ({ person: person.id, term }));
      offices.set(office, [...(offices.get(office) ?? []), ...held]);
    }
  }
  const sum = (terms: readonly Term[]) => terms.reduce((total, { meetings }) => total + (meetings ?? 0), 0);
  const start = ({ term: { from, to } }: Held) => from ?? to ?? '';
  return [...offices]
    .map(([office, held]) => {
      const latestFirst = held.toSorted((a, b) => (start(a) < start(b) ? 1 : -1));
      return { office, terms: latestFirst.map((one, i) => termOf(record, one, nextBeginning(latestFirst, i))) };
    })
    .filter(({ terms }) => new Set(terms.map(({ person }) => person)).size > 1 && sum(terms) > 0)
    .toSorted((a, b) => sum(b.terms) - sum(a.terms) || (a.office < b.office ? -1 : 1));
}

interface Held {
  person: string;
  term: Office;
}

/** When the next holder of an office began, in a list that has the latest first; null for the last one on record. */
function nextBeginning(latestFirst: readonly Held[], place: number): string | null {
  const own = latestFirst[place]?.person;
  return latestFirst.slice(0, place).findLast(({ person, term }) => person !== own && term.from)?.term.from ?? null;
}

function termOf(record: RecordIndex, { person, term: { from, to, incumbent } }: Held, next: string | null): Term {
  const end = to ?? (incumbent ? null : next);
  const years = { from: from ? yearOf(from) : null, to: end ? yearOf(end) : null };
  const within = [...(meetingsByPerson(record).get(person) ?? [])].filter((meeting) => {
    const year = yearOf(record.index.meetings.date[meeting] ?? '');
    return year >= (years.from ?? -Infinity) && year <= (years.to ?? Infinity);
  });
  return { person, from, to, ...(incumbent && { incumbent }), meetings: from ? within.length : null, years };
}

/** A term that another one says more exactly is the same term. */
function withoutVaguer(terms: readonly Office[]): Office[] {
  const covers = (exact: string | null, vague: string | null) => vague === null || (exact?.startsWith(vague) ?? false);
  return terms.filter(
    (term, place) =>
      !terms.some(
        (other, at) =>
          at !== place &&
          covers(other.from, term.from) &&
          (covers(other.to, term.to) || (term.to === null && other.incumbent === true)) &&
          // Of two that say the same, the first stays.
          (other.from !== term.from || other.to !== term.to || (other.incumbent ?? false) || at < place),
      ),
  );
}

/** The programmes in which an actor is a partner, one who benefits, or a country of an activity. */
export function programmesOf(programmes: readonly Programme[], actor: string): Programme[] {
  return programmes.filter(({ partners, beneficiaries, activities }) =>
    [...partners, ...beneficiaries, ...activities.flatMap(({ countries }) => countries)].includes(actor),
  );
}

/**
 * The agreements of an actor, latest first: those that it or its people signed. To a party belong also those whose
 * signatories are not listed, since the record holds agreements between the parties.
 */
export function agreementsOf({ index }: RecordIndex, agreements: readonly Agreement[], actor: string): Agreement[] {
  const isParty = index.relation.parties.includes(actor);
  return agreements
    .filter(
      ({ signatories }) =>
        (isParty && signatories.length === 0) ||
        signatories.some((one) => one.country === actor || ('actor' in one && one.actor === actor)),
    )
    .toSorted((a, b) => ((a.signed ?? '') < (b.signed ?? '') ? 1 : -1));
}

/** The series that run from a party to elsewhere, then those of both together. */
export function indicatorsOf(indicators: readonly Indicator[], party: string): Indicator[] {
  const directions = indicators.map((indicator) => ({ indicator, direction: directionOf(indicator) }));
  const those = (isWanted: (direction: ReturnType<typeof directionOf>) => boolean) =>
    directions.flatMap(({ indicator, direction }) => (isWanted(direction) ? [indicator] : []));
  return [
    ...those((direction) => 'from' in direction && direction.from === party),
    ...those((direction) => 'text' in direction && direction.text === BOTH),
  ];
}

/**
 * A party's statements in its own accounts of its latest meetings, or in those that pass them on, newest meeting
 * first: all of a meeting, and as many meetings as give `atLeast`.
 */
export function latestStatements(record: RecordIndex, party: 0 | 1, atLeast: number): PointFacts[] {
  const own = ofTheTime(record).filter(
    ({ side, account, reported }) => side === party && account === party && !reported,
  );
  const byMeeting = groupBy(own, ({ meeting }) => meeting);
  const latest: PointFacts[] = [];
  for (const meeting of [...byMeeting.keys()].toSorted((a, b) => b - a)) {
    if (latest.length >= atLeast) break;
    latest.push(...byMeeting.get(meeting)!);
  }
  return latest;
}
