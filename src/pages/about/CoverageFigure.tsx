import { useLocation } from 'react-router-dom';
import { COVERAGE, coverage } from '../../analysis/coverage.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { LazyCoverageChart } from '../../charts/LazyCoverageChart.tsx';
import { Legend } from '../../charts/Legend.tsx';
import { coverageSeries, coverageStacks, partsWithin, stackLegend, stackTable } from '../../charts/stack.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { paths } from '../../query/paths.ts';
import { useRecord } from '../../ui/record.ts';

/** How well the record knows the meetings of each year; `coverage=table` shows the numbers in the chart's place. */
export function CoverageFigure() {
  const i18n = useI18n();
  const { t, date } = i18n;
  const record = useRecord();
  const { relation, meetings } = record.index;
  const { pathname, search } = useLocation();
  const years = coverage(record);
  const stacks = coverageStacks(years);
  const series = coverageSeries(i18n);
  const parts = partsWithin(stacks, null);
  const [both = 0, one = 0] = (['both', 'one'] as const).map((kind) => parts[COVERAGE.indexOf(kind)]);
  const title = t('about.coverage.title', { both, one, all: meetings.id.length });
  const thinBefore =
    relation.thinBefore !== undefined && (years[0]?.year ?? Infinity) < relation.thinBefore
      ? relation.thinBefore
      : undefined;
  return (
    <ChartFrame
      heading="h3"
      title={title}
      counted={t('about.coverage.counted')}
      legend={<Legend items={stackLegend(stacks, series)} thinBefore={thinBefore} />}
      view={new URLSearchParams(search).get('coverage') === 'table' ? 'table' : 'chart'}
      hrefs={{ chart: pathname, table: `${pathname}?coverage=table` }}
      table={stackTable(stacks, series, i18n, paths.year)}
      source={t('about.coverage.source', { count: meetings.id.length, date: date(relation.asOf) })}
    >
      <LazyCoverageChart years={years} label={title} />
    </ChartFrame>
  );
}
