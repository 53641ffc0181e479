import { useId, useMemo } from 'react';
import { Bar, BarChart, CartesianGrid, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { Slot } from '../analysis/series.ts';
import { useI18n } from '../i18n/index.tsx';
import { CHART_HEIGHT, PLOT } from './plot.ts';
import { figureIn, periodLabel, placesToName, seriesBars, valueTicks, type SeriesBar } from './series.ts';
import { CertaintyHatch } from './SeriesLegend.tsx';
import styles from './SeriesChart.module.css';

export interface SeriesChartProps {
  slots: readonly Slot[];
  unit: string;
  /** Names the chart to those who can't see it; its table twin says the rest. */
  label: string;
}

interface BarShape {
  x: number;
  y: number;
  width: number;
  height: number;
  payload?: SeriesBar;
}

const TICK = { fill: 'var(--quiet)' };
/** Px of a digit on an axis, and of the gap beside it. */
const DIGIT = 7;
/** A figure near zero is still seen: it is no gap. */
const LEAST = 2;

/** One series: a bar a figure, from zero; a period without a figure keeps its place empty. */
export default function SeriesChart({ slots, unit, label }: SeriesChartProps) {
  const i18n = useI18n();
  const { t, compact } = i18n;
  const hatch = useId();
  const bars = useMemo(() => seriesBars(slots), [slots]);
  const ticks = valueTicks(bars.flatMap(({ value }) => value ?? []));
  const low = ticks[0] ?? 0;

  const bar = ({ x, y, width, height, payload }: BarShape) => {
    if (payload?.value == null) return null;
    const [left, top, bottom] = [Math.round(x), Math.round(Math.min(y, y + height)), Math.max(y, y + height)];
    const tall = Math.max(LEAST, Math.round(bottom) - top);
    return (
      <rect
        className={styles[payload.certainty]}
        x={left + 0.5}
        y={(payload.value >= 0 ? Math.round(bottom) - tall : top) + 0.5}
        width={Math.max(1, Math.round(x + width) - left - 1)}
        height={tall - 0.5}
        fill={payload.certainty === 'preliminary' ? `url(#${hatch})` : undefined}
      />
    );
  };
  return (
    <div role="img" aria-label={label}>
      <div className={styles.drawing} aria-hidden="true">
        <ResponsiveContainer width="100%" height={CHART_HEIGHT} initialDimension={{ width: 640, height: CHART_HEIGHT }}>
          <BarChart
            data={bars}
            margin={{ top: PLOT.top, right: PLOT.right, bottom: 0, left: 0 }}
            barCategoryGap="18%"
            maxBarSize={40}
            accessibilityLayer={false}
          >
            <defs>
              <CertaintyHatch id={hatch} />
            </defs>
            <CartesianGrid vertical={false} syncWithTicks className={styles.grid!} />
            <XAxis
              dataKey="place"
              ticks={placesToName(bars)}
              tickFormatter={(place: number) => {
                const period = bars[place]?.period;
                return period ? periodLabel(period, i18n, 'short') : '';
              }}
              interval="equidistantPreserveStart"
              height={PLOT.bottom}
              tick={TICK}
              tickLine={false}
              axisLine={low < 0 ? false : { className: styles.axis! }}
            />
            <YAxis
              domain={[low, ticks.at(-1) ?? 1]}
              ticks={ticks}
              tickFormatter={compact}
              interval={0}
              width={Math.max(PLOT.left, Math.max(...ticks.map((tick) => compact(tick).length)) * DIGIT + DIGIT)}
              tick={TICK}
              tickLine={false}
              axisLine={false}
            />
            {low < 0 && <ReferenceLine y={0} className={styles.axis!} />}
            <Tooltip
              cursor={{ className: styles.cursor! }}
              isAnimationActive={false}
              content={({ active, label: place }) => {
                const pointed = active ? bars[Number(place)] : undefined;
                if (!pointed) return null;
                return (
                  <p className={styles.tooltip}>
                    <strong>{periodLabel(pointed.period, i18n)}</strong>{' '}
                    {pointed.point ? figureIn(unit, pointed.point, i18n) : t('series.gap')}
                    {pointed.point?.preliminary && ` (${t('series.preliminary')})`}
                  </p>
                );
              }}
            />
            <Bar dataKey="value" shape={bar} isAnimationActive={false} />
          </BarChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
}
