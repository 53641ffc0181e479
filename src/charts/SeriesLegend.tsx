import { useId } from 'react';
import { useI18n } from '../i18n/index.tsx';
import { CERTAINTIES, type SeriesBar } from './series.ts';
import styles from './SeriesChart.module.css';

/** The filling of what is preliminary. */
export function CertaintyHatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line className={styles.hatch} x1="0" y1="0" x2="0" y2="4" />
    </pattern>
  );
}

/** What each way of drawing a bar means; nothing where there is only one. */
export function SeriesLegend({ bars }: { bars: readonly SeriesBar[] }) {
  const { t } = useI18n();
  const hatch = useId();
  const drawn = CERTAINTIES.filter((certainty) =>
    bars.some((bar) => bar.value !== null && bar.certainty === certainty),
  );
  if (drawn.length === 1 && drawn[0] === 'exact') return null;
  return (
    <ul className={styles.legend}>
      {drawn.map((certainty) => (
        <li key={certainty}>
          <svg className={styles.swatch} width="12" height="12" aria-hidden="true">
            <defs>
              <CertaintyHatch id={hatch} />
            </defs>
            <rect
              className={styles[certainty]}
              x="0.5"
              y="0.5"
              width="11"
              height="11"
              fill={certainty === 'preliminary' ? `url(#${hatch})` : undefined}
            />
          </svg>
          {t(`series.certainty.${certainty}`)}
        </li>
      ))}
    </ul>
  );
}
