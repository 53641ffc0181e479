import { Link } from 'react-router-dom';
import { neighbours, relatedByTopic } from '../../analysis/related.ts';
import type { MeetingSummary } from '../../dataset/record.ts';
import { useI18n } from '../../i18n/index.tsx';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { MeetingList } from '../../ui/MeetingList.tsx';
import { useRecord } from '../../ui/record.ts';
import styles from './Neighbourhood.module.css';

/** The visit that a meeting is part of, or the meetings within a visit. */
export function VisitParts({ summary }: { summary: MeetingSummary }) {
  const { t, rich, name } = useI18n();
  const record = useRecord();
  const parts = record.parts(summary.id).map((number) => record.meeting(number));
  const visit = summary.partOf ? record.meeting(record.numberOf(summary.partOf) ?? 0) : null;
  return (
    <>
      {visit && (
        <p className={styles.visit}>
          {rich('meeting.partOf', { visit: <Link to={paths.meeting(visit.id)}>{name(visit.title)}</Link> })}
        </p>
      )}
      {parts.length > 0 && (
        <section className={styles.parts}>
          <h2>{t('meeting.parts', { count: parts.length })}</h2>
          <MeetingList meetings={parts} label={t('meeting.parts', { count: parts.length })} />
        </section>
      )}
    </>
  );
}

const RELATED = 4;

/** Where a meeting stands: the ones before and after of its kind, and those on the same topics. */
export function Neighbourhood({ summary }: { summary: MeetingSummary }) {
  const { t, name, span } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const { previous, next } = neighbours(record, summary.number);
  const related = relatedByTopic(record, summary.number, RELATED).map((number) => record.meeting(number));
  const kind = label('kind', summary.kind) ?? '';
  return (
    <>
      <nav className={styles.series} aria-label={t('meeting.series', { kind })}>
        {(
          [
            ['meeting.previous', previous],
            ['meeting.next', next],
          ] as const
        ).map(([words, number]) => {
          const meeting = number === undefined ? null : record.meeting(number);
          return (
            <div key={words} className={styles.neighbour}>
              {meeting && (
                <Link to={paths.meeting(meeting.id)} rel={words === 'meeting.next' ? 'next' : 'prev'}>
                  <span>{t(words, { kind })}</span>
                  <strong>{name(meeting.title)}</strong>
                  <span>{span(meeting.date, meeting.endDate)}</span>
                </Link>
              )}
            </div>
          );
        })}
      </nav>
      {related.length > 0 && (
        <section className={styles.related}>
          <h2>{t('meeting.related')}</h2>
          <MeetingList meetings={related} label={t('meeting.related')} />
        </section>
      )}
    </>
  );
}
