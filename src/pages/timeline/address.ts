import { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import type { Days } from '../../analysis/days.ts';
import { parseSpan, printSpan } from '../../timeline/span.ts';

/** What belongs to this page: `t=2013-05..2016-12` is the span, `hide=visits` (repeatable) a lane that is hidden. */
export const OWN_PARAMETERS = ['t', 'hide'] as const;

export interface TimelineAddress {
  /** Null where the address names none, or nothing that is one. */
  span: Days | null;
  hidden: ReadonlySet<string>;
  /** What the address says that this page does not know, each with the address without it. */
  strange: { param: string; value: string; without: string }[];
  /** The address of this page with another span, or with other lanes hidden. */
  hrefWith: (change: { span?: Days | null; hidden?: ReadonlySet<string> }) => string;
}

/**
 * Reads the page's own part of its address.
 *
 * @param lanes Ids of all lanes, in their order.
 */
export function useTimelineAddress(lanes: readonly string[]): TimelineAddress {
  const { pathname, search } = useLocation();
  const known = lanes.join(' ');
  return useMemo(() => {
    const all = [...new URLSearchParams(search)];
    const valuesOf = (name: string) => all.filter(([param]) => param === name).map(([, value]) => value);
    const ids = known.split(' ');
    const hidden = new Set(valuesOf('hide').filter((value) => ids.includes(value)));
    const span =
      valuesOf('t')
        .map(parseSpan)
        .find((span) => span !== null) ?? null;
    const print = (pairs: readonly (readonly [string, string])[]) => {
      const printed = new URLSearchParams(pairs.map(([param, value]) => [param, value])).toString();
      return printed ? `${pathname}?${printed}` : pathname;
    };
    const others = all.filter(([param]) => !OWN_PARAMETERS.some((own) => own === param));
    const isStrange = ([param, value]: [string, string]) =>
      (param === 't' && value !== '' && parseSpan(value) === null) ||
      (param === 'hide' && value !== '' && !ids.includes(value));
    return {
      span,
      hidden,
      strange: all.filter(isStrange).map(([param, value]) => ({
        param,
        value,
        without: print(all.filter(([other, text]) => other !== param || text !== value)),
      })),
      hrefWith(change) {
        const next = change.span === undefined ? span : change.span;
        const hides = change.hidden ?? hidden;
        return print([
          ...others,
          ...(next ? [['t', printSpan(next)] as const] : []),
          ...ids.filter((id) => hides.has(id)).map((id) => ['hide', id] as const),
        ]);
      },
    };
  }, [pathname, search, known]);
}
