import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { meetings } from './record.ts';

/*
 * Every address of the site, read from the record's files without the site's own code.
 */

interface Named {
  id: string;
  name?: { en: string };
  title?: { en: string };
}

const read = <T>(file: string) => JSON.parse(readFileSync(path.join('data', file), 'utf8')) as T;
const records = (folder: string) =>
  readdirSync(path.join('data', folder)).map((file) => read<Named>(path.join(folder, file)));

/** The records that have a page, by the first part of its address. */
const RECORDS: Record<string, Named[]> = {
  meetings,
  topics: read<{ areas: { topics: Named[] }[] }>('topics.json').areas.flatMap(({ topics }) => topics),
  countries: records('actors'),
  programmes: records('programmes'),
  agreements: records('agreements'),
  people: records('people'),
  statistics: records('indicators'),
};

/** The pages that are no record. */
const PLAIN = [
  '/',
  '/meetings',
  '/timeline',
  '/topics',
  '/programmes',
  '/agreements',
  '/statistics',
  '/sources',
  '/about',
];

const ids = new Map(Object.entries(RECORDS).map(([part, list]) => [part, new Set(list.map(({ id }) => id))]));

/** The statements of a meeting, as the part of an address behind `#` has them. */
const anchors = new Map(
  meetings.map(({ id, readouts }) => [
    id,
    new Set(readouts.flatMap((readout) => (readout.points ?? []).map((point) => `${readout.id}.${point.id}`))),
  ]),
);

/** Parameters of a filter that hold ids, and whose. */
const PARAMETERS: Record<string, string> = {
  topic: 'topics',
  programme: 'programmes',
  person: 'people',
  actor: 'countries',
  venue: 'countries',
  side: 'countries',
};

export interface Visit {
  address: string;
  /** What its heading has to say; empty where the page is no record. */
  name: string;
}

/** Every page of the site; one of a kind is followed by one of another, as far as there is one. */
export const VISITS: readonly Visit[] = interleaved([
  PLAIN.map((address) => ({ address, name: '' })),
  ...Object.entries(RECORDS).map(([part, list]) =>
    list.map(({ id, name, title }) => ({ address: `/${part}/${id}`, name: (name ?? title)!.en })),
  ),
]);

/** The lists' entries, those of each spread evenly over the whole. */
function interleaved<T>(lists: readonly T[][]): T[] {
  return lists
    .flatMap((list) => list.map((entry, place) => ({ entry, at: (place + 0.5) / list.length })))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
}

/**
 * What is wrong with a link within the site, in words; null where it leads to a page of the record.
 *
 * @param href As the page has it, from its first slash.
 */
export function deadEnd(href: string): string | null {
  const { pathname, searchParams, hash } = new URL(href, 'http://site');
  if (!PLAIN.includes(pathname)) {
    const [, part = '', id = '', ...rest] = pathname.split('/');
    if (rest.length > 0 || !ids.get(part)?.has(decodeURIComponent(id))) return `no page at ${href}`;
    const statement = decodeURIComponent(hash.slice(1));
    if (part === 'meetings' && statement.includes('.') && !anchors.get(id)?.has(statement)) {
      return `no such statement: ${href}`;
    }
  }
  for (const [parameter, value] of searchParams) {
    const part = PARAMETERS[parameter];
    // `side=both` is nobody's id.
    if (part && value !== 'both' && !ids.get(part)?.has(value)) return `no such ${parameter}: ${href}`;
  }
  return null;
}
