import { Component, Suspense, useId, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useI18n } from '../i18n/index.tsx';
import type { Table } from './stack.tsx';
import styles from './ChartFrame.module.css';

export interface ChartFrameProps {
  /** The sentence that the chart proves, or what it shows. */
  title: string;
  heading?: 'h2' | 'h3';
  /** What one unit of the chart is: "Meetings whose readouts mention the topic". */
  counted: ReactNode;
  /** Direct labels of the marks; see `Legend`. */
  legend?: ReactNode;
  view: 'chart' | 'table';
  /** The addresses of the two views: the choice is in the address. */
  hrefs: Record<'chart' | 'table', string>;
  /** The same numbers, for those who read or copy them. */
  table: Table;
  /** How many records stand behind it, and as of when. */
  source: ReactNode;
  /** The drawing; it may suspend, and its failure stays within the frame. */
  children: ReactNode;
}

const VIEWS = { chart: 'chart.asChart', table: 'chart.asTable' } as const;

/** Everything around a chart, without the chart's own code: it stands there with the text, and nothing shifts later. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, heading: Heading = 'h2', counted, legend, view, hrefs, table, source, children } = props;
  const { t } = useI18n();
  const id = useId();
  return (
    <figure className={styles.frame} aria-labelledby={id}>
      <div className={styles.head}>
        <Heading id={id} className={styles.title}>
          {title}
        </Heading>
        <div className={styles.switch} role="group" aria-label={t('chart.view')}>
          {(['chart', 'table'] as const).map((one) => (
            <Link key={one} to={hrefs[one]} aria-current={view === one || undefined}>
              {t(VIEWS[one])}
            </Link>
          ))}
        </div>
      </div>
      <p className={styles.counted}>{counted}</p>
      <div className={styles.body}>
        <div className={styles.chart} inert={view !== 'chart'}>
          {legend}
          <div className={styles.place}>
            <ChartFailure message={<p className={styles.failure}>{t('chart.failed')}</p>}>
              <Suspense fallback={<EmptyAxis />}>{children}</Suspense>
            </ChartFailure>
          </div>
        </div>
        <TableTwin table={table} label={t('chart.tableOf', { title })} hidden={view !== 'table'} />
      </div>
      <figcaption className={styles.source}>{source}</figcaption>
    </figure>
  );
}

function TableTwin({ table: { columns, rows }, label, hidden }: { table: Table; label: string; hidden: boolean }) {
  return (
    <div className={styles.twin} role="region" aria-label={label} tabIndex={0} hidden={hidden}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ key, label, numeric }) => (
              <th key={key} scope="col" data-numeric={numeric}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {columns.map(({ key, numeric }, column) => {
                const Cell = column === 0 ? 'th' : 'td';
                return (
                  <Cell key={key} scope={column === 0 ? 'row' : undefined} data-numeric={numeric}>
                    {row[key]}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The chart's place while its code loads. */
function EmptyAxis() {
  return (
    <div className={styles.axis} aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}

/** A chart whose code can't be had, or that fails while drawing, leaves its title and its table. */
class ChartFailure extends Component<{ message: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? this.props.message : this.props.children;
  }
}
