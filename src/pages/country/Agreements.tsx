import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { agreementsOf } from '../../analysis/countries.ts';
import { recordsQuery } from '../../dataset/queries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { paths } from '../../query/paths.ts';
import { useManifest, useRecord } from '../../ui/record.ts';
import styles from './Country.module.css';
import { Fetched } from './Fetched.tsx';

const SHOWN = 8;

/** The latest agreements of an actor. */
export function Agreements({ actor }: { actor: string }) {
  const { t, name, date } = useI18n();
  const record = useRecord();
  const agreements = useQuery(recordsQuery(useManifest(), 'agreements'));
  return (
    <Fetched result={agreements}>
      {(list) => {
        const own = agreementsOf(record, list, actor);
        return (
          own.length > 0 && (
            <section className={styles.section}>
              <h2>{t('country.agreements.title', { count: own.length })}</h2>
              <ol className={styles.dated}>
                {own.slice(0, SHOWN).map(({ id, title, signed }) => (
                  <li key={id}>
                    {signed ? (
                      <time dateTime={signed}>{date(signed, 'short')}</time>
                    ) : (
                      <span>{t('country.agreements.undated')}</span>
                    )}
                    <Link to={paths.agreement(id)}>{name(title)}</Link>
                  </li>
                ))}
              </ol>
              <p className={styles.more}>
                <Link to={paths.agreements()}>{t('country.agreements.all', { count: list.length })}</Link>
              </p>
            </section>
          )
        );
      }}
    </Fetched>
  );
}
