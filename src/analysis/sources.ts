import type { CitedSource, Index } from '../dataset/served.ts';

/** What stands for sources of which no publisher is known, as a value of `publisher`. */
export const UNNAMED = 'unnamed';

/** Sources that stand together: those of a party's own publishers, of one publisher that is no party's, or of none. */
export interface SourceGroup {
  /** A party's id, a publisher's, or `UNNAMED`. */
  id: string;
  kind: 'party' | 'publisher' | 'unnamed';
  /** The publishers in it, in the order of the record. */
  publishers: { id: string; count: number }[];
  /** Latest first, those of unknown date last. */
  sources: CitedSource[];
}

export interface SourceFilter {
  /** Words that all stand in a source's title, publisher or address. */
  q: string;
  /** A publisher's or a party's id, or `UNNAMED`; null for all. */
  publisher: string | null;
}

/** The sources that a filter leaves, in the order given. */
export function findSources(
  sources: readonly CitedSource[],
  { q, publisher }: SourceFilter,
  index: Pick<Index, 'publishers'>,
): CitedSource[] {
  const names = new Map(index.publishers.map(({ id, name }) => [id, `${name.en} ${name.ja ?? ''}`]));
  const words = plain(q).split(/\s+/).filter(Boolean);
  const textOf = (source: CitedSource) =>
    plain([source.title, source.publisherName, names.get(source.publisher ?? ''), source.url].join(' '));
  return sources.filter((source) => {
    if (publisher !== null && ![source.publisher ?? UNNAMED, source.party].includes(publisher)) return false;
    if (words.length === 0) return true;
    const text = textOf(source);
    return words.every((word) => text.includes(word));
  });
}

/** The sources by whose voice they are: the parties' first, then the other publishers, then those of none. */
export function groupSources(
  sources: readonly CitedSource[],
  { relation, publishers }: Pick<Index, 'relation' | 'publishers'>,
): SourceGroup[] {
  const groups = new Map<string, SourceGroup>();
  const groupOf = (id: string, kind: SourceGroup['kind']) => {
    const group = groups.get(id) ?? { id, kind, publishers: [], sources: [] };
    groups.set(id, group);
    return group;
  };
  for (const party of relation.parties) groupOf(party, 'party');
  for (const { id, party } of publishers) {
    const own = sources.filter(({ publisher }) => publisher === id);
    const group = party === null ? groupOf(id, 'publisher') : groupOf(party, 'party');
    if (own.length > 0) group.publishers.push({ id, count: own.length });
    group.sources.push(...own);
  }
  groupOf(UNNAMED, 'unnamed').sources.push(...sources.filter(({ publisher }) => publisher === null));
  for (const group of groups.values()) {
    group.sources.sort((a, b) => compare(b.published ?? '', a.published ?? '') || compare(a.url, b.url));
  }
  return [...groups.values()].filter((group) => group.sources.length > 0);
}

/** Every id that `publisher` may have. */
export function isPublisher(id: string, { relation, publishers }: Pick<Index, 'relation' | 'publishers'>): boolean {
  return id === UNNAMED || relation.parties.includes(id) || publishers.some((publisher) => publisher.id === id);
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase();
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
