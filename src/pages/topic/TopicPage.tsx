import { Link, Navigate, useLocation, useParams } from 'react-router-dom';
import { mentioning } from '../../analysis/topics.ts';
import { useI18n } from '../../i18n/index.tsx';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { NotFound } from '../../ui/NotFound.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { useRecord } from '../../ui/record.ts';
import { Agreements } from './Agreements.tsx';
import { Company } from './Company.tsx';
import { Digest } from './Digest.tsx';
import { MentionsFigure } from './MentionsFigure.tsx';
import styles from './TopicPage.module.css';
import { Voices } from './Voices.tsx';

/** One topic: how often, by whom and with what it comes up, and every statement on it. */
export default function TopicPage() {
  const { id = '' } = useParams();
  const record = useRecord();
  const { search, hash } = useLocation();
  const current = record.resolve('topics', id);
  if (!record.places('topics').has(current)) return <NotFound id={id} />;
  if (current !== id) return <Navigate replace to={{ pathname: paths.topic(current), search, hash }} />;
  return <KnownTopic key={id} topic={id} />;
}

function KnownTopic({ topic }: { topic: string }) {
  const { t, name, rich, span } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const place = record.places('topics').get(topic) ?? -1;
  const area = record.index.areas.find(({ topics }) => topics.includes(place));
  const meetings = mentioning(record, topic);
  const first = meetings[0];
  const last = meetings.at(-1);
  const meetingLink = (number: number) => {
    const { id, date, endDate } = record.meeting(number);
    return <Link to={paths.meeting(id)}>{span(date, endDate)}</Link>;
  };
  return (
    <article>
      <PageHeading
        title={label('topic', topic) ?? topic}
        above={
          <nav aria-label={t('topic.where')} className={styles.where}>
            <Link to={paths.topics()}>{t('nav.topics')}</Link>
            {area && <Link to={`${paths.topics()}#area-${area.id}`}>{name(area.name)}</Link>}
          </nav>
        }
        below={
          first === undefined || last === undefined
            ? t('topic.never')
            : rich(meetings.length === 1 ? 'topic.once' : 'topic.span', {
                meetings: (
                  <Link to={paths.meetings({ topic: [topic] })}>{t('meetings.count', { count: meetings.length })}</Link>
                ),
                first: meetingLink(first),
                last: meetingLink(last),
                statements: <a href="#statements">{t('topic.jump')}</a>,
              })
        }
      >
        {label('topic', topic)}
      </PageHeading>
      {meetings.length > 0 && (
        <>
          <MentionsFigure topic={topic} />
          <Voices topic={topic} />
          <Company topic={topic} />
        </>
      )}
      <Agreements topic={topic} />
      <Digest topic={topic} />
    </article>
  );
}
