import { activeFilters, without } from './address.ts';
import type { Parameter } from './address.ts';
import type { Engine } from './engine.ts';
import type { Filter } from './filter.ts';

/** A parameter without which a filter gives meetings. */
export interface Loosening {
  param: Exclude<Parameter, 'sort' | 'view'>;
  /** What it is set to: several in a list. */
  values: string[];
  /** Meetings without it. */
  total: number;
  /** The filter without it. */
  filter: Filter;
}

/**
 * For a filter that gives nothing: each parameter that alone stands in the way, the one that gives most first. A list
 * goes as a whole, since one value less would only narrow further.
 */
export async function loosen(filter: Filter, engine: Engine): Promise<Loosening[]> {
  const active = activeFilters(filter);
  const tries = await Promise.all(
    [...new Set(active.map(([param]) => param))].map(async (param): Promise<Loosening> => {
      const values = active.filter(([name]) => name === param).map(([, value]) => value);
      const looser = without(filter, param);
      const { meetings } = await engine.query(looser);
      return { param, values, total: meetings.length, filter: looser };
    }),
  );
  return tries.filter(({ total }) => total > 0).toSorted((a, b) => b.total - a.total);
}
