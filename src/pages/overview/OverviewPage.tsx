import { Link } from 'react-router-dom';
import { useI18n } from '../../i18n/index.tsx';
import { yearOf } from '../../model/date.ts';
import { paths } from '../../query/paths.ts';
import { MeetingList } from '../../ui/MeetingList.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { useRecord } from '../../ui/record.ts';
import styles from './OverviewPage.module.css';
import { Programmes } from './Programmes.tsx';
import { TopicTrends } from './TopicTrends.tsx';
import { YearStrip } from './YearStrip.tsx';

const LATEST = 3;

/** The state of the relationship at a glance. */
export default function OverviewPage() {
  const { t, name } = useI18n();
  const record = useRecord();
  const { relation, meetings, questions } = record.index;
  const count = meetings.id.length;
  const latest = [...meetings.id.keys()].slice(-LATEST).toReversed();
  return (
    <>
      <PageHeading below={t('overview.hero', { count, year: String(yearOf(meetings.date[0] ?? relation.from)) })}>
        {t('overview.title', { relation: name(relation.name) })}
      </PageHeading>
      <YearStrip />
      <div className={styles.columns}>
        {latest.length > 0 && (
          <section className={styles.latest}>
            <h2>{t('overview.latest')}</h2>
            <MeetingList meetings={latest.map((number) => record.meeting(number))} label={t('overview.latest')} />
            <p className={styles.more}>
              <Link to={paths.meetings()}>{t('overview.latest.all', { count })}</Link>
            </p>
          </section>
        )}
        {questions.length > 0 && (
          <section className={styles.questions}>
            <h2>{t('overview.questions')}</h2>
            <ul>
              {questions.map(({ text, address }) => (
                <li key={address}>
                  <Link to={address}>{name(text)}</Link>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <TopicTrends />
      <Programmes />
    </>
  );
}
