import type { Index } from '../dataset/served.ts';
import { PARAMETERS, activeFilters, withValue } from './address.ts';
import { FACETS } from './filter.ts';
import type { Facet, Filter } from './filter.ts';
import { valuesOfIndex } from './values.ts';

const isFacet = (param: string): param is Facet => FACETS.some((facet) => facet === param);

/**
 * What a filter says that the record does not know, for the reader to see and remove: ids that it does not have, in
 * the order of the address, then all of `rest`.
 */
export function unknownValues(filter: Filter, index: Index): { param: string; value: string }[] {
  const known = valuesOfIndex(index);
  const strangers = activeFilters(filter).filter(([param, value]) => isFacet(param) && !known[param].places.has(value));
  return [...strangers, ...filter.rest].map(([param, value]) => ({ param, value }));
}

/** The filter without what the record does not know: what the engine answers. */
export function knownFilter(filter: Filter, index: Index): Filter {
  const known = valuesOfIndex(index);
  const patch = PARAMETERS.filter(isFacet).map((param) => {
    const value = filter[param];
    const keeps = (id: string) => known[param].places.has(id);
    return [param, typeof value === 'string' ? (keeps(value) ? value : null) : (value?.filter(keeps) ?? null)];
  });
  return withValue(filter, { ...Object.fromEntries(patch), rest: [] });
}
