import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { useI18n } from '../i18n/index.tsx';
import { useHeadingFocus } from './navigation.tsx';
import styles from './PageHeading.module.css';

interface Props {
  children: ReactNode;
  /** The document's title, without the site's name; none on the overview, which is the site. */
  title?: string;
  /** A line above the heading: where the page stands. */
  above?: ReactNode;
  /** A line or two below it. */
  below?: ReactNode;
}

/** The one `h1` of a page, and the document's title. */
export function PageHeading({ children, title, above, below }: Props) {
  const { t } = useI18n();
  const { pathname } = useLocation();
  const ref = useHeadingFocus<HTMLHeadingElement>(pathname);
  const site = t('site.name');
  return (
    <header className={styles.heading}>
      <title>{title ? t('page.title', { page: title, site }) : site}</title>
      {above && <div className={styles.above}>{above}</div>}
      <h1 ref={ref} tabIndex={-1}>
        {children}
      </h1>
      {below && <div className={styles.below}>{below}</div>}
    </header>
  );
}
