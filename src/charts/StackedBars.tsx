import { memo, useId } from 'react';
import { Bar, BarChart, CartesianGrid, ReferenceArea, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { CHART_HEIGHT, PLOT } from './plot.ts';
import { countTicks, isWithin, sum, yearTicks, type Series, type Span, type YearStack } from './stack.tsx';
import styles from './StackedBars.module.css';

interface Props {
  stacks: readonly YearStack[];
  series: readonly Series[];
  /** Bars outside it are faded. */
  span?: Span;
  /** Years before it are hatched. */
  thinBefore?: number | undefined;
  /** Stands after the numbers of the axis: `%`. */
  unit?: string;
}

interface BarShape {
  x: number;
  y: number;
  width: number;
  height: number;
  fill?: string;
  payload?: YearStack;
}

const TICK = { fill: 'var(--quiet)' };

/** The drawing alone: a bar a year, without words for those who can't see it and without events. */
export const StackedBars = memo(function StackedBars({ stacks, series, span = null, thinBefore, unit = '' }: Props) {
  const hatch = useId();
  const first = stacks[0]?.year ?? 0;
  const last = stacks.at(-1)?.year ?? 0;
  const most = Math.max(...stacks.map(({ values }) => sum(values)));
  // Whole pixels, so that narrow bars are of one width and stand sharp.
  const bar = ({ x, y, width, height, fill, payload }: BarShape) => {
    const [left, top] = [Math.round(x), Math.round(y)];
    return (
      <rect
        x={left}
        y={top}
        width={Math.max(1, Math.round(x + width) - left)}
        height={Math.round(y + height) - top}
        fill={fill}
        opacity={payload && !isWithin(span, payload.year) ? 0.36 : 1}
      />
    );
  };
  return (
    <div className={styles.drawing} aria-hidden="true">
      <ResponsiveContainer width="100%" height={CHART_HEIGHT} initialDimension={{ width: 640, height: CHART_HEIGHT }}>
        <BarChart
          data={stacks}
          margin={{ top: PLOT.top, right: PLOT.right, bottom: 0, left: 0 }}
          barCategoryGap="14%"
          maxBarSize={40}
          accessibilityLayer={false}
        >
          <defs>
            <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line className={styles.hatch} x1="0" y1="0" x2="0" y2="5" />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} syncWithTicks className={styles.grid!} />
          {thinBefore !== undefined && thinBefore > first && (
            <ReferenceArea x1={first} x2={Math.min(thinBefore - 1, last)} fill={`url(#${hatch})`} />
          )}
          <XAxis
            dataKey="year"
            ticks={yearTicks(first, last)}
            interval={0}
            height={PLOT.bottom}
            tick={TICK}
            tickLine={false}
            axisLine={{ className: styles.axis! }}
          />
          <YAxis
            domain={[0, Math.max(1, most)]}
            ticks={countTicks(most)}
            interval={0}
            width={PLOT.left}
            unit={unit}
            tick={TICK}
            tickLine={false}
            axisLine={false}
          />
          {series.map(({ id, color }, i) => (
            <Bar
              key={id}
              dataKey={({ values }: YearStack) => values[i] ?? 0}
              stackId="year"
              fill={color}
              shape={bar}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
});
