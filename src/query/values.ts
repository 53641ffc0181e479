import type { Index } from '../dataset/served.ts';
import { BOTH } from '../model/vocabulary.ts';
import type { Facet } from './filter.ts';

/** A facet's values in the order of the index, and the place of each. */
export interface Values {
  list: readonly string[];
  places: ReadonlyMap<string, number>;
}

const made = new WeakMap<Index, Record<Facet, Values>>();

/** The values that a record knows, by facet. Made once for an index. */
export function valuesOfIndex(index: Index): Record<Facet, Values> {
  const found = made.get(index);
  if (found) return found;
  const values = (list: readonly string[]): Values => ({
    list,
    places: new Map(list.map((value, place) => [value, place])),
  });
  const ids = (list: readonly { id: string }[]) => values(list.map(({ id }) => id));
  const actor = ids(index.actors);
  const all = {
    kind: values(index.kinds),
    topic: ids(index.topics),
    side: values(index.relation.parties),
    readouts: values([BOTH, ...index.relation.parties]),
    person: ids(index.people),
    actor,
    programme: ids(index.programmes),
    venue: actor,
  };
  made.set(index, all);
  return all;
}
