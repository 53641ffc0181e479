import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { DatasetError, MANIFEST, createLoader, type RecordsKind } from './load.ts';
import type { Manifest, StatementsBy } from './served.ts';

/*
 * How the dataset is asked for: every query key and option in one place. A file is its own key, so that a new version
 * of the dataset brings new queries for the files that changed, and none for the others.
 */

const loader = createLoader(import.meta.env.BASE_URL);

/** The key under which the query cache holds a file of the dataset; `fileKey()` stands for all of them. */
export const fileKey = (...file: string[]) => ['dataset', ...file] as const;

const common = {
  retry: (failures: number, error: Error) => error instanceof DatasetError && error.kind === 'network' && failures < 1,
  // Ask even where the browser thinks it is offline: its cache may answer, and the reader learns of it if not.
  networkMode: 'always',
  refetchOnReconnect: true,
} as const;

/** A hashed file never changes. */
const hashed = { ...common, staleTime: Infinity, gcTime: Infinity, structuralSharing: false } as const;

export const manifestQuery = () =>
  queryOptions({
    ...common,
    queryKey: fileKey(MANIFEST),
    queryFn: ({ signal }) => loader.loadManifest(signal),
    staleTime: 5 * 60_000,
  });

/** The index; while that of a new version loads, the page keeps the one it has. */
export const indexQuery = (manifest: Manifest) =>
  queryOptions({
    ...hashed,
    queryKey: fileKey(manifest.index),
    queryFn: ({ signal }) => loader.loadIndex(manifest, signal),
    placeholderData: keepPreviousData,
  });

/**
 * The meetings of a year. The id of a meeting begins with its year, so that a meeting page can ask for its shard
 * beside the index: `shardQuery(manifest, yearOf(id))`.
 */
export const shardQuery = (manifest: Manifest, year: number) =>
  queryOptions({
    ...hashed,
    queryKey: fileKey(manifest.meetings[year] ?? `meetings-${year}`),
    queryFn: ({ signal }) => loader.loadShard(manifest, year, signal),
  });

/** All records of a kind. */
export const recordsQuery = <K extends RecordsKind>(manifest: Manifest, kind: K) =>
  queryOptions({
    ...hashed,
    queryKey: fileKey(manifest.files[kind] ?? kind),
    queryFn: ({ signal }) => loader.loadRecords(manifest, kind, signal),
  });

/** The prebuilt search index, asked for when a reader searches. */
export const searchQuery = (manifest: Manifest) =>
  queryOptions({
    ...hashed,
    queryKey: fileKey(manifest.search),
    queryFn: ({ signal }) => loader.loadSearch(manifest, signal),
  });

/** The points that touch a topic, actor or programme, or that a person spoke; ask only for an id that has one. */
export const statementsQuery = (manifest: Manifest, by: StatementsBy, id: string) =>
  queryOptions({
    ...hashed,
    queryKey: fileKey(manifest.statements, by, id),
    queryFn: ({ signal }) => loader.loadStatements(manifest, by, id, signal),
  });
