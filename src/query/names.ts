import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import { SEARCH_OPTIONS, tokensOf, typosIn } from '../dataset/search-options.ts';
import type { Index } from '../dataset/served.ts';
import { distanceToStart } from '../model/closest.ts';
import type { Indicator, Person } from '../model/schema.ts';
import type { Bilingual } from '../model/text.ts';
import { KINDS } from '../model/vocabulary.ts';
import { paths } from './paths.ts';

export type NameKind = 'page' | 'person' | 'topic' | 'programme' | 'agreement' | 'actor' | 'statistic' | 'meeting';

/** A page of the site by its name, with what tells it from others of that name. */
export interface Name {
  kind: NameKind;
  id: string;
  /** The page's address. */
  path: string;
  name: Bilingual;
  /** Of a meeting. */
  date?: string;
  endDate?: string | null;
  city?: string | null;
  /** A person's or a meeting's country, a topic's area. */
  within?: Bilingual;
  /** A programme's abbreviation, a statistic's unit. */
  note?: string | null;
}

/** A page that is no record. */
export interface PageName {
  path: string;
  name: Bilingual;
  /** Other words that a reader may look for it by. */
  words: string;
}

/** Names that the index leaves out. */
export interface MoreNames {
  pages?: readonly PageName[];
  /** Other names and offices of the index's people. */
  people?: readonly Pick<Person, 'id' | 'alsoKnownAs' | 'offices'>[];
  indicators?: readonly Pick<Indicator, 'id' | 'title' | 'unit'>[];
}

export interface Names {
  /**
   * The pages that hold every word of a text, in either language, best first: a word's beginning counts for the word,
   * and where the text as written finds nothing, words near to its own count for them. A blank text finds the pages
   * that are no record.
   *
   * @example names.find('kamikw')[0]?.path // '/people/kamikawa-yoko'
   */
  find(text: string): Name[];
  /** What a short list shows of them: up to `each` of a kind and `all` in all, the kind of the best first. */
  groups(text: string, each: number, all: number): NameGroup[];
}

/** The names of one kind among those found. */
export interface NameGroup {
  kind: NameKind;
  names: Name[];
}

/** A name as the search sees it. */
interface Entry {
  shown: Name;
  /** Abbreviations and ids. */
  codes?: string;
  /** Places, dates, people, other names. */
  more?: readonly string[];
  /** How much the record has of it. */
  weight: number;
}

function groupsOf(found: readonly Name[], each: number, all: number): NameGroup[] {
  const groups = new Map<NameKind, Name[]>();
  let room = all;
  for (const name of found) {
    const names = groups.get(name.kind) ?? [];
    if (names.length === each) continue;
    if (room === 0) break;
    groups.set(name.kind, [...names, name]);
    room -= 1;
  }
  return [...groups].map(([kind, names]) => ({ kind, names }));
}

/** The names of everything that has a page, made searchable. */
export function createNames(index: Index, more: MoreNames = {}): Names {
  const entries = entriesOf(index, more);
  const terms = new Map<string, string[]>();
  const search = new MiniSearch<{ id: number; name: string; codes: string; more: string }>({
    fields: ['name', 'codes', 'more'],
    // A person's name stands in many meetings: it is taken apart once.
    tokenize: (text) => text.split('\n').flatMap((line) => termsOf(line, terms)),
    processTerm: (term) => term,
  });
  search.addAll(
    entries.map(({ shown, codes = '', more = [] }, id) => ({
      id,
      name: both(shown.name),
      codes,
      more: more.join('\n'),
    })),
  );
  const words = new Set([...terms.values()].flat());

  const ranking: SearchOptions = {
    boost: { name: 4, codes: 4 },
    boostDocument: (entry) => 1 + Math.log1p(entries[entry as number]!.weight) / 2,
  };
  const asWritten: SearchOptions = {
    ...SEARCH_OPTIONS.searchOptions,
    ...ranking,
    // The last word may be half written.
    prefix: (term, place, terms) => place === terms.length - 1 || term.length > 2,
  };
  const corrected = (text: string): Query => ({
    combineWith: 'AND',
    tokenize: (word) => [word],
    queries: tokensOf(text, false).map(({ term }) => ({ combineWith: 'OR', queries: nearest(term, words) })),
  });

  const pages = entries.map(({ shown }) => shown).filter(({ kind }) => kind === 'page');
  const names: Names = {
    find(text) {
      if (text.trim() === '') return pages;
      const exact = search.search(text, asWritten);
      const found = exact.length > 0 ? exact : search.search(corrected(text), ranking);
      return found.map(({ id }) => entries[id as number]!.shown);
    },
    groups: (text, each, all) => groupsOf(names.find(text), each, all),
  };
  return names;
}

function termsOf(line: string, known: Map<string, string[]>): string[] {
  let terms = known.get(line);
  if (!terms) known.set(line, (terms = tokensOf(line).map(({ term }) => term)));
  return terms;
}

/** How many letters of a word may be wrong: more than in a text, since names are often short and seldom alike. */
const wrongLetters = (term: string) => (/^[a-z]{4}$/.test(term) ? 1 : typosIn(term));

/** The words that a word is the beginning of; where there is none, those of which it is with the fewest wrong letters. */
function nearest(term: string, words: Iterable<string>): string[] {
  let limit = wrongLetters(term);
  let near: string[] = [];
  for (const word of words) {
    const letters = distanceToStart(term, word, limit);
    if (letters < limit) near = [];
    if (letters <= limit) {
      limit = letters;
      near.push(word);
    }
  }
  return near;
}

function entriesOf(index: Index, { pages = [], people = [], indicators = [] }: MoreNames): Entry[] {
  const { relation, meetings, actors } = index;
  const mentions = mentionsIn(index);
  const known = new Map(people.map((person) => [person.id, person]));
  const attended = tally(meetings.people);
  const within = (place: number) => actors[place] && { within: actors[place].name };
  const code = (id: string, name: Bilingual) => `${id} ${initials(name.en)}`;

  return [
    ...pages.map(({ path, name, words }): Entry => ({
      shown: { kind: 'page', id: path, path, name },
      more: [words],
      weight: 1000,
    })),
    ...index.people.map(({ id, name, actor }, place): Entry => {
      const { alsoKnownAs = [], offices = [] } = known.get(id) ?? {};
      const titles = new Set(offices.map(({ office }) => office));
      return {
        shown: { kind: 'person', id, path: paths.person(id), name, ...within(actor) },
        more: [...alsoKnownAs, unspaced(name.ja), both(actors[actor]?.name), ...titles],
        weight: attended.get(place) ?? 0,
      };
    }),
    ...index.areas.flatMap((area) =>
      area.topics.map((place): Entry => {
        const { id, name } = index.topics[place]!;
        return {
          shown: { kind: 'topic', id, path: paths.topic(id), name, within: area.name },
          codes: id,
          more: [both(area.name)],
          weight: mentions.topics.get(place) ?? 0,
        };
      }),
    ),
    ...index.programmes.map(({ id, name, abbreviation }, place): Entry => ({
      shown: { kind: 'programme', id, path: paths.programme(id), name, note: abbreviation },
      codes: `${code(id, name)} ${abbreviation ?? ''}`,
      weight: mentions.programmes.get(place) ?? 0,
    })),
    ...index.agreements.map(({ id, name }, place): Entry => ({
      shown: { kind: 'agreement', id, path: paths.agreement(id), name },
      codes: code(id, name),
      weight: mentions.agreements.get(place) ?? 0,
    })),
    ...actors.map(({ id, name }, place): Entry => ({
      shown: { kind: 'actor', id, path: paths.actor(id), name },
      codes: code(id, name),
      // All of the record is about the parties, so that few points need to name them.
      weight: relation.parties.includes(id) ? meetings.id.length : (mentions.actors.get(place) ?? 0),
    })),
    ...indicators.map(({ id, title, unit }): Entry => ({
      shown: { kind: 'statistic', id, path: paths.statistic(id), name: title, note: unit },
      codes: id,
      more: [unit],
      weight: 0,
    })),
    ...meetings.id.map((id, place): Entry => {
      const date = meetings.date[place]!;
      const city = meetings.city[place]!;
      const country = meetings.country[place]!;
      const kind = KINDS.find((kind) => kind.id === index.kinds[meetings.kind[place]!])?.name;
      const present = meetings.people[place]!.map((person) => both(index.people[person]?.name));
      return {
        shown: {
          kind: 'meeting',
          id,
          path: paths.meeting(id),
          name: { en: meetings.titleEn[place]!, ja: meetings.titleJa[place]! },
          date,
          endDate: meetings.endDate[place]!,
          city,
          ...within(country),
        },
        more: [id, both(kind), city ?? '', both(actors[country]?.name), ...dateWords(date), ...present],
        // Among meetings of one title the latest comes first.
        weight: place / meetings.id.length,
      };
    }),
  ];
}

const both = (name: Bilingual | undefined) => [name?.en, name?.ja].filter(Boolean).join('\n');

/** A Japanese name without the dots and spaces between its parts, which many leave out. */
const unspaced = (name: string | null) => name?.replace(/[・＝=\s]/g, '') ?? '';

/** `United Nations` → `UN`: the capitals at the beginning of a name's words, where there are several. */
function initials(name: string): string {
  const capitals = name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? [];
  return capitals.length > 1 ? capitals.join('') : '';
}

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** A date in the words of either language, as exact as it is: `16 December 2023`, `2023年12月16日`. */
function dateWords(date: string): string[] {
  const [year = '', month, day] = date.split('-').map((part) => String(Number(part)));
  return [
    [day, month && MONTH.format(new Date(date)), year].filter(Boolean).join(' '),
    `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`,
  ];
}

function tally(lists: Iterable<readonly number[]>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const list of lists) for (const place of list) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}

/** How many points touch each topic, programme, actor and agreement; later mentions do not count. */
function mentionsIn({ points, readouts }: Index) {
  const ofTheTime = (lists: readonly number[][]) =>
    tally(lists.filter((_, point) => !readouts.retrospective[points.readout[point]!]));
  return {
    topics: ofTheTime(points.topics),
    programmes: ofTheTime(points.programmes),
    actors: ofTheTime(points.actors),
    agreements: ofTheTime(points.agreements),
  };
}
