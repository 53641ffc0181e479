import type { Index } from '../../src/dataset/served.ts';
import { yearOf } from '../../src/model/date.ts';
import { LEVELS, isVisit, levelOf } from '../../src/model/vocabulary.ts';
import { FACETS, LIST_PARAMETERS, type Facet, type Filter } from '../../src/query/filter.ts';

/*
 * The meaning of a filter, written out meeting by meeting without any thought of speed: what the engine is tested
 * and measured against.
 */

interface Meeting {
  number: number;
  id: string;
  date: string;
  kind: string;
  venue: string | null;
  people: Set<string>;
  accounts: Set<string>;
  points: { side: string; reported: boolean; topic: string[]; programme: string[]; actor: string[] }[];
}

/** The meetings of an index with ids in place of numbers, later mentions left out. */
export function meetingsOf(index: Index): Meeting[] {
  const { meetings, readouts, points } = index;
  const ids = (list: readonly { id: string }[], numbers: readonly number[] | undefined) =>
    (numbers ?? []).map((number) => list[number]!.id);
  const result = meetings.id.map((id, number): Meeting => ({
    number,
    id,
    date: meetings.date[number]!,
    kind: index.kinds[meetings.kind[number]!]!,
    venue: index.actors[meetings.country[number]!]?.id ?? null,
    people: new Set(ids(index.people, meetings.people[number])),
    accounts: new Set(),
    points: [],
  }));
  readouts.meeting.forEach((meeting, readout) => {
    const party = index.relation.parties[readouts.party[readout]!];
    if (party && !readouts.retrospective[readout]) result[meeting]!.accounts.add(party);
  });
  points.readout.forEach((readout, point) => {
    if (readouts.retrospective[readout]) return;
    const meeting = result[readouts.meeting[readout]!]!;
    const speaker = index.people[points.speaker[point]!];
    if (speaker) meeting.people.add(speaker.id);
    meeting.points.push({
      side: [...index.relation.parties, 'both'][points.side[point]!]!,
      reported: index.acts[points.act[point]!] === 'reported',
      topic: ids(index.topics, points.topics[point]),
      programme: ids(index.programmes, points.programmes[point]),
      actor: ids(index.actors, points.actors[point]),
    });
  });
  return result;
}

/** Whether a meeting matches a filter that holds only what the record knows; `hits` answers `q`. */
export function matches(meeting: Meeting, filter: Filter, hits?: ReadonlySet<number>): boolean {
  const counted = meeting.points.filter(({ side, reported }) => !filter.side || (side === filter.side && !reported));
  const anyOf = (wanted: readonly string[], has: (value: string) => boolean) => wanted.length === 0 || wanted.some(has);
  const year = yearOf(meeting.date);
  return (
    (!filter.q || hits!.has(meeting.number)) &&
    anyOf(filter.topic, (topic) => counted.some((point) => point.topic.includes(topic))) &&
    anyOf(filter.programme, (programme) => counted.some((point) => point.programme.includes(programme))) &&
    anyOf(filter.actor, (actor) => counted.some((point) => point.actor.includes(actor))) &&
    (!filter.side || counted.length > 0) &&
    anyOf(filter.kind, (kind) => meeting.kind === kind) &&
    anyOf(filter.person, (person) => meeting.people.has(person)) &&
    (!filter.venue || meeting.venue === filter.venue) &&
    (!filter.readouts ||
      (filter.readouts === 'both' ? meeting.accounts.size === 2 : meeting.accounts.has(filter.readouts))) &&
    (filter.from === null || year >= filter.from) &&
    (filter.to === null || year <= filter.to)
  );
}

/** Every value that a facet can offer, in the order of the index. */
export function facetValues(index: Index, facet: Facet): string[] {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const values: Record<Facet, string[]> = {
    kind: index.kinds,
    topic: ids(index.topics),
    side: index.relation.parties,
    readouts: ['both', ...index.relation.parties],
    person: ids(index.people),
    actor: ids(index.actors),
    programme: ids(index.programmes),
    venue: ids(index.actors),
  };
  return values[facet];
}

/** The filter with one value alone in a facet. */
export function alone(filter: Filter, facet: Facet, value: string): Filter {
  return { ...filter, [facet]: LIST_PARAMETERS.some((list) => list === facet) ? [value] : value };
}

/** What the engine should answer, but for the scores: `meetings` as numbers in order, facets and years counted. */
export function reference(index: Index, filter: Filter, hits?: ReadonlySet<number>) {
  const all = meetingsOf(index);
  const found = (asked: Filter) => all.filter((meeting) => matches(meeting, asked, hits));
  const facets = FACETS.map((facet) => {
    const chosen = [filter[facet] ?? []].flat();
    const counts = facetValues(index, facet)
      .map((value) => ({
        value,
        count: found(alone(filter, facet, value)).length,
        selected: chosen.includes(value),
      }))
      .filter(({ count, selected }) => count > 0 || selected);
    const ordered = ['kind', 'side', 'readouts'].includes(facet) ? counts : counts.sort((a, b) => b.count - a.count);
    return [facet, ordered] as const;
  });

  const ofAllYears = found({ ...filter, from: null, to: null });
  const years = ofAllYears.map(({ date }) => yearOf(date));
  const first = Math.min(...years);
  const span = years.length === 0 ? 0 : Math.max(...years) - first + 1;
  const meetings = found(filter).sort((a, b) => {
    const byDate = a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
    return (filter.sort === 'oldest' ? byDate : -byDate) || (a.id < b.id ? -1 : 1);
  });
  return {
    meetings: meetings.map(({ number }) => number),
    visits: meetings.filter(({ kind }) => isVisit(kind)).length,
    facets: Object.fromEntries(facets),
    years: Array.from({ length: span }, (_, place) => ({
      year: first + place,
      levels: LEVELS.map(
        ({ id }) =>
          ofAllYears.filter(({ date, kind }) => yearOf(date) === first + place && levelOf(kind) === id).length,
      ),
    })),
  };
}
