import type { QueryClient } from '@tanstack/react-query';
import { matchPath } from 'react-router-dom';
import { indexQuery, manifestQuery, recordsQuery, shardQuery } from '../dataset/queries.ts';
import { isRealDate, yearOf } from '../model/date.ts';
import { paths, ROUTES } from '../query/paths.ts';

/** The kinds of record that the timeline shows beside meetings. */
const ON_TIMELINE = ['people', 'agreements', 'milestones', 'programmes'] as const;

/**
 * Asks for the files that the first view of an address needs, before the page's own code is there to ask. Faults are
 * left to the page, which asks again and shows them.
 */
export async function preload(client: QueryClient, pathname: string): Promise<void> {
  try {
    const manifest = await client.fetchQuery(manifestQuery());
    const id = matchPath(ROUTES.meeting, pathname)?.params.id;
    void client.prefetchQuery(indexQuery(manifest));
    if (pathname === paths.timeline()) {
      for (const kind of ON_TIMELINE) void client.prefetchQuery(recordsQuery(manifest, kind));
    }
    if (id && isRealDate(id.slice(0, 4))) void client.prefetchQuery(shardQuery(manifest, yearOf(id)));
  } catch {
    // The page that needs the manifest meets the same fault and tells the reader.
  }
}
