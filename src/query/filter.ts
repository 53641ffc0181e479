/**
 * What a reader narrowed the record to. It is made from the address and written back to it, and nothing else keeps a
 * filter: see `parseFilter` and `printFilter` in `address.ts`.
 *
 * Values within one field add up (any of them); fields narrow (all of them). Lists hold no value twice and are in
 * code-unit order, so that one view has one address. Values are whatever the address said, known to the record or
 * not: `unknownValues` names those that are not, and the engine leaves them out of account.
 */
export interface Filter {
  /** Full-text search; no space at either end, single spaces within. Empty: no search. */
  q: string;
  topic: readonly string[];
  /** First year, included. */
  from: number | null;
  /** Last year, included; never before `from`. */
  to: number | null;
  kind: readonly string[];
  /** Only statements by this party count for topics, programmes and actors; the meeting has one at least. */
  side: string | null;
  programme: readonly string[];
  /** Took part in the meeting, or spoke in an account of it. */
  person: readonly string[];
  actor: readonly string[];
  /** Country where it took place. */
  venue: string | null;
  /** A party's id: the record has that party's account; `both`: it has both. */
  readouts: string | null;
  sort: Sort;
  view: View;
  /** What the address said that no field can hold (`from=abc`, `topci=trade`), as [parameter, value], in order. */
  rest: readonly (readonly [string, string])[];
}

export const SORTS = ['newest', 'oldest', 'relevance'] as const;
export type Sort = (typeof SORTS)[number];
export const VIEWS = ['list', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** The parameters that hold lists. */
export const LIST_PARAMETERS = ['topic', 'kind', 'programme', 'person', 'actor'] as const;
export type ListParameter = (typeof LIST_PARAMETERS)[number];

/** Facets: the parameters whose values are offered with counts. */
export const FACETS = ['kind', 'topic', 'side', 'readouts', 'person', 'actor', 'programme', 'venue'] as const;
export type Facet = (typeof FACETS)[number];

/** No filter: every meeting, newest first. */
export const EVERYTHING: Filter = {
  q: '',
  topic: [],
  from: null,
  to: null,
  kind: [],
  side: null,
  programme: [],
  person: [],
  actor: [],
  venue: null,
  readouts: null,
  sort: 'newest',
  view: 'list',
  rest: [],
};
