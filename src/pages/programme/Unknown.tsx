import { Link } from 'react-router-dom';
import { useI18n } from '../../i18n/index.tsx';
import styles from './Unknown.module.css';

/** A value of the address that the page does not know: it is named, and one click takes it out. */
export function Unknown({ facet, value, href }: { facet: string; value: string; href: string }) {
  const { t } = useI18n();
  const words = t('chip.unknownValue', { facet, value });
  return (
    <p className={styles.unknown}>
      {words}{' '}
      <Link to={href} aria-label={t('chip.remove', { filter: words })}>
        {t('programme.remove')}
      </Link>
    </p>
  );
}
