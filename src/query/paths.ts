import { printAgreementFilter, type AgreementFilter } from './agreements.ts';
import type { Filter } from './filter.ts';
import { EVERYTHING } from './filter.ts';
import { printFilter } from './address.ts';

/** The addresses of all pages, as patterns for the router. They are a promise: see `redirects.json` and migrations. */
export const ROUTES = {
  overview: '/',
  meetings: '/meetings',
  meeting: '/meetings/:id',
  timeline: '/timeline',
  topics: '/topics',
  topic: '/topics/:id',
  country: '/countries/:id',
  programmes: '/programmes',
  programme: '/programmes/:id',
  agreements: '/agreements',
  agreement: '/agreements/:id',
  person: '/people/:id',
  statistics: '/statistics',
  statistic: '/statistics/:id',
  sources: '/sources',
  about: '/about',
} as const;

const withFilter = (page: string, filter: Partial<Filter>) => page + printFilter({ ...EVERYTHING, ...filter });

/** Addresses of pages, for links. */
export const paths = {
  overview: () => '/',
  meetings: (filter: Partial<Filter> = {}) => withFilter('/meetings', filter),
  year: (year: number) => paths.meetings({ from: year, to: year }),
  /** `statement` is a readout's id and a point's: `mofa-japan-en.p3` */
  meeting: (id: string, statement?: string) => `/meetings/${id}${statement ? `#${statement}` : ''}`,
  timeline: () => '/timeline',
  topics: () => '/topics',
  topic: (id: string, filter: Partial<Filter> = {}) => withFilter(`/topics/${id}`, filter),
  /** A party, a third country or an organisation. */
  actor: (id: string) => `/countries/${id}`,
  /** `kind` leads to that kind's part of the page. */
  programmes: (kind?: string) => `/programmes${kind ? `#${kind}` : ''}`,
  programme: (id: string) => `/programmes/${id}`,
  agreements: (filter: Partial<AgreementFilter> = {}) => `/agreements${printAgreementFilter(filter)}`,
  agreement: (id: string) => `/agreements/${id}`,
  person: (id: string) => `/people/${id}`,
  statistics: () => '/statistics',
  statistic: (id: string) => `/statistics/${id}`,
  sources: () => '/sources',
  about: () => '/about',
};
