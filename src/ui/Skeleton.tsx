import { useI18n } from '../i18n/index.tsx';
import styles from './Skeleton.module.css';

/** Lines where text will stand. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div className={styles.block} aria-hidden="true" data-loading>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} className={styles.line} />
      ))}
    </div>
  );
}

/** A page before its code and data are there: heading, a line below it, and rows of a list. */
export function PageSkeleton() {
  const { t } = useI18n();
  return (
    <div className={styles.page} aria-busy="true">
      <p className="visually-hidden" role="status">
        {t('loading.label')}
      </p>
      <div className={styles.heading} />
      <Skeleton lines={2} />
      <div className={styles.rows}>
        {Array.from({ length: 8 }, (_, i) => (
          <Skeleton key={i} lines={2} />
        ))}
      </div>
    </div>
  );
}
