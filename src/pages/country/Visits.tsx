import { Link } from 'react-router-dom';
import { citiesOf, visitsOf } from '../../analysis/countries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { KINDS, isVisit } from '../../model/vocabulary.ts';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { useRecord } from '../../ui/record.ts';
import { CountList } from './CountList.tsx';
import styles from './Country.module.css';

const LATEST = 5;
const VISIT_KINDS = KINDS.map(({ id }) => id)
  .filter(isVisit)
  .toSorted();

/** Visits that a party made to the other, and those that it hosted, by city. */
export function Visits({ party }: { party: 0 | 1 }) {
  const { t, name } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const { parties } = record.index.relation;
  const { hosted, others } = visitsOf(record);
  const other = party === 0 ? 1 : 0;
  const names = { party: label('actor', parties[party]) ?? '', other: label('actor', parties[other]) ?? '' };
  if (hosted[0].length + hosted[1].length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t('country.visits.title', { ...names, made: hosted[other].length, hosted: hosted[party].length })}</h2>
      <p className={styles.counted}>{t('country.visits.counted')}</p>
      <div className={styles.pair}>
        <Direction host={other} heading={t('country.visits.made', names)} />
        <Direction host={party} heading={t('country.visits.hosted', names)} />
      </div>
      {others.length > 0 && (
        <p className={styles.note}>
          {t('country.visits.others', { count: others.length })}{' '}
          {others.map((number, i) => (
            <span key={number}>
              {i > 0 && ', '}
              <Link to={paths.meeting(record.meeting(number).id)}>{name(record.meeting(number).title)}</Link>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function Direction({ host, heading }: { host: 0 | 1; heading: string }) {
  const { t, name, span } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const { parties } = record.index.relation;
  const visits = visitsOf(record);
  const meetings = visits.hosted[host];
  if (meetings.length === 0) return null;
  const count = t('country.visits.count', { count: meetings.length });
  return (
    <section>
      <h3>{heading}</h3>
      <p className={styles.counted}>
        {visits.exact[host] ? (
          <Link to={paths.meetings({ venue: parties[host], kind: VISIT_KINDS })}>{count}</Link>
        ) : (
          count
        )}
      </p>
      <CountList
        label={heading}
        side={host === 0 ? 1 : 0}
        rows={citiesOf(record, meetings).map(({ city, meetings: times }) => ({
          id: city ?? '',
          label: city ?? t('country.venues.unnamed', { country: label('actor', parties[host]) ?? '' }),
          count: times,
        }))}
      />
      <h4 className={styles.latest}>{t('country.visits.latest')}</h4>
      <ol className={styles.dated}>
        {meetings
          .slice(-LATEST)
          .toReversed()
          .map((number) => record.meeting(number))
          .map((visit) => (
            <li key={visit.id}>
              <time dateTime={visit.date}>{span(visit.date, visit.endDate, 'short')}</time>
              <Link to={paths.meeting(visit.id)}>{name(visit.title)}</Link>
            </li>
          ))}
      </ol>
    </section>
  );
}
