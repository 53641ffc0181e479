import { EVERYTHING, LIST_PARAMETERS, SORTS, VIEWS } from './filter.ts';
import type { Facet, Filter, ListParameter } from './filter.ts';
import { migrateSearch } from './migrations.ts';

/** Every parameter of a filter, in the order in which addresses have them. */
export const PARAMETERS = [
  'q',
  'topic',
  'from',
  'to',
  'kind',
  'side',
  'programme',
  'person',
  'actor',
  'venue',
  'readouts',
  'sort',
  'view',
] as const satisfies readonly Exclude<keyof Filter, 'rest'>[];
export type Parameter = (typeof PARAMETERS)[number];

type SingleParameter = Exclude<Parameter, ListParameter>;

const asIs = (value: string) => value;
const year = (value: string) => (/^\d{4}$/.test(value) ? Number(value) : undefined);

/** How a parameter that holds one value reads it; undefined where it can't be that parameter's value. */
const READERS: { [P in SingleParameter]: (value: string) => Filter[P] | undefined } = {
  q: (value) => value.trim().replace(/\s+/g, ' '),
  from: year,
  to: year,
  side: asIs,
  venue: asIs,
  readouts: asIs,
  sort: (value) => SORTS.find((sort) => sort === value),
  view: (value) => VIEWS.find((view) => view === value),
};

const isList = (name: string): name is ListParameter => LIST_PARAMETERS.some((param) => param === name);
const isSingle = (name: string): name is SingleParameter => Object.hasOwn(READERS, name);

/**
 * Reads the filter out of an address. Takes anything and never throws: what no field can hold (a year that is none,
 * a second value of a parameter that has one, a name that we don't know) goes to `rest`; blank values are dropped.
 *
 * @param search The part of the address from `?` on, with or without the question mark.
 * @param own Names of parameters that belong to the page itself and are left alone.
 * @param prefix Reads only parameters whose names begin with it, for pages with more than one filter.
 * @example parseFilter('?topic=health&from=2013').topic // ['health']
 */
export function parseFilter(search: string | URLSearchParams, own: readonly string[] = [], prefix = ''): Filter {
  const ours = [...new URLSearchParams(search)].filter(([name]) => name.startsWith(prefix) && !own.includes(name));
  return read(migrateSearch(new URLSearchParams(ours.map(([name, value]) => [name.slice(prefix.length), value]))));
}

/**
 * Writes a filter as an address has it: `''` or `?…`, parameters in their fixed order, defaults left out. For every
 * filter that `parseFilter` or a function of this file gave, `parseFilter(printFilter(filter))` equals it.
 *
 * @param prefix Goes before each name, as in `parseFilter`.
 * @example printFilter({ ...EVERYTHING, q: 'supply chain', from: 2013 }) // '?q=supply+chain&from=2013'
 */
export function printFilter(filter: Filter, prefix = ''): string {
  const params = new URLSearchParams(pairsOf(filter).map(([name, value]) => [prefix + name, value])).toString();
  return params && `?${params}`;
}

/** The filter as its own address would give it: lists in order and without doubles, years not reversed. */
export function normalise(filter: Filter): Filter {
  return read(new URLSearchParams(pairsOf(filter).map((pair) => [...pair])));
}

/** The filter with some fields changed. */
export function withValue(filter: Filter, patch: Partial<Filter>): Filter {
  return normalise({ ...filter, ...patch });
}

/** The filter with a facet's value taken out where it is set, else set: added to a list, or in place of another. */
export function toggle(filter: Filter, param: Facet, value: string): Filter {
  if (valuesOf(filter, param).includes(value)) return without(filter, param, value);
  return withValue(filter, { [param]: isList(param) ? [...filter[param], value] : value });
}

/** The filter without one value of a parameter, or without the parameter: `rest` is searched as well. */
export function without(filter: Filter, param: string, value?: string): Filter {
  const goes = (candidate: string) => value === undefined || candidate === value;
  const patch: Partial<Filter> = { rest: filter.rest.filter(([name, text]) => name !== param || !goes(text)) };
  if (isList(param)) return withValue(filter, { ...patch, [param]: filter[param].filter((text) => !goes(text)) });
  if (isSingle(param) && valuesOf(filter, param).some(goes)) {
    return withValue(filter, { ...patch, [param]: EVERYTHING[param] });
  }
  return withValue(filter, patch);
}

/** What narrows the record, as [parameter, value] in the order of the address; `sort`, `view` and `rest` don't. */
export function activeFilters(filter: Filter): [Exclude<Parameter, 'sort' | 'view'>, string][] {
  return PARAMETERS.flatMap((param) =>
    param === 'sort' || param === 'view'
      ? []
      : valuesOf(filter, param).map((value): [typeof param, string] => [param, value]),
  );
}

/** Whether anything narrows the record. */
export function isFiltered(filter: Filter): boolean {
  return activeFilters(filter).length > 0;
}

/** A field's values as texts of the address: none for the default. */
function valuesOf(filter: Filter, param: Parameter): readonly string[] {
  if (isList(param)) return filter[param];
  const value = filter[param];
  return value === null || value === EVERYTHING[param] ? [] : [textOf(value)];
}

const textOf = (value: string | number | null) =>
  typeof value === 'number' ? String(value).padStart(4, '0') : String(value);

function pairsOf(filter: Filter): (readonly [string, string])[] {
  // A default is written where `rest` holds a value that would otherwise be read in its place.
  const atRisk = (param: Parameter) =>
    (param === 'sort' || param === 'view') &&
    filter.rest.some(([name, value]) => name === param && READERS[param](value) !== undefined);
  const fields = PARAMETERS.flatMap((param) => {
    const values = valuesOf(filter, param);
    const written = values.length === 0 && atRisk(param) ? [String(EVERYTHING[param])] : values;
    return written.map((value) => [param, value] as const);
  });
  return [...fields, ...filter.rest];
}

function read(pairs: Iterable<readonly [string, string]>): Filter {
  const lists = new Map<string, Set<string>>(LIST_PARAMETERS.map((param) => [param, new Set()]));
  const singles = new Map<string, string | number | null>();
  const rest = new Map<string, readonly [string, string]>();
  for (const [name, value] of pairs) {
    if (value.trim() === '') continue;
    const list = lists.get(name);
    const single = isSingle(name) && !singles.has(name) ? READERS[name](value) : undefined;
    if (list) list.add(value);
    else if (single !== undefined) singles.set(name, single);
    else rest.set(JSON.stringify([name, value]), [name, value]);
  }
  const filter: Filter = {
    ...EVERYTHING,
    ...Object.fromEntries([...lists].map(([param, values]) => [param, [...values].toSorted()])),
    ...Object.fromEntries(singles),
  };
  if (filter.from !== null && filter.to !== null && filter.from > filter.to) {
    [filter.from, filter.to] = [filter.to, filter.from];
  }
  // Said twice is said once.
  filter.rest = [...rest.values()].filter(([name, value]) => !isSingle(name) || textOf(filter[name]) !== value);
  return filter;
}
