import { memo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { HeatRow, Period } from '../../analysis/topics.ts';
import { useI18n, type I18n } from '../../i18n/index.tsx';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { useRecord } from '../../ui/record.ts';
import styles from './HeatMap.module.css';

interface Props {
  rows: readonly HeatRow[];
  bases: readonly number[];
  periods: readonly Period[];
  as: 'count' | 'share';
  /** With a heading for each area. */
  grouped: boolean;
  /** Whether a topic's name stands in the line of its cells, and not above them. */
  oneLine: boolean;
}

/** Shades of ink; the darker half has its numbers in the colour of the paper. */
const SHADES = 6;
/** A share of fewer meetings than these says too little to set the darkest shade. */
const FEW = 5;

/**
 * Topic by period as a table. One stop for the Tab key among its numbers, from which the arrow keys go to the others;
 * the topics' names are stops of their own.
 */
export function HeatMap({ rows, bases, periods, as, grouped, oneLine }: Props) {
  const { t, number, name } = useI18n();
  const { areas } = useRecord().index;
  const [focused, setFocused] = useState<{ topic: string; cell: Stop } | null>(null);
  const values = rows.flatMap(({ cells }) =>
    cells.flatMap((count, i) => (as === 'count' ? count : bases[i]! >= FEW ? count / bases[i]! : [])),
  );
  const most = Math.max(0, ...values);
  const firstTold = rows.find(({ total }) => total > 0);
  const stop = focused ?? { topic: firstTold?.topic, cell: 'total' as const };
  const columns = periods.length + (oneLine ? 4 : 0);
  const groups = grouped ? areas.map((_, area) => rows.filter((row) => row.area === area)) : [rows];
  return (
    <table className={styles.table} data-one-line={oneLine || undefined}>
      <caption className="visually-hidden">{t('topics.keys')}</caption>
      <thead>
        <tr>
          {oneLine && (
            <>
              <th scope="col">{t('topics.topic')}</th>
              <th scope="col" className={styles.figure}>
                {t('topics.total')}
              </th>
              <th scope="col" className={styles.figure}>
                {t('topics.first')}
              </th>
              <th scope="col" className={styles.figure}>
                {t('topics.change')}
              </th>
            </>
          )}
          {periods.map((period) => (
            <th key={period.to} scope="col" className={styles.period} data-thin={period.from === null || undefined}>
              <PeriodName period={period} />
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => {
        const area = areas[group[0]?.area ?? -1];
        return (
          <tbody key={area?.id}>
            {grouped && area && (
              <tr id={`area-${area.id}`}>
                <th colSpan={columns} scope="rowgroup" className={styles.area}>
                  {name(area.name)}
                </th>
              </tr>
            )}
            {group.map((row) => (
              <Row
                key={row.topic}
                row={row}
                bases={bases}
                periods={periods}
                as={as}
                most={most}
                oneLine={oneLine}
                stop={stop.topic === row.topic ? stop.cell : null}
                onFocus={setFocused}
              />
            ))}
          </tbody>
        );
      })}
      <tfoot>
        {!oneLine && (
          <tr>
            <th colSpan={columns} scope="colgroup">
              {t('topics.bases')}
            </th>
          </tr>
        )}
        <tr>
          {oneLine && (
            <th colSpan={4} scope="row">
              {t('topics.bases')}
            </th>
          )}
          {bases.map((base, i) => (
            <td key={periods[i]!.to} className={styles.base}>
              {number(base)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

type Stop = number | 'total' | 'first';

interface RowProps extends Pick<Props, 'bases' | 'periods' | 'as' | 'oneLine'> {
  row: HeatRow;
  /** The count or share that has the darkest shade. */
  most: number;
  /** The number of this row that the Tab key stops at. */
  stop: Stop | null;
  onFocus: (stop: { topic: string; cell: Stop }) => void;
}

const Row = memo(function Row({ row, bases, periods, as, most, oneLine, stop, onFocus }: RowProps) {
  const i18n = useI18n();
  const { t, number } = i18n;
  const label = useLabels();
  const { topic, cells, total, first, change } = row;
  const name = label('topic', topic) ?? topic;
  const link = (cell: Stop, to: string, words: string, text: ReactNode) => (
    <Link
      to={to}
      aria-label={words}
      data-cell
      tabIndex={stop === cell ? 0 : -1}
      onFocus={() => onFocus({ topic, cell })}
      onKeyDown={moveFocus}
    >
      {text}
    </Link>
  );
  const head = <Link to={paths.topic(topic)}>{name}</Link>;
  const totalLink =
    total > 0
      ? link(
          'total',
          paths.meetings({ topic: [topic] }),
          t('topics.totalOf', { topic: name, count: total }),
          number(total),
        )
      : number(0);
  const firstLink =
    first !== null &&
    link(
      'first',
      paths.meetings({ topic: [topic], from: first, to: first }),
      t('topics.firstOf', { topic: name, year: String(first) }),
      String(first),
    );
  const changeText = change !== null && <ChangeFigure points={Math.round(change)} />;
  const numbers = cells.map((count, i) => {
    const period = periods[i]!;
    const base = bases[i]!;
    const share = count / Math.max(1, base);
    const percent = Math.round(100 * share);
    const shade = most === 0 ? 0 : Math.min(SHADES, Math.ceil((SHADES * (as === 'count' ? count : share)) / most));
    const years = nameOf(period, i18n);
    return (
      <td
        key={period.to}
        className={styles.cell}
        data-shade={count > 0 ? shade : undefined}
        data-none={base === 0 || undefined}
      >
        {count > 0 ? (
          link(
            i,
            paths.meetings({ topic: [topic], from: period.from, to: period.to }),
            t(as === 'count' ? 'topics.cell' : 'topics.cellShare', { topic: name, years, count, base, share: percent }),
            number(as === 'count' ? count : percent),
          )
        ) : (
          <span className="visually-hidden">{base === 0 ? t('topics.noAccount') : number(0)}</span>
        )}
      </td>
    );
  });
  if (oneLine)
    return (
      <tr>
        <th scope="row" className={styles.name}>
          {head}
        </th>
        <td className={styles.figure}>{totalLink}</td>
        <td className={styles.figure}>{firstLink}</td>
        <td className={styles.figure}>{changeText}</td>
        {numbers}
      </tr>
    );
  return (
    <>
      <tr>
        <th colSpan={periods.length} scope="colgroup" className={styles.name}>
          <span className={styles.head}>
            {head}
            <span className={styles.figures}>
              {totalLink}
              {first !== null && <span>{i18n.rich('topics.since', { year: firstLink })}</span>}
              {changeText}
            </span>
          </span>
        </th>
      </tr>
      <tr>{numbers}</tr>
    </>
  );
});

function ChangeFigure({ points }: { points: number }) {
  const { t } = useI18n();
  return (
    <span className={styles.change} data-down={points < 0 || undefined}>
      {t('topics.points', { sign: points > 0 ? 'up' : points < 0 ? 'down' : 'none', points: Math.abs(points) })}
    </span>
  );
}

/** "Before 1999", "2023", "2021–2023" */
function nameOf({ from, to }: Period, { t }: I18n): string {
  if (from === null) return t('topics.before', { year: String(to + 1) });
  return from === to ? String(to) : t('chart.years', { from: String(from), to: String(to) });
}

/** The same, short enough for a column. */
function PeriodName({ period }: { period: Period }) {
  const i18n = useI18n();
  const { from, to } = period;
  if (from === null) return nameOf(period, i18n);
  return (
    <>
      {from !== to && <span>{from}–</span>}
      <span>{to}</span>
    </>
  );
}

const ARROWS: Record<string, readonly [rows: number, columns: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** To the nearest number in a direction: along the row, or in the rows above or below at the same place. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = ARROWS[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const cells = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
  const [rows, columns] = step;
  const here = cells.indexOf(event.currentTarget);
  if (columns !== 0) return cells[here + columns]?.focus();
  const left = (cell: HTMLElement) => cell.closest('td, th')?.getBoundingClientRect().left ?? 0;
  const row = (cell: HTMLElement) => cell.closest('tr')?.rowIndex ?? 0;
  const beyond = rows > 0 ? cells.slice(here + 1) : cells.slice(0, here).toReversed();
  beyond.find((cell) => row(cell) !== row(event.currentTarget) && left(cell) === left(event.currentTarget))?.focus();
}
