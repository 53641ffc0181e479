import styles from './Bar.module.css';

/** A tiny bar beside a number, `share` of its place long. */
export function Bar({ share, faint = false }: { share: number; faint?: boolean }) {
  return (
    <svg className={styles.bar} width="100%" height="5" aria-hidden="true">
      <rect width={`${100 * share}%`} height="5" className={faint ? styles.faint : undefined} />
    </svg>
  );
}
