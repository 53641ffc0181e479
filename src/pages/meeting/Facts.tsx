import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { MeetingSummary } from '../../dataset/record.ts';
import { useI18n } from '../../i18n/index.tsx';
import type { Meeting } from '../../model/schema.ts';
import { paths } from '../../query/paths.ts';
import { useLabels, type LabelOf } from '../../ui/labels.ts';
import { useRecord } from '../../ui/record.ts';
import styles from './Facts.module.css';

/** When, where, on what occasion, and who. What the index has is there before the year's details are. */
export function Facts({ summary, meeting }: { summary: MeetingSummary; meeting: Meeting | undefined }) {
  const { t } = useI18n();
  const label = useLabels();
  const country = summary.country && label('actor', summary.country);
  const city = summary.city !== country ? summary.city : null;
  const time = meeting?.startTime;
  const minutes = meeting?.durationMinutes;
  const facts: [string, ReactNode][] = [
    [
      t('facet.kind'),
      <Link key="kind" to={paths.meetings({ kind: [summary.kind] })}>
        {label('kind', summary.kind)}
      </Link>,
    ],
    [
      t('meeting.place'),
      summary.country && (
        <>
          {city && `${city}, `}
          <Link to={paths.meetings({ venue: summary.country })}>{country}</Link>
        </>
      ),
    ],
    [t('meeting.format'), summary.format !== 'in-person' && label('format', summary.format)],
    [t('meeting.time'), time && t('meeting.localTime', { time })],
    [
      t('meeting.duration'),
      minutes && t('meeting.minutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
    ],
    [t('meeting.occasion'), summary.occasion],
    [
      t('facet.programme'),
      summary.programmes.length > 0 && (
        <ul className={styles.inline}>
          {summary.programmes.map((id) => (
            <li key={id}>
              <Link to={paths.programme(id)}>{programmeName(label, id)}</Link>
            </li>
          ))}
        </ul>
      ),
    ],
    [t('meeting.note'), meeting?.note],
  ];
  return (
    <div className={styles.facts}>
      <dl className={styles.list}>
        {facts.map(
          ([term, fact]) =>
            fact && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{fact}</dd>
              </div>
            ),
        )}
      </dl>
      <People summary={summary} meeting={meeting} />
    </div>
  );
}

/** "Asia Zero Emission Community (AZEC)": ministers use the abbreviation, readers may not know it. */
function programmeName(label: LabelOf, id: string): string {
  const [full, short] = [label('programme', id) ?? id, label('programmeShort', id) ?? id];
  return full.includes(short) ? full : `${full} (${short})`;
}

function People({ summary, meeting }: { summary: MeetingSummary; meeting: Meeting | undefined }) {
  const { t, name } = useI18n();
  const label = useLabels();
  const { parties } = useRecord().index.relation;
  const offices = new Map(meeting?.participants.map(({ person, office, country }) => [person, { office, country }]));
  const groups = [...parties, null].map((party, side) => ({
    side,
    party,
    people: summary.people.filter((person) => (person.party ?? null) === party),
  }));
  return (
    <div className={styles.people}>
      {groups.map(
        ({ side, party, people }) =>
          people.length > 0 && (
            <section key={side} data-side={side}>
              <h2 className={styles.side}>{party ? label('actor', party) : t('meeting.thirdCountries')}</h2>
              <ul>
                {people.map((person) => {
                  const held = offices.get(person.id);
                  return (
                    <li key={person.id}>
                      <Link to={paths.person(person.id)} className={styles.person}>
                        {name(person.name)}
                      </Link>
                      <span className={styles.office}>
                        {held?.office ?? '\u00a0'}
                        {!party && held && `, ${label('actor', held.country) ?? held.country}`}
                      </span>
                    </li>
                  );
                })}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}
