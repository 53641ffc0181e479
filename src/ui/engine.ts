import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { searchQuery } from '../dataset/queries.ts';
import { createEngine } from '../query/local-engine.ts';
import type { Engine } from '../query/engine.ts';
import type { Search } from '../query/search.ts';
import { useManifest, useRecord } from './record.ts';

/** The search over the record: loaded when first asked for, made once. */
export function useSearch() {
  const manifest = useManifest();
  const client = useQueryClient();
  return useMemo(
    () =>
      queryOptions({
        queryKey: ['search', manifest.search],
        queryFn: async (): Promise<Search> => {
          const file = client.fetchQuery(searchQuery(manifest));
          const { createSearch } = await import('../query/search.ts');
          return createSearch(await file);
        },
        staleTime: Infinity,
        gcTime: Infinity,
        structuralSharing: false,
        retry: false,
      }),
    [client, manifest],
  );
}

/** The engine over the whole record. It asks for the search when a filter needs it. */
export function useEngine(): Engine {
  const { index } = useRecord();
  const client = useQueryClient();
  const search = useSearch();
  return useMemo(() => createEngine(index, () => client.fetchQuery(search)), [client, index, search]);
}
