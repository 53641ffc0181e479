import type { KeyboardEvent, ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { MeetingSummary } from '../dataset/record.ts';
import { useI18n } from '../i18n/index.tsx';
import { yearOf } from '../model/date.ts';
import { paths } from '../query/paths.ts';
import { useLabels } from './labels.ts';
import { AccountMarks } from './marks.tsx';
import styles from './MeetingList.module.css';
import { useRecord } from './record.ts';

interface Props {
  meetings: readonly MeetingSummary[];
  /** What stands under a meeting: a match in context, say. */
  below?: (meeting: MeetingSummary) => ReactNode;
  /** Where a topic's link leads; the explorer narrows, other pages open it. */
  topicHref?: (topic: string) => string;
  /** Marks where a year begins; for lists in order of date. */
  byYear?: boolean;
  label: string;
}

const TOPICS_SHOWN = 4;

/** Meetings, one below another. Arrow keys go from one to the next. */
export function MeetingList({ meetings, below, topicHref = paths.topic, byYear = false, label }: Props) {
  return (
    <ol className={styles.list} aria-label={label}>
      {meetings.map((meeting, i) => {
        const before = meetings[i - 1];
        const opens = byYear && (!before || yearOf(before.date) !== yearOf(meeting.date));
        return (
          <MeetingItem key={meeting.id} meeting={meeting} topicHref={topicHref} opensYear={opens}>
            {below?.(meeting)}
          </MeetingItem>
        );
      })}
    </ol>
  );
}

function MeetingItem({
  meeting,
  topicHref,
  opensYear,
  children,
}: {
  meeting: MeetingSummary;
  topicHref: (topic: string) => string;
  opensYear: boolean;
  children: ReactNode;
}) {
  const { name, span } = useI18n();
  const label = useLabels();
  const { parties } = useRecord().index.relation;
  const place = meeting.city ?? (meeting.country && label('actor', meeting.country));
  return (
    <li className={styles.item} data-opens-year={opensYear || undefined} data-level={meeting.level}>
      <time className={styles.date} dateTime={meeting.date}>
        {span(meeting.date, meeting.endDate, 'short')}
      </time>
      <div className={styles.body}>
        <h3 className={styles.title}>
          <Link to={paths.meeting(meeting.id)} data-row onKeyDown={moveFocus}>
            {name(meeting.title)}
          </Link>
        </h3>
        <p className={styles.facts}>
          <span className={styles.kind}>{label('kind', meeting.kind)}</span>
          {place && <span>{place}</span>}
          {meeting.people.length > 0 && (
            <span className={styles.people}>
              {meeting.people.slice(0, 4).map((person, i) => (
                <span key={person.id}>
                  {i > 0 && ', '}
                  <span className={styles.person} data-side={person.party ? parties.indexOf(person.party) : 2}>
                    {name(person.name)}
                  </span>
                </span>
              ))}
              {meeting.people.length > 4 && ` +${meeting.people.length - 4}`}
            </span>
          )}
        </p>
        {meeting.topics.length > 0 && (
          <ul className={styles.topics}>
            {meeting.topics.slice(0, TOPICS_SHOWN).map((topic) => (
              <li key={topic}>
                <Link to={topicHref(topic)}>{label('topic', topic)}</Link>
              </li>
            ))}
            {meeting.topics.length > TOPICS_SHOWN && <li>+{meeting.topics.length - TOPICS_SHOWN}</li>}
          </ul>
        )}
        {children}
      </div>
      <AccountMarks accounts={meeting.accounts} />
    </li>
  );
}

/** Up and down between the rows' links. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  const links = [...(event.currentTarget.closest('ol')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const next = links[links.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
