import { createHash } from 'node:crypto';
import { yearOf } from '../model/date.ts';
import type { Collection, Data, Meeting, Source } from '../model/schema.ts';
import { ACTS, BOTH, FORMATS, KINDS, SECTIONS, idsOf } from '../model/vocabulary.ts';
import { buildSearch } from './search-index.ts';
import {
  FORMAT,
  type CitedSource,
  type Index,
  type Manifest,
  type StatementText,
  type StatementsBy,
} from './served.ts';

/** The dataset, ready to be written: `files` holds the content by path below `dataset/`, the manifest among them. */
export interface Dataset {
  /** Day of the record and hash of its content, as in `2026.11.24-1f3a9c02`. */
  version: string;
  files: Map<string, string>;
}

/**
 * Makes the served dataset of a record. The same record gives the same bytes, in whatever order its collections come;
 * the order within `topics`, `publishers`, `gaps` and `questions`, and within a record, is the author's and stays.
 *
 * Throws where two records of a kind share an id, and where a reference that the index resolves leads nowhere; the
 * message names the record and the reference. `readPublishable` gives a record without such faults.
 *
 * @example
 * const { version, files } = compile(data);
 * files.get('manifest.json'); // '{"format":1,"version":"2026.11.24-1f3a9c02",…'
 */
export function compile(data: Data): Dataset {
  const sorted = inOrder(data);
  const files = new Map<string, string>();
  const add = (name: string, content: object): string => {
    const json = JSON.stringify(content);
    const path = `${name}-${hash(json)}.json`;
    files.set(path, json);
    return path;
  };

  const content = indexOf(sorted);
  const sources = sourcesOf(sorted);
  const { programmes, agreements, milestones, people, indicators, gaps } = sorted;
  const kinds = { programmes, agreements, milestones, people, indicators, gaps, sources };
  const parts = {
    search: add('search', buildSearch(sorted)),
    meetings: mapValues(byYear(sorted.meetings), (meetings, year) =>
      add(`meetings-${year}`, { format: FORMAT, meetings }),
    ),
    files: mapValues(kinds, (records, kind) => add(kind, { format: FORMAT, records })),
    counts: {
      meetings: sorted.meetings.length,
      readouts: content.readouts.meeting.length,
      points: content.points.readout.length,
      people: people.length,
      programmes: programmes.length,
      agreements: agreements.length,
      milestones: milestones.length,
      indicators: indicators.length,
      sources: sources.length,
      actors: sorted.actors.length,
      topics: content.topics.length,
    },
  };

  const statements = statementsOf(sorted);
  const folder = `statements-${hash(JSON.stringify([...statements]))}`;
  for (const [name, list] of statements) {
    files.set(`${folder}/${name}.json`, JSON.stringify({ format: FORMAT, statements: list }));
  }

  // The names in `parts` carry the hashes of all other files, so that this hash stands for the whole content.
  const version = `${sorted.relation.asOf.replaceAll('-', '.')}-${hash(JSON.stringify([parts, folder, content]))}`;
  const index: Index = { format: FORMAT, version, ...content };
  const manifest: Manifest = { format: FORMAT, version, index: add('index', index), statements: folder, ...parts };
  files.set('manifest.json', JSON.stringify(manifest));
  return { version, files };
}

function hash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}

/** In code-unit order of a key, which no locale changes. */
function sortBy<T>(list: readonly T[], key: (item: T) => string): T[] {
  return [...list].sort((a, b) => compare(key(a), key(b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function mapValues<K extends string, V, W>(object: Record<K, V>, map: (value: V, key: K) => W): Record<K, W> {
  const entries = Object.entries(object) as [K, V][];
  return Object.fromEntries(entries.map(([key, value]) => [key, map(value, key)])) as Record<K, W>;
}

function inOrder(data: Data): Data {
  const id = (record: { id: string }) => record.id;
  const sortKeys = <V>(object: Record<string, V>) => Object.fromEntries(sortBy(Object.entries(object), ([key]) => key));
  return {
    ...data,
    // A space stands before every character of a date or an id.
    meetings: sortBy(data.meetings, (meeting) => `${meeting.date} ${meeting.id}`),
    programmes: sortBy(data.programmes, id),
    agreements: sortBy(data.agreements, id),
    milestones: sortBy(data.milestones, id),
    people: sortBy(data.people, id),
    indicators: sortBy(data.indicators, id),
    actors: sortBy(data.actors, id),
    redirects: mapValues(sortKeys(data.redirects), sortKeys),
  };
}

/** The points by what they touch, as `topic/health`, in the order of the index. */
function statementsOf({ meetings }: Data): Map<string, StatementText[]> {
  const lists = new Map<string, StatementText[]>();
  const points = meetings.flatMap(({ readouts }) =>
    readouts.flatMap(({ id, points: own }) => own.map((point) => ({ id, point }))),
  );
  for (const [place, { id, point }] of points.entries()) {
    const statement: StatementText = { point: place, anchor: `${id}.${point.id}`, summary: point.summary };
    const touched: Record<StatementsBy, readonly string[]> = {
      topic: point.topics,
      actor: point.actors,
      programme: point.programmes,
      person: point.speaker ? [point.speaker] : [],
    };
    for (const [by, ids] of Object.entries(touched)) {
      for (const entry of ids) {
        const name = `${by}/${entry}`;
        const list = lists.get(name) ?? [];
        list.push(statement);
        lists.set(name, list);
      }
    }
  }
  return lists;
}

function byYear(meetings: readonly Meeting[]): Record<string, Meeting[]> {
  const years: Record<string, Meeting[]> = {};
  for (const meeting of meetings) (years[yearOf(meeting.date)] ??= []).push(meeting);
  return years;
}

/** Gives the place of an id in a list; `by` names who asks, for the error where the list has no such id. */
type Place = (id: string, by: string) => number;

function placesIn(what: string, ids: readonly string[]): Place {
  const places = new Map<string, number>();
  for (const [place, id] of ids.entries()) {
    if (places.has(id)) throw new Error(`Two ${what} have the id "${id}": give one of them another`);
    places.set(id, place);
  }
  return (id, by) => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`${by} refers to "${id}", which is not among the ${what} of the record`);
    return place;
  };
}

function indexOf(data: Data): Omit<Index, 'format' | 'version'> {
  const ids = (list: readonly { id: string }[]) => list.map((entry) => entry.id);
  const topics = data.topics.areas.flatMap((area) => area.topics);
  const vocabulary: Pick<Index, 'kinds' | 'formats' | 'sections' | 'acts'> = {
    kinds: [...idsOf(KINDS)],
    formats: [...idsOf(FORMATS)],
    sections: [...idsOf(SECTIONS)],
    acts: [...idsOf(ACTS)],
  };
  const place = {
    ...mapValues(vocabulary, (list, what) => placesIn(what, list)),
    topics: placesIn('topics', ids(topics)),
    publishers: placesIn('publishers', ids(data.publishers)),
    parties: placesIn('parties', data.relation.parties),
    actors: placesIn('actors', ids(data.actors)),
    people: placesIn('people', ids(data.people)),
    programmes: placesIn('programmes', ids(data.programmes)),
    agreements: placesIn('agreements', ids(data.agreements)),
    meetings: placesIn('meetings', ids(data.meetings)),
  };
  const optional = (find: Place, id: string | undefined, by: string) => (id === undefined ? -1 : find(id, by));
  for (const party of data.relation.parties) place.actors(party, 'relation.json');

  const meetings: Index['meetings'] = {
    id: [],
    date: [],
    endDate: [],
    kind: [],
    format: [],
    titleEn: [],
    titleJa: [],
    city: [],
    country: [],
    occasion: [],
    partOf: [],
    people: [],
  };
  const readouts: Index['readouts'] = {
    meeting: [],
    publisher: [],
    party: [],
    own: [],
    complete: [],
    retrospective: [],
    language: [],
  };
  const points: Index['points'] = {
    readout: [],
    section: [],
    act: [],
    side: [],
    speaker: [],
    topics: [],
    programmes: [],
    actors: [],
    agreements: [],
  };

  for (const [number, meeting] of data.meetings.entries()) {
    const inMeeting = `Meeting "${meeting.id}"`;
    meetings.id.push(meeting.id);
    meetings.date.push(meeting.date);
    meetings.endDate.push(meeting.endDate ?? null);
    meetings.kind.push(place.kinds(meeting.kind, inMeeting));
    meetings.format.push(place.formats(meeting.format, inMeeting));
    meetings.titleEn.push(meeting.title.en);
    meetings.titleJa.push(meeting.title.ja);
    meetings.city.push(meeting.venue?.city ?? null);
    meetings.country.push(optional(place.actors, meeting.venue?.country, inMeeting));
    meetings.occasion.push(meeting.occasion ?? null);
    meetings.partOf.push(optional(place.meetings, meeting.partOf, inMeeting));
    meetings.people.push(meeting.participants.map(({ person }) => place.people(person, inMeeting)));

    for (const readout of meeting.readouts) {
      const inReadout = `${inMeeting}, readout "${readout.id}"`;
      const readoutNumber = readouts.meeting.push(number) - 1;
      const publisher = place.publishers(readout.publisher, inReadout);
      const voice = data.publishers[publisher]?.party;
      readouts.publisher.push(publisher);
      readouts.party.push(optional(place.parties, voice ?? readout.relays, inReadout));
      readouts.own.push(Number(voice !== undefined));
      readouts.complete.push(Number(readout.complete));
      readouts.retrospective.push(Number(readout.retrospective ?? false));
      readouts.language.push(readout.language);

      for (const point of readout.points) {
        const by = `${inReadout}, point "${point.id}"`;
        points.readout.push(readoutNumber);
        points.section.push(place.sections(point.section, by));
        points.act.push(place.acts(point.act, by));
        points.side.push(point.side === BOTH ? 2 : place.parties(point.side, by));
        points.speaker.push(optional(place.people, point.speaker, by));
        points.topics.push(point.topics.map((id) => place.topics(id, by)));
        points.programmes.push(point.programmes.map((id) => place.programmes(id, by)));
        points.actors.push(point.actors.map((id) => place.actors(id, by)));
        points.agreements.push(point.agreements.map((id) => place.agreements(id, by)));
      }
    }
  }

  return {
    relation: data.relation,
    areas: data.topics.areas.map((area) => ({
      id: area.id,
      name: area.name,
      topics: area.topics.map(({ id }) => place.topics(id, 'topics.json')),
    })),
    topics: topics.map(({ id, name }) => ({ id, name })),
    publishers: data.publishers.map(({ id, name, party }) => ({ id, name, party: party ?? null })),
    actors: data.actors.map(({ id, name, kind }) => ({ id, name, kind })),
    people: data.people.map(({ id, name, country }) => ({
      id,
      name,
      actor: place.actors(country, `Person "${id}"`),
    })),
    programmes: data.programmes.map(({ id, name, abbreviation }) => ({ id, name, abbreviation: abbreviation ?? null })),
    agreements: data.agreements.map(({ id, title }) => ({ id, name: title })),
    redirects: data.redirects,
    questions: data.questions,
    ...vocabulary,
    meetings,
    readouts,
    points,
  };
}

interface Citation {
  collection: Collection;
  id: string;
  source: Source | { url: string };
}

/** Every place where a record names a page, in the record's order. */
function citationsOf(data: Data): Citation[] {
  const bare = (facts: readonly { source: string }[]) => facts.map(({ source }) => ({ url: source }));
  const cite =
    <R extends { id: string }>(collection: Collection, sources: (record: R) => readonly Citation['source'][]) =>
    (record: R): Citation[] =>
      sources(record).map((source) => ({ collection, id: record.id, source }));
  return [
    ...data.meetings.flatMap(cite('meetings', (meeting) => meeting.readouts)),
    ...data.programmes.flatMap(
      cite('programmes', ({ sources, phases, figures, events, activities }) => [
        ...sources,
        ...bare([...phases, ...figures, ...events, ...activities]),
      ]),
    ),
    ...data.agreements.flatMap(cite('agreements', (agreement) => agreement.sources)),
    ...data.milestones.flatMap(cite('milestones', (milestone) => milestone.sources)),
    ...data.people.flatMap(
      cite('people', ({ offices }) => offices.flatMap(({ sources }) => sources.map((url) => ({ url })))),
    ),
    ...data.indicators.flatMap(cite('indicators', ({ sources, points }) => [...sources, ...bare(points)])),
  ];
}

/**
 * The sources of the record, one an address: by publisher in the order of `publishers`, newest first, those of unknown
 * date or publisher last. Where records describe one page differently, a title of its own goes before one of ours, and
 * otherwise the first description counts.
 */
function sourcesOf(data: Data): CitedSource[] {
  const rank = new Map(data.publishers.map(({ id }, place) => [id, place]));
  const partyOf = new Map(data.publishers.map(({ id, party }) => [id, party ?? null]));
  const worth = ({ source }: Citation) =>
    !('publisher' in source) ? 0 : source.title === null ? 1 : source.titleIsOurs ? 2 : 3;

  const byUrl: Record<string, Citation[]> = {};
  for (const citation of citationsOf(data)) (byUrl[citation.source.url] ??= []).push(citation);
  return Object.entries(byUrl)
    .map(([url, citations]): CitedSource => {
      const { source } = citations.reduce((best, next) => (worth(next) > worth(best) ? next : best));
      const known = 'publisher' in source ? source : null;
      return {
        url,
        title: known?.title ?? null,
        ...(known?.titleIsOurs && { titleIsOurs: true }),
        publisher: known?.publisher ?? null,
        publisherName: known?.publisherName ?? null,
        party: (known && partyOf.get(known.publisher)) ?? null,
        published: known?.published ?? null,
        language: known?.language ?? null,
        citedBy: [
          ...new Map(citations.map(({ collection, id }) => [`${collection}/${id}`, { collection, id }])).values(),
        ],
      };
    })
    .sort(
      (a, b) =>
        (rank.get(a.publisher ?? '') ?? rank.size) - (rank.get(b.publisher ?? '') ?? rank.size) ||
        compare(b.published ?? '', a.published ?? '') ||
        compare(a.url, b.url),
    );
}
