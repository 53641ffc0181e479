import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { indicatorsOf } from '../../analysis/countries.ts';
import { latestOf } from '../../analysis/series.ts';
import { recordsQuery } from '../../dataset/queries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { useManifest } from '../../ui/record.ts';
import styles from './Country.module.css';
import { Fetched } from './Fetched.tsx';

/** The latest figure of each series that runs from a party to elsewhere, or both ways. */
export function Series({ party }: { party: string }) {
  const { t, name, number } = useI18n();
  const label = useLabels();
  const indicators = useQuery(recordsQuery(useManifest(), 'indicators'));
  return (
    <Fetched result={indicators}>
      {(list) => {
        const rows = indicatorsOf(list, party).flatMap((indicator) => {
          const point = latestOf(indicator.points);
          return point ? [{ ...indicator, point }] : [];
        });
        return (
          rows.length > 0 && (
            <section className={styles.section}>
              <h2>{t('country.series.title', { party: label('actor', party) ?? party })}</h2>
              <p className={styles.counted}>{t('country.series.counted')}</p>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('country.series.series')}</th>
                    <th scope="col">{t('country.series.period')}</th>
                    <th scope="col">{t('country.series.value')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ id, title, unit, point }) => (
                    <tr key={id}>
                      <th scope="row">
                        <Link to={paths.statistic(id)}>{name(title)}</Link>
                      </th>
                      <td>{point.period}</td>
                      <td>
                        {point.qualifier && <span className={styles.quiet}>{point.qualifier} </span>}
                        {number(point.value)} <span className={styles.quiet}>{unit}</span>
                        {point.preliminary && <span className={styles.quiet}> {t('country.series.preliminary')}</span>}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <p className={styles.more}>
                <Link to={paths.statistics()}>{t('country.series.all')}</Link>
              </p>
            </section>
          )
        );
      }}
    </Fetched>
  );
}
