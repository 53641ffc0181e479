import { daysOf } from '../analysis/days.ts';
import { useI18n } from '../i18n/index.tsx';
import { xOf } from './scene.ts';
import { ticksOf } from './ticks.ts';
import styles from './Timeline.module.css';
import type { Viewport } from './viewport.ts';
import { useView } from './useView.ts';

interface Props {
  viewport: Viewport;
  width: number;
  /** False before the page is laid out: there is no place for a tick yet. */
  measured: boolean;
  thinBefore?: number | undefined;
}

/** The dates above the lanes. They are text of the page: a canvas has no old-style figures. */
export function Axis({ viewport, width, measured, thinBefore }: Props) {
  const { t, date } = useI18n();
  const view = useView(viewport);
  const scale = { view, width };
  const thin = thinBefore === undefined ? null : xOf(scale, daysOf(String(thinBefore)).from);
  return (
    <div className={styles.axis} aria-hidden="true">
      {measured &&
        ticksOf(view, width).map((tick) => (
          <span
            key={tick.date}
            className={styles.tick}
            data-year={tick.date.length === 4 || undefined}
            style={{ transform: `translateX(${xOf(scale, tick.day)}px)` }}
          >
            {date(tick.date, 'short')}
          </span>
        ))}
      {measured && thin !== null && thin > 150 && (
        <span className={styles.thin} style={{ width: Math.min(thin, width) - 8 }}>
          {t('timeline.thin', { year: String(thinBefore) })}
        </span>
      )}
    </div>
  );
}
