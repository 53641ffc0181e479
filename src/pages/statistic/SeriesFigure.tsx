import { useLocation } from 'react-router-dom';
import { asOfDate, extremes, inOrder, latestOf, type Layout, type SeriesPoint } from '../../analysis/series.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { LazySeriesChart } from '../../charts/LazySeriesChart.tsx';
import { figure, figurePeriod, seriesBars } from '../../charts/series.ts';
import { SeriesLegend } from '../../charts/SeriesLegend.tsx';
import type { Table } from '../../charts/stack.tsx';
import { useI18n, type I18n } from '../../i18n/index.tsx';
import type { Indicator } from '../../model/schema.ts';
import { useLabels, type LabelOf } from '../../ui/labels.ts';

/** The figures of a series, under a sentence that they prove. `view=table` shows the table in the chart's place. */
export function SeriesFigure({ indicator, layout }: { indicator: Indicator; layout: Layout }) {
  const i18n = useI18n();
  const { t } = i18n;
  const label = useLabels();
  const { pathname, search } = useLocation();
  const view = new URLSearchParams(search).get('view') === 'table' ? 'table' : 'chart';
  const { unit, points } = indicator;
  const { slots, unplaced } = layout;
  const gaps = slots.some((slot) => slot.points.length === 0);
  const title = sentence(points, i18n);
  return (
    <ChartFrame
      title={title}
      counted={
        <>
          {t(gaps ? 'statistic.countedGaps' : 'statistic.counted', { unit, count: points.length - unplaced.length })}
          {unplaced.length > 0 && ` ${t('statistic.unplaced', { count: unplaced.length })}`}
        </>
      }
      legend={<SeriesLegend bars={seriesBars(slots)} />}
      view={view}
      hrefs={{ chart: pathname, table: `${pathname}?view=table` }}
      table={tableOf(indicator, i18n, label)}
      source={t('statistic.source', {
        count: points.length,
        sources: new Set(points.map(({ source }) => source)).size,
      })}
    >
      <LazySeriesChart slots={slots} unit={unit} label={title} />
    </ChartFrame>
  );
}

/** What the figures prove: which is the highest, and which are below zero. It speaks of figures on record alone. */
function sentence(points: readonly SeriesPoint[], i18n: I18n): string {
  const { t, list } = i18n;
  const { highest, negative } = extremes(points);
  const [one] = highest;
  if (!one) return '';
  const value = figure(one, i18n);
  if (points.length === 1) return t('statistic.only', { value, period: figurePeriod(one, i18n) });
  const periods = (some: readonly SeriesPoint[]) => list(some.map((point) => figurePeriod(point, i18n)));
  const isLatest = highest.length === 1 && one === latestOf(points);
  const words = t(isLatest ? 'statistic.latestHighest' : 'statistic.highest', {
    value,
    periods: periods(highest),
    count: points.length,
  });
  return negative.length > 0 ? t('statistic.negative', { sentence: words, periods: periods(negative) }) : words;
}

/** Every figure, latest first, with all that the record says of it; columns that would be empty are left out. */
function tableOf({ unit, points, sources }: Indicator, i18n: I18n, label: LabelOf): Table {
  const { t, date } = i18n;
  const rows = inOrder(points)
    .toReversed()
    .map((point) => {
      const { value, qualifier, preliminary, note, source, asOf } = point;
      const asOfDay = asOfDate(point);
      const page = sources.findIndex(({ url }) => url === source);
      const publisher = sources[page]?.publisherName ?? label('publisher', sources[page]?.publisher ?? '');
      return {
        period: figurePeriod(point, i18n),
        value: i18n.number(value),
        qualifier: [qualifier, preliminary && t('series.preliminary')].filter(Boolean).join(', '),
        asOf: asOfDay ? date(asOfDay, 'short') : (asOf ?? ''),
        note: note ?? '',
        source: (
          <a href={source} rel="noopener">
            {publisher ?? hostOf(source)}
          </a>
        ),
      };
    });
  const columns = [
    { key: 'period', label: t('statistic.period') },
    { key: 'value', label: t('statistic.valueIn', { unit }), numeric: true },
    { key: 'qualifier', label: t('statistic.qualifier') },
    { key: 'asOf', label: t('statistic.asOf') },
    { key: 'note', label: t('statistic.note') },
    { key: 'source', label: t('statistic.sourceColumn') },
  ] as const;
  return { columns: columns.filter(({ key }) => rows.some((row) => row[key] !== '')), rows };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
}
