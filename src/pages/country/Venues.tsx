import { Link } from 'react-router-dom';
import { citiesOf, meetingsIn, venues } from '../../analysis/countries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { MeetingList } from '../../ui/MeetingList.tsx';
import { useRecord } from '../../ui/record.ts';
import { CountList } from './CountList.tsx';
import styles from './Country.module.css';

/** Where the meetings of the record took place: in the cities of a party, and in other countries. */
export function PartyVenues({ party }: { party: 0 | 1 }) {
  const { t } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const { parties } = record.index.relation;
  const id = parties[party];
  const here = meetingsIn(record, id);
  const elsewhere = venues(record).filter((venue) => venue.id !== id);
  const unknown = record.index.meetings.country.filter((place) => place < 0).length;
  if (here.length + elsewhere.length === 0) return null;
  const country = label('actor', id) ?? id;
  return (
    <section className={styles.section}>
      <h2>{t('country.venues.title')}</h2>
      <div className={styles.pair}>
        {here.length > 0 && (
          <section>
            <h3>{t('country.venues.here', { country })}</h3>
            <p className={styles.counted}>
              <Link to={paths.meetings({ venue: id })}>{t('meetings.count', { count: here.length })}</Link>
            </p>
            <Cities actor={id} meetings={here} side={party} />
          </section>
        )}
        {elsewhere.length > 0 && (
          <section>
            <h3>{t('country.venues.elsewhere')}</h3>
            <p className={styles.counted}>{t('country.venues.unknown', { count: unknown })}</p>
            <CountList
              label={t('country.venues.elsewhere')}
              rows={elsewhere.map(({ id: venue, meetings }) => {
                const name = label('actor', venue) ?? venue;
                return {
                  id: venue,
                  label: <Link to={paths.actor(venue)}>{name}</Link>,
                  count: meetings,
                  link: {
                    to: paths.meetings({ venue }),
                    name: t('country.venues.link', { country: name, count: meetings }),
                  },
                };
              })}
            />
          </section>
        )}
      </div>
    </section>
  );
}

const LATEST = 5;

/** The meetings that took place in a third country. */
export function VenueMeetings({ actor }: { actor: string }) {
  const { t } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const meetings = meetingsIn(record, actor);
  if (meetings.length === 0) return null;
  const country = label('actor', actor) ?? actor;
  const title = t('country.venues.meetings', { count: meetings.length, country });
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <Cities actor={actor} meetings={meetings} />
      <MeetingList
        label={title}
        meetings={meetings
          .slice(-LATEST)
          .toReversed()
          .map((number) => record.meeting(number))}
      />
      {meetings.length > LATEST && (
        <p className={styles.more}>
          <Link to={paths.meetings({ venue: actor })}>
            {t('country.venues.all', { count: meetings.length, country })}
          </Link>
        </p>
      )}
    </section>
  );
}

function Cities({ actor, meetings, side }: { actor: string; meetings: readonly number[]; side?: 0 | 1 }) {
  const { t } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const country = label('actor', actor) ?? actor;
  const cities = citiesOf(record, meetings);
  if (cities.length < 2) return null;
  return (
    <CountList
      label={t('country.venues.cities', { country })}
      side={side}
      rows={cities.map(({ city, meetings: count }) => ({
        id: city ?? '',
        label: city ?? t('country.venues.unnamed', { country }),
        count,
      }))}
    />
  );
}
