import { Link } from 'react-router-dom';
import type { MeetingSummary } from '../../dataset/record.ts';
import { useI18n } from '../../i18n/index.tsx';
import { withValue } from '../../query/address.ts';
import { paths } from '../../query/paths.ts';
import type { AddressFilter } from '../../ui/filter.ts';
import { useLabels } from '../../ui/labels.ts';
import { AccountMarks } from '../../ui/marks.tsx';
import styles from './MeetingTable.module.css';

/** The same meetings, one a line, to scan. */
export function MeetingTable({ meetings, filter, hrefFor }: AddressFilter & { meetings: readonly MeetingSummary[] }) {
  const { t, name, list, span } = useI18n();
  const label = useLabels();
  const ascending = filter.sort === 'oldest';
  return (
    <div className={styles.scroll} role="region" aria-label={t('meetings.title')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" aria-sort={filter.sort === 'relevance' ? 'none' : ascending ? 'ascending' : 'descending'}>
              <Link to={hrefFor(withValue(filter, { sort: ascending ? 'newest' : 'oldest' }))}>
                {t('table.date')}
                {filter.sort !== 'relevance' && <span aria-hidden="true">{ascending ? ' ↑' : ' ↓'}</span>}
              </Link>
            </th>
            <th scope="col">{t('table.meeting')}</th>
            <th scope="col">{t('facet.kind')}</th>
            <th scope="col">{t('table.place')}</th>
            <th scope="col">{t('table.people')}</th>
            <th scope="col">{t('table.accounts')}</th>
            <th scope="col">{t('facet.topic')}</th>
          </tr>
        </thead>
        <tbody>
          {meetings.map((meeting) => (
            <tr key={meeting.id}>
              <td className={styles.date}>
                <time dateTime={meeting.date}>{span(meeting.date, meeting.endDate, 'short')}</time>
              </td>
              <th scope="row">
                <Link to={paths.meeting(meeting.id)}>{name(meeting.title)}</Link>
              </th>
              <td>{label('kind', meeting.kind)}</td>
              <td>{meeting.city ?? (meeting.country && label('actor', meeting.country))}</td>
              <td>{list(meeting.people.map((person) => name(person.name)))}</td>
              <td>
                <AccountMarks accounts={meeting.accounts} />
              </td>
              <td>{meeting.topics.map((topic) => label('topic', topic)).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
