import { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import { ACTIVITY_FIELDS } from '../../analysis/activities.ts';

/** What can be set on the page, in the order in which its address has it; `table` is repeatable. */
const PARAMETERS = [...ACTIVITY_FIELDS, 'side', 'table'] as const;
type Parameter = (typeof PARAMETERS)[number];

export interface ProgrammeAddress {
  get(parameter: Parameter): string | null;
  /** The charts shown as tables. */
  tables: readonly string[];
  /** The address of the page with some parameters changed: one view, one address. */
  hrefWith(patch: Partial<Record<Parameter, string | readonly string[] | null>>, hash?: string): string;
  /** The addresses of a chart's two views. */
  viewsOf(chart: string): { view: 'chart' | 'table'; hrefs: Record<'chart' | 'table', string> };
}

/** What the page's address says of the page; parameters that it does not know stay. */
export function useProgrammeAddress(): ProgrammeAddress {
  const { pathname, search } = useLocation();
  return useMemo(() => {
    const params = new URLSearchParams(search);
    const tables = params.getAll('table');
    const hrefWith: ProgrammeAddress['hrefWith'] = (patch, hash = '') => {
      const rest = [...params].filter(([name]) => !(PARAMETERS as readonly string[]).includes(name));
      const own = PARAMETERS.flatMap((name) => {
        const values = name in patch ? [patch[name] ?? []].flat() : params.getAll(name);
        return [...new Set(values)].toSorted().map((value) => [name, value]);
      });
      const next = new URLSearchParams([...own, ...rest]).toString();
      return pathname + (next && `?${next}`) + hash;
    };
    return {
      get: (parameter) => params.get(parameter) || null,
      tables,
      hrefWith,
      viewsOf(chart) {
        const others = tables.filter((one) => one !== chart);
        return {
          view: tables.includes(chart) ? 'table' : 'chart',
          hrefs: { chart: hrefWith({ table: others }), table: hrefWith({ table: [...others, chart] }) },
        };
      },
    };
  }, [pathname, search]);
}
