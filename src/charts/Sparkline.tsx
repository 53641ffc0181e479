import type { Slot } from '../analysis/series.ts';
import { seriesBars } from './series.ts';
import styles from './SeriesChart.module.css';

const HEIGHT = 28;
/** A figure near zero is still seen: it is no gap. */
const LEAST = 1.5;

/** A series as tiny bars from zero; a period without a figure keeps its place empty. For the eye alone. */
export function Sparkline({ slots }: { slots: readonly Slot[] }) {
  const bars = seriesBars(slots);
  const values = bars.flatMap(({ value }) => value ?? []);
  const low = Math.min(0, ...values);
  const scale = HEIGHT / (Math.max(0, ...values) - low || 1);
  const zero = HEIGHT + low * scale;
  // A few figures are drawn as wide as those of a longer series.
  const width = Math.max(bars.length, 8);
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      width="100%"
      height={HEIGHT}
      aria-hidden="true"
    >
      <line x2={bars.length} y1={zero} y2={zero} />
      {bars.map(({ place, value }) => {
        if (value === null) return null;
        const tall = Math.max(LEAST, Math.abs(value) * scale);
        const last = place === bars.length - 1;
        return (
          <rect
            key={place}
            className={last ? styles.last : undefined}
            x={place + 0.12}
            y={value >= 0 ? zero - tall : zero}
            width={0.76}
            height={tall}
          />
        );
      })}
    </svg>
  );
}
