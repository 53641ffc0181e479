import { useMemo } from 'react';
import { boundOf, disagreements, figureSeries, figuresInOrder, type FigureSeries } from '../../analysis/figures.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import type { FigureMark } from '../../charts/figure.ts';
import { LazyFigureChart } from '../../charts/LazyFigureChart.tsx';
import type { Table } from '../../charts/stack.tsx';
import { useI18n } from '../../i18n/index.tsx';
import type { Figure } from '../../model/schema.ts';
import type { ProgrammeAddress } from './address.ts';
import styles from './Figures.module.css';
import { SourceNumber } from './Sources.tsx';
import { useFigureWords, type FigureWords } from './words.ts';

/** The figures: charts of what can be compared, and every one in a table. */
export function Figures({ figures, address }: { figures: readonly Figure[]; address: ProgrammeAddress }) {
  const { t } = useI18n();
  const series = useMemo(() => figureSeries(figures), [figures]);
  return (
    <section className={styles.section} aria-labelledby="figures">
      <h2 id="figures">{t('programme.figures')}</h2>
      {series.length > 0 && (
        <div className={styles.charts}>
          {series.map((one) => (
            <SeriesChart key={one.id} series={one} address={address} />
          ))}
        </div>
      )}
      <FigureTable figures={figures} />
    </section>
  );
}

function SeriesChart({ series, address }: { series: FigureSeries; address: ProgrammeAddress }) {
  const { t } = useI18n();
  const words = useFigureWords();
  const title = words.title(series);
  const marks = useMemo(() => marksOf(series, words), [series, words]);
  const bounds = new Set(marks.map(({ bound }) => bound));
  const legend = [
    bounds.has('over') && t('programme.figures.over'),
    bounds.has('under') && t('programme.figures.under'),
    bounds.has('about') && t('programme.figures.about'),
    series.points.some(({ fiscal }) => fiscal) && t('programme.figures.fiscal'),
    marks.some(({ provisional }) => provisional) && t('programme.figures.provisional'),
  ].filter(Boolean);
  return (
    <ChartFrame
      title={title}
      heading="h3"
      counted={t(series.basis === 'since' ? 'programme.figures.countedSince' : 'programme.figures.counted', {
        scope: series.scope,
        unit: series.unit,
        since: String(series.since ?? 0),
      })}
      {...address.viewsOf(series.id)}
      table={useSeriesTable(series, words)}
      source={[...legend, t('programme.figures.source', { count: series.points.length })].join(' ')}
    >
      <LazyFigureChart marks={marks} cumulative={series.basis === 'since'} label={title} />
    </ChartFrame>
  );
}

function marksOf({ points }: FigureSeries, words: FigureWords): FigureMark[] {
  return points.map(({ year, figure }) => ({
    year,
    value: figure.value,
    bound: boundOf(figure.qualifier),
    provisional: Boolean(figure.preliminary || figure.derived),
    label: words.brief(figure),
  }));
}

function useSeriesTable({ points, basis, unit }: FigureSeries, words: FigureWords): Table {
  const { t } = useI18n();
  return {
    columns: [
      { key: 'year', label: t(basis === 'since' ? 'programme.figures.by' : 'chart.year') },
      { key: 'value', label: unit, numeric: true },
      { key: 'asOf', label: t('programme.figures.asOf') },
      { key: 'source', label: t('programme.figures.sourceColumn') },
    ],
    rows: points.map(({ figure, ...year }) => ({
      year: words.year(year),
      value: words.value(figure),
      asOf: figure.asOf && words.asOf(figure.asOf),
      source: <SourceNumber url={figure.source} />,
    })),
  };
}

/** Every figure, with what it counts and where it stands. */
function FigureTable({ figures }: { figures: readonly Figure[] }) {
  const { t, list } = useI18n();
  const words = useFigureWords();
  const contradicted = useMemo(() => disagreements(figures), [figures]);
  const rows = figuresInOrder(figures);
  return (
    <div className={styles.scroll} role="region" aria-label={t('programme.figures.all')} tabIndex={0}>
      <table className={styles.table}>
        <caption>{t('programme.figures.caption', { count: figures.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('programme.figures.measure')}</th>
            <th scope="col" data-numeric>
              {t('programme.figures.value')}
            </th>
            <th scope="col">{t('programme.figures.scope')}</th>
            <th scope="col">{t('programme.figures.period')}</th>
            <th scope="col">{t('programme.figures.asOf')}</th>
            <th scope="col">{t('programme.figures.remarks')}</th>
            <th scope="col">{t('programme.figures.sourceColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((figure, i) => {
            const others = contradicted.get(figure)?.map((other) => {
              const date = other.asOf ? words.asOf(other.asOf) : '';
              return t('programme.figures.other', { amount: words.amount(other), dated: date ? 'yes' : 'no', date });
            });
            const remarks = [
              boundOf(figure.qualifier) === 'noted' && figure.qualifier,
              figure.preliminary && t('programme.figures.preliminary'),
              figure.derived && t('programme.figures.derived'),
              others && t('programme.figures.disagree', { others: list(others) }),
              figure.note,
            ].filter(Boolean);
            return (
              <tr key={i} data-first={rows[i - 1]?.measure !== figure.measure || undefined}>
                <th scope="row">{words.measure(figure.measure)}</th>
                <td data-numeric>{words.amount(figure)}</td>
                <td>{figure.scope}</td>
                <td>{figure.period}</td>
                <td className={styles.asOf}>{figure.asOf && words.asOf(figure.asOf)}</td>
                <td>{remarks.join('; ')}</td>
                <td>
                  <SourceNumber url={figure.source} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
