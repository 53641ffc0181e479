import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FaultNotice } from '../../ui/Failure.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

interface Props<T> {
  result: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}

/** What needs a file of the dataset: its place while it loads, and what failed where it can't be had. */
export function Fetched<T>({ result: { data, error, refetch }, children }: Props<T>) {
  if (data !== undefined) return children(data);
  return error ? <FaultNotice error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />;
}
