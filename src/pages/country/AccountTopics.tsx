import { Link } from 'react-router-dom';
import { compareAccounts } from '../../analysis/countries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { useRecord } from '../../ui/record.ts';
import styles from './Country.module.css';

const SHOWN = 10;

/** The topics that a party's accounts have, and the other's accounts of the same meetings have not. */
export function AccountTopics({ party }: { party: 0 | 1 }) {
  const { t, number } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const { parties } = record.index.relation;
  const { meetings, whole, topics } = compareAccounts(record, party);
  const leaning = topics.filter(({ own, other }) => own > other).slice(0, SHOWN);
  if (leaning.length === 0) return null;
  const names = {
    party: label('actor', parties[party]) ?? '',
    other: label('actor', parties[party === 0 ? 1 : 0]) ?? '',
  };
  return (
    <section className={styles.section}>
      <h2>{t('country.lean.title', names)}</h2>
      <p className={styles.counted}>{t('country.lean.counted', { ...names, meetings, whole })}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('country.topic')}</th>
            <th scope="col" data-side={party}>
              {t('country.lean.only', { party: names.party })}
            </th>
            <th scope="col" data-side={party === 0 ? 1 : 0}>
              {t('country.lean.only', { party: names.other })}
            </th>
            <th scope="col">{t('country.lean.both')}</th>
          </tr>
        </thead>
        <tbody>
          {leaning.map(({ topic, own, other, both }) => (
            <tr key={topic}>
              <th scope="row">
                <Link to={paths.topic(topic)}>{label('topic', topic)}</Link>
              </th>
              {[own, other, both].map((count, column) => (
                <td key={column}>{count > 0 ? number(count) : t('country.none')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
