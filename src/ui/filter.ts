import { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import { redirectFilter } from '../query/migrations.ts';
import { parseFilter, printFilter } from '../query/address.ts';
import type { Filter } from '../query/filter.ts';
import { useRecord } from './record.ts';

/** The filter in the page's address, and the address of the page with another one. */
export interface AddressFilter {
  filter: Filter;
  /** The address of this page with another filter; parameters of the page's own stay. */
  hrefFor(filter: Filter): string;
}

/**
 * Reads the filter of the page's address. Nothing else keeps it: a click goes to another address.
 *
 * @param own Parameters that belong to the page itself; name them outside the component.
 */
export function useFilter(own: readonly string[] = []): AddressFilter {
  const { pathname, search } = useLocation();
  const { index } = useRecord();
  return useMemo(() => {
    const kept = [...new URLSearchParams(search)].filter(([name]) => own.includes(name));
    return {
      filter: redirectFilter(parseFilter(search, own), index),
      hrefFor(filter) {
        const printed = printFilter(filter);
        const extra = new URLSearchParams(kept).toString();
        return pathname + (extra ? `${printed || '?'}${printed ? '&' : ''}${extra}` : printed);
      },
    };
  }, [pathname, search, index, own]);
}
