import type { Facet, Filter } from './filter.ts';

/** A place in the index's list of meetings. */
export type MeetingNumber = number;

export interface FacetCount {
  /** The value as the address has it. */
  value: string;
  /** Meetings that the view would have with this value alone in its facet and all other filters on. */
  count: number;
  selected: boolean;
}

export interface YearCount {
  year: number;
  /** Meetings of this year by level, in the order of `LEVELS`. */
  levels: number[];
}

/** Where and how a search matched, for the line of context under a meeting. */
export interface Hit {
  score: number;
  /** The words of the record that matched, to be marked. */
  terms: string[];
}

export interface Result {
  /** Matching meetings in the filter's order. */
  meetings: MeetingNumber[];
  /** How many of them are visits. */
  visits: number;
  facets: Record<Facet, FacetCount[]>;
  /** Every year from the first to the last match of all filters but `from` and `to`, without a gap. */
  years: YearCount[];
  /** By meeting; empty without a search. */
  hits: ReadonlyMap<MeetingNumber, Hit>;
}

/**
 * Answers a filter. Asynchronous, so that a worker or a database can stand behind it when the record is large.
 */
export interface Engine {
  query(filter: Filter): Promise<Result>;
}
