import { useLocation, useNavigate } from 'react-router-dom';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { LazyYearChart } from '../../charts/LazyYearChart.tsx';
import { Legend } from '../../charts/Legend.tsx';
import { levelSeries, levelStacks, spanOf, stackLegend, stackTable } from '../../charts/stack.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { LEVELS } from '../../model/vocabulary.ts';
import { withValue } from '../../query/address.ts';
import type { Result } from '../../query/engine.ts';
import type { AddressFilter } from '../../ui/filter.ts';
import { useRecord } from '../../ui/record.ts';

/** `years=table` shows the chart's numbers in its place. */
export const OWN_PARAMETERS = ['years'];

/** The matching meetings by year; what is chosen in it goes into the address as `from` and `to`. */
export function YearsFigure({ result, filter, hrefFor }: AddressFilter & { result: Result }) {
  const i18n = useI18n();
  const { t, name, date } = i18n;
  const { relation } = useRecord().index;
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const params = new URLSearchParams(search);
  const view = params.get('years') === 'table' ? 'table' : 'chart';
  const hrefWith = (value: string | null) => {
    const next = new URLSearchParams(search);
    if (value) next.set('years', value);
    else next.delete('years');
    return next.size > 0 ? `${pathname}?${next}` : pathname;
  };
  const levels = LEVELS.map(({ id, name: words }) => ({ id, label: name(words) }));
  const stacks = levelStacks(result.years);
  const series = levelSeries(levels);
  const span = spanOf(stacks, filter.from, filter.to);
  const hrefForYears = (from: number | null, to: number | null) => hrefFor(withValue(filter, { from, to }));
  const first = result.years[0]?.year;
  if (first === undefined) return null;
  const thinBefore = relation.thinBefore !== undefined && first < relation.thinBefore ? relation.thinBefore : undefined;
  const total = stacks.reduce((sum, { values }) => sum + values.reduce((a, b) => a + b, 0), 0);
  return (
    <ChartFrame
      title={t('years.title')}
      counted={t('years.counted')}
      legend={<Legend items={stackLegend(stacks, series, span)} thinBefore={thinBefore} />}
      view={view}
      hrefs={{ chart: hrefWith(null), table: hrefWith('table') }}
      table={stackTable(stacks, series, i18n, (year) => hrefForYears(year, year))}
      source={t('years.source', { count: total, date: date(relation.asOf) })}
    >
      <LazyYearChart
        years={result.years}
        from={filter.from}
        to={filter.to}
        hrefForYears={hrefForYears}
        onSelect={(from, to) => void navigate(hrefForYears(from, to))}
        levels={levels}
        thinBefore={thinBefore}
        label={t('years.title')}
      />
    </ChartFrame>
  );
}
