import type { Index } from '../dataset/served.ts';
import type { Filter } from './filter.ts';

/** One change in what addresses look like, so that a link shared before it still opens the same view. */
export interface Migration {
  /** Day from which addresses are written the new way, as YYYY-MM-DD. */
  since: string;
  /** What was renamed or dropped, in a sentence. */
  describe: string;
  /** Old parameters in, new ones out; leaves alone what is new already. */
  migrate(params: URLSearchParams): URLSearchParams;
}

/** Every migration, oldest first; each gets what the one before it gave. */
export const MIGRATIONS: readonly Migration[] = [];

/**
 * Brings the parameters of an address of any age up to date. The parameters given stay as they are.
 *
 * @example migrateSearch(new URLSearchParams('subject=trade'), [{ ..., migrate: renameSubjectToTopic }])
 */
export function migrateSearch(params: URLSearchParams, migrations = MIGRATIONS): URLSearchParams {
  return migrations.reduce((current, { migrate }) => migrate(current), new URLSearchParams(params));
}

/** The collection whose ids a parameter holds, as `redirects` names it. */
const COLLECTION_OF = {
  topic: 'topics',
  side: 'actors',
  programme: 'programmes',
  person: 'people',
  actor: 'actors',
  venue: 'actors',
  readouts: 'actors',
} as const;

/** The id that a record has today: follows `redirects` from an old id, and gives any other back as it is. */
export function redirectId(index: Pick<Index, 'redirects'>, collection: string, id: string): string {
  const renamed = new Map(Object.entries(index.redirects[collection] ?? {}));
  let current = id;
  // Each redirect is followed once at most, so that a ring of them ends.
  for (let next = renamed.get(current); next !== undefined; next = renamed.get(current)) {
    renamed.delete(current);
    current = next;
  }
  return current;
}

/** The filter with the ids that were renamed replaced by those of today. */
export function redirectFilter(filter: Filter, index: Pick<Index, 'redirects'>): Filter {
  const now = (param: keyof typeof COLLECTION_OF, id: string) => redirectId(index, COLLECTION_OF[param], id);
  const one = (param: 'side' | 'venue' | 'readouts') => filter[param] && now(param, filter[param]);
  const list = (param: 'topic' | 'programme' | 'person' | 'actor') =>
    [...new Set(filter[param].map((id) => now(param, id)))].toSorted();
  return {
    ...filter,
    topic: list('topic'),
    side: one('side'),
    programme: list('programme'),
    person: list('person'),
    actor: list('actor'),
    venue: one('venue'),
    readouts: one('readouts'),
  };
}
