import type { RecordIndex } from '../dataset/record.ts';
import { yearOf } from '../model/date.ts';
import { ACTS, BOTH, idsOf } from '../model/vocabulary.ts';
import type { FacetCount } from '../query/engine.ts';
import type { Filter } from '../query/filter.ts';
import type { PointFacts } from './statements.ts';

/**
 * What a list of statements is narrowed to. Of the filter's fields, those that a statement has hold of the statement
 * itself (`person`: who speaks; `side`: a party, or both together), the others of its meeting.
 */
export interface StatementFilter extends Omit<Filter, 'q' | 'sort' | 'view' | 'rest'> {
  act: readonly string[];
  /** The meetings that a search found; null without a search. */
  meetings: ReadonlySet<number> | null;
}

/** The facets of a list of statements. */
export const STATEMENT_FACETS = ['side', 'person', 'act', 'kind'] as const;
export type StatementFacet = (typeof STATEMENT_FACETS)[number];

type Condition = (point: PointFacts) => boolean;

/** The points that fit, in their order. With `side` or `person`, what an account merely tells is left out. */
export function selectStatements<T extends PointFacts>(
  record: RecordIndex,
  points: readonly T[],
  filter: StatementFilter,
): T[] {
  const conditions = Object.values(conditionsOf(record, filter));
  return points.filter((point) => conditions.every((holds) => holds(point)));
}

/**
 * How many statements each value of a facet would leave, alone in its facet and with all other filters on. Under `act`,
 * what the accounts merely tell has a count of its own; elsewhere it counts for nothing.
 */
export function statementFacets(
  record: RecordIndex,
  points: readonly PointFacts[],
  filter: StatementFilter,
): Record<StatementFacet, FacetCount[]> {
  const { relation, kinds } = record.index;
  const conditions = conditionsOf(record, filter);
  const count = (facet: StatementFacet): FacetCount[] => {
    const others = Object.entries(conditions).flatMap(([name, holds]) => (name === facet ? [] : [holds]));
    const chosen = new Set(facet === 'side' ? [filter.side] : filter[facet]);
    const counts = new Map<string, number>();
    for (const value of chosen) if (value !== null) counts.set(value, 0);
    for (const point of points) {
      const value = valueOf(record, point, facet);
      if (value === null || (point.reported && facet !== 'act') || !others.every((holds) => holds(point))) continue;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].map(([value, number]) => ({ value, count: number, selected: chosen.has(value) }));
  };
  const inOrder = (counts: FacetCount[], order: readonly string[]) =>
    counts.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  const byCount = (counts: FacetCount[]) => counts.toSorted((a, b) => b.count - a.count);
  return {
    side: inOrder(count('side'), [...relation.parties, BOTH]),
    person: byCount(count('person')),
    act: byCount(inOrder(count('act'), idsOf(ACTS))),
    kind: inOrder(count('kind'), kinds),
  };
}

/** In the order of the meetings, those of one date in the order of the index; each meeting's points stay together. */
export function orderStatements<T extends PointFacts>(
  { index: { meetings } }: RecordIndex,
  points: readonly T[],
  sort: 'newest' | 'oldest',
): T[] {
  const date = ({ meeting }: T) => meetings.date[meeting] ?? '';
  const direction = sort === 'newest' ? -1 : 1;
  return points.toSorted((a, b) => (date(a) === date(b) ? 0 : date(a) < date(b) ? -direction : direction));
}

function valueOf(record: RecordIndex, point: PointFacts, facet: StatementFacet): string | null {
  if (facet === 'side') return point.side === 2 ? BOTH : record.index.relation.parties[point.side];
  if (facet === 'person') return point.speaker;
  if (facet === 'act') return point.act;
  return record.meeting(point.meeting).kind;
}

function conditionsOf(record: RecordIndex, filter: StatementFilter): Record<string, Condition> {
  const { parties } = record.index.relation;
  const { topic, from, to, kind, side, programme, person, actor, venue, readouts, act, meetings } = filter;
  const anyOf = (wanted: readonly string[], has: (point: PointFacts) => readonly string[]): Condition =>
    wanted.length === 0 ? () => true : (point) => has(point).some((value) => wanted.includes(value));
  const meeting = (point: PointFacts) => record.meeting(point.meeting);
  return {
    topic: anyOf(topic, ({ topics }) => topics),
    years: (point) => {
      const year = yearOf(meeting(point).date);
      return year >= (from ?? -Infinity) && year <= (to ?? Infinity);
    },
    kind: anyOf(kind, (point) => [meeting(point).kind]),
    side: side === null ? () => true : (point) => !point.reported && valueOf(record, point, 'side') === side,
    programme: anyOf(programme, ({ programmes }) => programmes),
    person: anyOf(person, ({ reported, speaker }) => (reported || speaker === null ? [] : [speaker])),
    actor: anyOf(actor, ({ actors }) => actors),
    venue: (point) => venue === null || meeting(point).country === venue,
    readouts: (point) => {
      const { accounts } = meeting(point);
      if (readouts === null) return true;
      return readouts === BOTH ? accounts.every(Boolean) : Boolean(accounts[parties.indexOf(readouts)]);
    },
    act: anyOf(act, (point) => [point.act]),
    meetings: (point) => meetings === null || meetings.has(point.meeting),
  };
}
