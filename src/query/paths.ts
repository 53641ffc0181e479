import type { Filter } from './filter.ts';
import { EVERYTHING } from './filter.ts';
import { printFilter } from './address.ts';

/** The addresses of all pages, as patterns for the router. They are a promise: see `redirects.json` and migrations. */
export const ROUTES = {
  overview: '/',
  meetings: '/meetings',
  meeting: '/meetings/:id',
  sources: '/sources',
  about: '/about',
} as const;

/** Addresses of pages, for links. */
export const paths = {
  overview: () => '/',
  meetings: (filter: Partial<Filter> = {}) => `/meetings${printFilter({ ...EVERYTHING, ...filter })}`,
  /** `statement` is a readout's id and a point's: `mofa-japan-en.p3` */
  meeting: (id: string, statement?: string) => `/meetings/${id}${statement ? `#${statement}` : ''}`,
  sources: () => '/sources',
  about: () => '/about',
  year: (year: number) => paths.meetings({ from: year, to: year }),
  topic: (id: string) => paths.meetings({ topic: [id] }),
  programme: (id: string) => paths.meetings({ programme: [id] }),
  person: (id: string) => paths.meetings({ person: [id] }),
  actor: (id: string) => paths.meetings({ actor: [id] }),
};
