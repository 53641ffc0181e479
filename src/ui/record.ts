import { useSuspenseQuery } from '@tanstack/react-query';
import { indexQuery, manifestQuery } from '../dataset/queries.ts';
import { createRecord, type RecordIndex } from '../dataset/record.ts';
import type { Manifest } from '../dataset/served.ts';

/** The manifest of the dataset; suspends until it is there, throws a `DatasetError` where it can't be had. */
export function useManifest(): Manifest {
  return useSuspenseQuery(manifestQuery()).data;
}

/** The compact index, made easy to read; suspends and throws like `useManifest`. */
export function useRecord(): RecordIndex {
  return createRecord(useSuspenseQuery(indexQuery(useManifest())).data);
}
