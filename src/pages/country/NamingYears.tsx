import { useLocation, useNavigate } from 'react-router-dom';
import { countByYear } from '../../analysis/programmes.ts';
import { busiestYears } from '../../analysis/years.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { LazyYearChart } from '../../charts/LazyYearChart.tsx';
import { Legend } from '../../charts/Legend.tsx';
import { levelSeries, levelStacks, stackLegend, stackTable } from '../../charts/stack.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { LEVELS } from '../../model/vocabulary.ts';
import { paths } from '../../query/paths.ts';
import { useRecord } from '../../ui/record.ts';
import styles from './Country.module.css';

/** When an actor comes up: the meetings that name it by year, each year a way to them. `years=table` shows numbers. */
export function NamingYears({ actor, meetings }: { actor: string; meetings: readonly number[] }) {
  const i18n = useI18n();
  const { t, name, list, date } = i18n;
  const record = useRecord();
  const { relation } = record.index;
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const years = countByYear(record, meetings);
  const [first] = years;
  // One year is no chart; the lead sentence says it.
  if (!first || years.length < 2) return null;
  const params = new URLSearchParams(search);
  const hrefOf = (view: 'chart' | 'table') => {
    const next = new URLSearchParams(search);
    next.delete('years');
    if (view === 'table') next.set('years', 'table');
    return next.size > 0 ? `${pathname}?${next}` : pathname;
  };
  const busiest = busiestYears(years);
  const title = t('country.years.title', {
    count: busiest.count,
    years: busiest.years.length,
    list: list(busiest.years.map(String)),
  });
  const levels = LEVELS.map(({ id, name: words }) => ({ id, label: name(words) }));
  const series = levelSeries(levels);
  const stacks = levelStacks(years);
  const thinBefore =
    relation.thinBefore !== undefined && first.year < relation.thinBefore ? relation.thinBefore : undefined;
  const hrefForYears = (from: number | null, to: number | null) => paths.meetings({ actor: [actor], from, to });
  return (
    <section className={styles.section}>
      <ChartFrame
        title={title}
        counted={t('country.years.counted')}
        legend={<Legend items={stackLegend(stacks, series)} thinBefore={thinBefore} />}
        view={params.get('years') === 'table' ? 'table' : 'chart'}
        hrefs={{ chart: hrefOf('chart'), table: hrefOf('table') }}
        table={stackTable(stacks, series, i18n, (year) => hrefForYears(year, year))}
        source={t('years.source', { count: meetings.length, date: date(relation.asOf) })}
      >
        <LazyYearChart
          years={years}
          from={null}
          to={null}
          hrefForYears={hrefForYears}
          onSelect={(from, to) => void navigate(hrefForYears(from, to))}
          levels={levels}
          thinBefore={thinBefore}
          label={title}
        />
      </ChartFrame>
    </section>
  );
}
