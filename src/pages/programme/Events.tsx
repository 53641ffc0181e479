import { Link } from 'react-router-dom';
import { useI18n } from '../../i18n/index.tsx';
import type { Programme } from '../../model/schema.ts';
import { paths } from '../../query/paths.ts';
import { useRecord } from '../../ui/record.ts';
import styles from './Events.module.css';
import { SourceNumber } from './Sources.tsx';

interface Props {
  events: Programme['events'];
  /** The meetings that name the programme: one on the day of an event stands beside it. */
  meetings: readonly number[];
}

/** What happened, oldest first. */
export function Events({ events, meetings }: Props) {
  const { t, name, date } = useI18n();
  const record = useRecord();
  const summaries = meetings.map((number) => record.meeting(number));
  return (
    <section className={styles.section} aria-labelledby="events">
      <h2 id="events">{t('programme.events')}</h2>
      <ol className={styles.list}>
        {events
          .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
          .map((event, i) => (
            <li key={i}>
              <time dateTime={event.date}>{date(event.date, 'short')}</time>
              <h3>
                {event.title}
                {event.location && <span className={styles.place}>, {event.location}</span>}
              </h3>
              <div>
                <p>
                  {event.summary} <SourceNumber url={event.source} />
                </p>
                {summaries
                  .filter((meeting) => meeting.date === event.date)
                  .map((meeting) => (
                    <p key={meeting.id} className={styles.meeting}>
                      {t('programme.events.meeting')} <Link to={paths.meeting(meeting.id)}>{name(meeting.title)}</Link>
                    </p>
                  ))}
              </div>
            </li>
          ))}
      </ol>
    </section>
  );
}
