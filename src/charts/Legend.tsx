import { useI18n } from '../i18n/index.tsx';
import styles from './Legend.module.css';

export interface LegendItem {
  id: string;
  label: string;
  color: string;
  count: number;
}

/** A small square of a colour, drawn so that it also prints. */
export function Swatch({ color }: { color: string }) {
  return (
    <svg className={styles.swatch} viewBox="0 0 1 1" aria-hidden="true">
      <rect width="1" height="1" fill={color} />
    </svg>
  );
}

/**
 * Direct labels above a chart, each with its colour and its total. `thinBefore` adds what the hatched years mean.
 */
export function Legend({ items, thinBefore }: { items: readonly LegendItem[]; thinBefore?: number | undefined }) {
  const { t, number } = useI18n();
  return (
    <ul className={styles.legend}>
      {items.map(({ id, label, color, count }) => (
        <li key={id} className={styles.item} data-none={count === 0 || undefined}>
          <Swatch color={color} />
          {label} <span className={styles.count}>{number(count)}</span>
        </li>
      ))}
      {thinBefore !== undefined && (
        <li className={styles.item}>
          <span className={styles.thin} />
          {t('chart.thinBefore', { year: String(thinBefore) })}
        </li>
      )}
    </ul>
  );
}
