import type { Index } from '../dataset/served.ts';
import { yearOf } from '../model/date.ts';
import { LEVELS, isVisit, levelOf } from '../model/vocabulary.ts';
import { addBit, bitsOf, eachBit, hasBit, intersection } from './bits.ts';
import type { Bits } from './bits.ts';
import { createColumns, isOfPoints } from './columns.ts';
import type { Engine, FacetCount, Hit, MeetingNumber, Result, YearCount } from './engine.ts';
import { FACETS } from './filter.ts';
import type { Facet, Filter } from './filter.ts';
import type { Search } from './search.ts';
import { knownFilter } from './unknown.ts';
import { valuesOfIndex } from './values.ts';

/** The facets whose values keep the order of the index; the others show the most frequent value first. */
const IN_INDEX_ORDER: ReadonlySet<Facet> = new Set(['kind', 'side', 'readouts']);

/** One condition of a filter, and the meetings that fulfil it. */
interface Condition {
  name: Facet | 'years' | 'q';
  meetings: Bits;
}

/**
 * The engine over an index held in memory. What it needs of the index it works out when first asked for it.
 *
 * @param search Gives the full-text search; asked only by filters that have `q`. Where it fails, or where there is
 *   none, `query` rejects.
 * @example (await createEngine(index).query({ ...EVERYTHING, topic: ['health'] })).meetings.length
 */
export function createEngine(index: Index, search?: () => Promise<Search>): Engine {
  const { meetings } = index;
  const count = meetings.id.length;
  const values = valuesOfIndex(index);
  const columns = createColumns(index);
  const levelOfKind = index.kinds.map((kind) => LEVELS.findIndex(({ id }) => id === levelOf(kind)));
  const years = Uint16Array.from(meetings.date, yearOf);
  const visits = new Set(index.kinds.flatMap((kind, place) => (isVisit(kind) ? [place] : [])));
  let newest: Uint32Array | undefined;

  function conditionOf(facet: Facet, filter: Filter, party: number | null): Condition {
    const { starts, items } = columns(facet, party).byValue;
    const bits = bitsOf([], count);
    for (const value of selected(filter, facet)) {
      const place = values[facet].places.get(value)!;
      for (const meeting of items.subarray(starts[place], starts[place + 1])) addBit(bits, meeting);
    }
    return { name: facet, meetings: bits };
  }

  function conditionsOf(filter: Filter, hits: ReadonlyMap<MeetingNumber, Hit>, party: number | null): Condition[] {
    const conditions = FACETS.filter((facet) => selected(filter, facet).length > 0).map((facet) =>
      conditionOf(facet, filter, party),
    );
    if (filter.q) conditions.push({ name: 'q', meetings: bitsOf(hits.keys(), count) });
    if (filter.from !== null || filter.to !== null) {
      const { from, to } = { from: filter.from ?? -Infinity, to: filter.to ?? Infinity };
      const bits = bitsOf([], count);
      years.forEach((year, meeting) => {
        if (year >= from && year <= to) addBit(bits, meeting);
      });
      conditions.push({ name: 'years', meetings: bits });
    }
    return conditions;
  }

  const matches = (conditions: readonly Condition[], except?: Condition['name']) =>
    intersection(
      conditions.filter(({ name }) => name !== except).map(({ meetings }) => meetings),
      count,
    );

  /** How many of the meetings have each value of a facet. */
  function tally(facet: Facet, party: number | null, among: Bits): Uint32Array {
    const { size, byMeeting } = columns(facet, party);
    const { starts, items } = byMeeting;
    const counts = new Uint32Array(size);
    eachBit(among, (meeting) => {
      const end = starts[meeting + 1]!;
      for (let place = starts[meeting]!; place < end; place++) counts[items[place]!]! += 1;
    });
    return counts;
  }

  function facetCounts(facet: Facet, filter: Filter, counts: ArrayLike<number>): FacetCount[] {
    const chosen = new Set(selected(filter, facet));
    const all = values[facet].list.map((value, place) => ({
      value,
      count: counts[place] ?? 0,
      selected: chosen.has(value),
    }));
    const shown = all.filter((value) => value.count > 0 || value.selected);
    return IN_INDEX_ORDER.has(facet) ? shown : shown.sort((a, b) => b.count - a.count);
  }

  function yearCounts(among: Bits): YearCount[] {
    const found = new Map<number, number[]>();
    eachBit(among, (meeting) => {
      const year = years[meeting]!;
      let levels = found.get(year);
      if (!levels) found.set(year, (levels = LEVELS.map(() => 0)));
      levels[levelOfKind[meetings.kind[meeting]!]!]! += 1;
    });
    if (found.size === 0) return [];
    const first = Math.min(...found.keys());
    const span = Math.max(...found.keys()) - first + 1;
    return Array.from({ length: span }, (_, place) => ({
      year: first + place,
      levels: found.get(first + place) ?? LEVELS.map(() => 0),
    }));
  }

  function inOrder(among: Bits, { q, sort }: Filter, hits: ReadonlyMap<MeetingNumber, Hit>): MeetingNumber[] {
    const ordered: MeetingNumber[] = [];
    if (sort === 'oldest') {
      eachBit(among, (meeting) => ordered.push(meeting));
      return ordered;
    }
    newest ??= newestFirst(meetings.date);
    for (const meeting of newest) if (hasBit(among, meeting)) ordered.push(meeting);
    const score = (meeting: MeetingNumber) => hits.get(meeting)?.score ?? 0;
    return sort === 'relevance' && q ? ordered.sort((a, b) => score(b) - score(a)) : ordered;
  }

  return {
    async query(asked) {
      const filter = knownFilter(asked, index);
      const hits = filter.q ? await find(filter.q, search) : new Map<MeetingNumber, Hit>();
      const party = filter.side === null ? null : values.side.places.get(filter.side)!;
      const conditions = conditionsOf(filter, hits, party);
      const found = matches(conditions);

      const isConditioned = (name: Condition['name']) => conditions.some((condition) => condition.name === name);
      const among = (name: Condition['name']) => (isConditioned(name) ? matches(conditions, name) : found);
      // What a party's own statements are about is another matter for each party, so that each is asked for itself.
      const bySide = index.relation.parties.map((_, other) => {
        const own = conditions.some(({ name }) => isOfPoints(name))
          ? matches(conditionsOf(filter, hits, other), 'side')
          : among('side');
        return tally('side', null, own)[other]!;
      });
      const facets = Object.fromEntries(
        FACETS.map((facet) => [
          facet,
          facetCounts(facet, filter, facet === 'side' ? bySide : tally(facet, party, among(facet))),
        ]),
      ) as Result['facets'];

      const ordered = inOrder(found, filter, hits);
      return {
        meetings: ordered,
        visits: ordered.filter((meeting) => visits.has(meetings.kind[meeting]!)).length,
        facets,
        years: yearCounts(among('years')),
        hits,
      };
    },
  };
}

function selected(filter: Filter, facet: Facet): readonly string[] {
  const value = filter[facet];
  return value === null ? [] : typeof value === 'string' ? [value] : value;
}

async function find(q: string, search?: () => Promise<Search>): Promise<ReadonlyMap<MeetingNumber, Hit>> {
  if (!search) throw new Error(`This engine has no search, so it can't answer q=${q}: give createEngine one`);
  return (await search()).search(q);
}

/** Meetings by date, latest first; those of one date in the order of the index. */
function newestFirst(dates: readonly string[]): Uint32Array {
  const order = new Uint32Array(dates.length);
  let filled = 0;
  for (let end = dates.length; end > 0;) {
    let start = end - 1;
    while (start > 0 && dates[start - 1] === dates[end - 1]) start--;
    for (let meeting = start; meeting < end; meeting++) order[filled++] = meeting;
    end = start;
  }
  return order;
}
