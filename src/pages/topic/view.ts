import { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import type { MentionsAs } from '../../charts/mentions.tsx';
import { printFilter } from '../../query/address.ts';
import type { Filter } from '../../query/filter.ts';
import { useFilter } from '../../ui/filter.ts';

/** What is set on the page: the filter of its statements, and how its chart is shown. */
export interface TopicView {
  filter: Filter;
  /** What was done, as in `act=proposed`; any of them. */
  act: readonly string[];
  as: MentionsAs;
  years: 'chart' | 'table';
}

const OWN = ['act', 'as', 'years'];

export interface TopicAddress {
  view: TopicView;
  /** The address of the page with something changed. */
  hrefFor(patch: Partial<TopicView>): string;
}

/** Reads what the page's address says, and writes addresses of the page; see `useFilter`. */
export function useTopicView(): TopicAddress {
  const { pathname, search } = useLocation();
  const { filter } = useFilter(OWN);
  return useMemo(() => {
    const params = new URLSearchParams(search);
    const view: TopicView = {
      filter,
      act: [...new Set(params.getAll('act').filter(Boolean))].toSorted(),
      as: params.get('as') === 'share' ? 'share' : 'count',
      years: params.get('years') === 'table' ? 'table' : 'chart',
    };
    return { view, hrefFor: (patch) => pathname + print({ ...view, ...patch }) };
  }, [pathname, search, filter]);
}

function print({ filter, act, as, years }: TopicView): string {
  const params = new URLSearchParams(printFilter(filter));
  for (const value of act.toSorted()) params.append('act', value);
  if (as === 'share') params.set('as', as);
  if (years === 'table') params.set('years', years);
  return params.size > 0 ? `?${params}` : '';
}
