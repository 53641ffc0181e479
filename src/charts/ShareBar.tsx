import styles from './ShareBar.module.css';

/** A tiny bar beside a number, `share` (0 to 1) of its place long; in the ink, or in the colour of a side. */
export function ShareBar({ share, side }: { share: number; side?: 0 | 1 | 2 }) {
  return (
    <svg className={styles.bar} width="100%" height="5" aria-hidden="true" data-side={side}>
      <rect width={`${100 * share}%`} height="5" />
    </svg>
  );
}
