import { useQuery, useQueryClient } from '@tanstack/react-query';
import { indexQuery, manifestQuery, recordsQuery } from '../../dataset/queries.ts';
import type { Manifest } from '../../dataset/served.ts';
import { useI18n, type MessageKey } from '../../i18n/index.tsx';
import type { Names } from '../../query/names.ts';
import { paths } from '../../query/paths.ts';

/** The pages that are no record: their address, their name, and other words that they are found by. */
const PAGES = [
  [paths.overview(), 'nav.overview', 'palette.words.overview'],
  [paths.meetings(), 'nav.meetings', 'palette.words.meetings'],
  [paths.timeline(), 'nav.timeline', 'palette.words.timeline'],
  [paths.topics(), 'nav.topics', 'palette.words.topics'],
  [paths.programmes(), 'nav.programmes', 'palette.words.programmes'],
  [paths.agreements(), 'nav.agreements', 'palette.words.agreements'],
  [paths.statistics(), 'nav.statistics', 'palette.words.statistics'],
  [paths.sources(), 'nav.sources', 'palette.words.sources'],
  [paths.about(), 'nav.about', 'palette.words.about'],
] as const satisfies readonly (readonly [string, MessageKey, MessageKey])[];

/**
 * The names of everything that has a page; asked for when first used, and made once. `partial` where a file beside the
 * index could not be had: names are missing then, and asked for again at the next use.
 */
export function useNames(): { names: Names | undefined; partial: boolean; error: Error | null } {
  const client = useQueryClient();
  const { t, locale } = useI18n();
  const manifest = useQuery(manifestQuery());
  const made = useQuery({
    queryKey: ['names', manifest.data?.version, locale],
    enabled: manifest.data !== undefined,
    queryFn: async () => {
      const served = manifest.data as Manifest;
      const records = Promise.allSettled([
        client.fetchQuery(recordsQuery(served, 'people')),
        client.fetchQuery(recordsQuery(served, 'indicators')),
      ]);
      const [{ createNames }, index] = await Promise.all([
        import('../../query/names.ts'),
        client.fetchQuery(indexQuery(served)),
      ]);
      const [people, indicators] = await records;
      const pages = PAGES.map(([path, name, words]) => ({ path, name: { en: t(name), ja: null }, words: t(words) }));
      const more = {
        pages,
        ...(people.status === 'fulfilled' && { people: people.value }),
        ...(indicators.status === 'fulfilled' && { indicators: indicators.value }),
      };
      return { names: createNames(index, more), partial: !more.people || !more.indicators };
    },
    staleTime: (query) => (query.state.data?.partial ? 0 : Infinity),
    gcTime: Infinity,
    networkMode: 'always',
    structuralSharing: false,
    retry: false,
  });
  return {
    names: made.data?.names,
    partial: made.data?.partial ?? false,
    error: made.error ?? manifest.error,
  };
}
