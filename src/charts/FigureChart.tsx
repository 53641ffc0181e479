import { useMemo } from 'react';
import { CartesianGrid, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { useI18n } from '../i18n/index.tsx';
import { placeMarks, type FigureMark, type PlacedMark } from './figure.ts';
import styles from './FigureChart.module.css';
import { CHART_HEIGHT, PLOT } from './plot.ts';
import { countTicks, yearTicks } from './stack.tsx';

export interface FigureChartProps {
  /** In order of time. */
  marks: readonly FigureMark[];
  /** Counted from a start: dots, because a bar would add up what the year before has already. */
  cumulative: boolean;
  /** Names the chart to those who can't see it; its table twin says the rest. */
  label: string;
}

const LEFT = 44;
const RIGHT = 8;
/** Room above the highest mark for its words and its arrow. */
const HEADROOM = 1.22;
/** The least width of a plot, for which the words are laid out. */
const NARROWEST = 260;
const BASE = CHART_HEIGHT - PLOT.bottom;
const TICK = { fill: 'var(--quiet)' };

/** Figures by year. A year without a figure stays empty: it is not known, and not zero. */
export default function FigureChart({ marks, cumulative, label }: FigureChartProps) {
  const { compact } = useI18n();
  const placed = useMemo(() => placeMarks(marks, NARROWEST), [marks]);
  const [first, last] = [marks[0]?.year ?? 0, marks.at(-1)?.year ?? 0];
  const most = Math.max(...marks.map(({ value }) => value));
  const perYear = NARROWEST / (last - first + 1);
  const width = Math.max(4, Math.min(32, Math.round(perYear * 0.6)));
  const shape = ({ cx, cy, payload }: { cx?: number | undefined; cy?: number | undefined; payload?: PlacedMark }) =>
    cx === undefined || cy === undefined || !payload ? (
      <g />
    ) : (
      <Mark x={Math.round(cx)} y={Math.round(cy)} width={cumulative ? null : width} mark={payload} />
    );
  return (
    <div className={styles.drawing} role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={CHART_HEIGHT} initialDimension={{ width: 480, height: CHART_HEIGHT }}>
        <ScatterChart margin={{ top: PLOT.top, right: RIGHT, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} syncWithTicks className={styles.grid!} />
          <XAxis
            type="number"
            dataKey="x"
            domain={[first - 0.6, last + 0.6]}
            ticks={yearTicks(first, last)}
            interval={0}
            height={PLOT.bottom}
            tick={TICK}
            tickFormatter={String}
            tickLine={false}
            axisLine={{ className: styles.axis! }}
          />
          <YAxis
            type="number"
            dataKey="value"
            domain={[0, most * HEADROOM]}
            ticks={countTicks(most)}
            interval={0}
            width={LEFT}
            tick={TICK}
            tickFormatter={compact}
            tickLine={false}
            axisLine={false}
          />
          <Scatter data={placed} shape={shape} isAnimationActive={false} />
        </ScatterChart>
      </ResponsiveContainer>
    </div>
  );
}

/** A bar from the axis, or a dot where `width` is null. Open with an arrow up: at least that many. */
function Mark({ x, y, width, mark }: { x: number; y: number; width: number | null; mark: PlacedMark }) {
  const arrow = mark.bound === 'over' || mark.bound === 'under';
  const tip = y - (width === null ? 6 : 1);
  return (
    <g className={styles.mark} data-bound={mark.bound} data-provisional={mark.provisional || undefined}>
      {width === null ? (
        <>
          <line className={styles.stem} x1={x} x2={x} y1={y + 5} y2={BASE} />
          <circle className={styles.shape} cx={x} cy={y} r="4.5" />
        </>
      ) : (
        <rect
          className={styles.shape}
          x={x - Math.floor(width / 2)}
          y={y}
          width={width}
          height={Math.max(1, BASE - y)}
        />
      )}
      {arrow && (
        <path
          className={styles.arrow}
          d={mark.bound === 'over' ? `M${x} ${tip}v-9m-3 3.5l3 -3.5l3 3.5` : `M${x} ${tip}v-9m-3 5.5l3 3.5l3 -3.5`}
        />
      )}
      {mark.labelled && (
        <text x={x} y={tip - (arrow ? 13 : 5)} textAnchor="middle">
          {mark.label}
        </text>
      )}
    </g>
  );
}
