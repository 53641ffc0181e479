import { useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { Link } from 'react-router-dom';
import { useI18n } from '../i18n/index.tsx';
import type { YearCount } from '../query/engine.ts';
import { Swatch } from './Legend.tsx';
import { describeYears, levelSeries, levelStacks, nameYears, partsWithin, spanOf, sum } from './stack.tsx';
import { StackedBars } from './StackedBars.tsx';
import styles from './YearChart.module.css';

export interface YearChartProps {
  years: readonly YearCount[];
  /** The selected span; null for an open end. */
  from: number | null;
  to: number | null;
  /** The address that narrows the view to these years, for those who open it in a tab of its own. */
  hrefForYears: (from: number, to: number) => string;
  /** Both null: every year. */
  onSelect: (from: number | null, to: number | null) => void;
  /** In the order of the counts in `years`. */
  levels: readonly { id: string; label: string }[];
  /** Before this year the record is thin: its years are hatched. */
  thinBefore?: number | undefined;
  /** Names the chart to those who can't see it. */
  label: string;
}

/** Where the reader points: at one year, or at several while dragging or holding Shift. */
interface Cursor {
  start: number;
  year: number;
  /** The pointer that is down. */
  pointer?: number;
}

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Meetings by year, stacked by level, and a way to narrow the view: a click takes a year, a drag takes a span, and a
 * click on the one year that is selected gives it back. To the keyboard it is a slider over the years: arrows move,
 * with Shift they extend, Enter takes, Escape gives back.
 */
export default function YearChart(props: YearChartProps) {
  const { years, from, to, hrefForYears, onSelect, levels, thinBefore, label } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const keys = useId();
  const slider = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const stacks = useMemo(() => levelStacks(years), [years]);
  const series = useMemo(() => levelSeries(levels), [levels]);
  const selected = useMemo(() => spanOf(stacks, from, to), [stacks, from, to]);

  const first = stacks[0]?.year;
  const last = stacks.at(-1)?.year;
  if (first === undefined || last === undefined) return <p className={styles.empty}>{t('chart.empty')}</p>;

  const within = (year: number) => Math.min(last, Math.max(first, year));
  const at = (year: number): Cursor => ({ start: year, year });
  const { start, year } = cursor ?? at(within(selected?.[1] ?? last));
  const pointed = [Math.min(start, year), Math.max(start, year)] as const;
  const parts = partsWithin(stacks, pointed);
  const summary = describeYears(stacks, series, pointed, i18n);
  const isThin = thinBefore !== undefined && pointed[0] < thinBefore;

  const take = () => {
    if (selected && pointed.every((end, i) => end === selected[i])) onSelect(null, null);
    else onSelect(...pointed);
  };

  const yearUnder = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return within(first + Math.floor(((clientX - left) / width) * stacks.length));
  };
  const onPointerDown = (event: PointerEvent) => {
    if (!isPlain(event)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setCursor({ ...at(yearUnder(event)), pointer: event.pointerId });
  };
  const onPointerMove = (event: PointerEvent) => {
    const under = yearUnder(event);
    if (cursor?.pointer === event.pointerId) setCursor({ ...cursor, year: under });
    else if (cursor?.pointer === undefined) setCursor(at(under));
  };
  const onPointerUp = (event: PointerEvent) => {
    if (cursor?.pointer !== event.pointerId) return;
    setCursor(at(year));
    slider.current?.focus({ preventScroll: true });
    take();
  };
  const onPointerLeave = () => {
    if (cursor?.pointer === undefined) setCursor(null);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (step !== undefined) {
      const next = within(year + step);
      setCursor({ start: event.shiftKey ? start : next, year: next });
    } else if (event.key === 'Enter' || event.key === ' ') {
      take();
    } else if (event.key === 'Escape' && selected) {
      setCursor(at(year));
      onSelect(null, null);
    } else return;
    event.preventDefault();
  };

  const place = (year: number) => ((within(year) - first) / stacks.length) * 100;
  const cover = ([from, to]: readonly [number, number]) => ({
    left: `${place(from)}%`,
    right: `${100 - place(to) - 100 / stacks.length}%`,
  });
  const before = place(pointed[0]);
  const after = 100 - place(pointed[1]) - 100 / stacks.length;
  // Beside the years, where there is more room; over them where neither side has enough.
  const fits = Math.max(before, after) > 45;
  const tooltipAt =
    after > before
      ? { left: `calc(${fits ? 100 - after : place(year)}% + 6px)` }
      : { right: `calc(${100 - (fits ? before : place(year))}% + 6px)` };

  return (
    <div className={styles.chart}>
      <StackedBars stacks={stacks} series={series} span={selected} thinBefore={thinBefore} />
      <p id={keys} hidden>
        {t('chart.keys')}
      </p>
      <div
        className={styles.plot}
        role="presentation"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setCursor(null)}
        onPointerLeave={onPointerLeave}
        // Focus stays where it is while a drag goes on.
        onMouseDown={(event) => isPlain(event) && event.preventDefault()}
      >
        <div
          ref={slider}
          className={styles.slider}
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-describedby={keys}
          aria-valuemin={first}
          aria-valuemax={last}
          aria-valuenow={year}
          aria-valuetext={isThin ? t('chart.describedThin', { summary }) : summary}
          onKeyDown={onKeyDown}
          onFocus={() => setCursor((cursor) => cursor ?? at(year))}
          onBlur={() => setCursor(null)}
        />
        {selected && selected[0] <= last && selected[1] >= first && (
          <div className={styles.selected} style={cover(selected)} />
        )}
        {cursor && (
          <Link
            className={styles.cursor}
            style={cover(pointed)}
            to={hrefForYears(...pointed)}
            tabIndex={-1}
            aria-hidden="true"
            draggable={false}
            onClick={(event) => isPlain(event) && event.preventDefault()}
          />
        )}
        {cursor && (
          <div className={styles.tooltip} style={tooltipAt} aria-hidden="true">
            <p className={styles.heading}>
              <strong>{nameYears(pointed, i18n)}</strong> {t('meetings.count', { count: sum(parts) })}
            </p>
            {isThin && <p>{t('chart.thin')}</p>}
            <ul>
              {series.map(({ id, label, color }, i) =>
                parts[i] ? (
                  <li key={id} className={styles.part}>
                    <Swatch color={color} />
                    <span>{label}</span>
                    <span className={styles.count}>{i18n.number(parts[i])}</span>
                  </li>
                ) : null,
              )}
            </ul>
          </div>
        )}
      </div>
    </div>
  );
}

/** A press that is ours; with other buttons and keys a browser opens the link under it elsewhere. */
function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}
