import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useLocation, useParams } from 'react-router-dom';
import { shardQuery } from '../../dataset/queries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { yearOf } from '../../model/date.ts';
import { paths } from '../../query/paths.ts';
import { FaultNotice } from '../../ui/Failure.tsx';
import { useLabels } from '../../ui/labels.ts';
import { NotFound } from '../../ui/NotFound.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { useManifest, useRecord } from '../../ui/record.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Accounts } from './Accounts.tsx';
import { Facts } from './Facts.tsx';
import styles from './MeetingPage.module.css';
import { Neighbourhood, VisitParts } from './Neighbourhood.tsx';

/** One meeting: its facts, what each side's account says, and where it stands among the others. */
export default function MeetingPage() {
  const { id = '' } = useParams();
  const record = useRecord();
  const { search, hash } = useLocation();
  const number = record.numberOf(id);
  if (number === undefined) return <NotFound id={id} />;
  const current = record.meeting(number).id;
  if (current !== id) return <Navigate replace to={{ pathname: paths.meeting(current), search, hash }} />;
  return <KnownMeeting key={id} number={number} />;
}

function KnownMeeting({ number }: { number: number }) {
  const { t, name, span, date } = useI18n();
  const label = useLabels();
  const manifest = useManifest();
  const summary = useRecord().meeting(number);
  const year = yearOf(summary.date);
  const { data: shard, error, refetch } = useQuery(shardQuery(manifest, year));
  const meeting = shard?.find(({ id }) => id === summary.id);
  const title = name(summary.title);
  return (
    <article>
      <PageHeading
        title={t('meeting.documentTitle', { title, date: date(summary.date) })}
        above={
          <nav aria-label={t('meeting.where')} className={styles.where}>
            <Link to={paths.meetings()}>{t('nav.meetings')}</Link>
            <Link to={paths.year(year)}>{year}</Link>
            <Link to={paths.meetings({ kind: [summary.kind] })}>{label('kind', summary.kind)}</Link>
          </nav>
        }
        below={<time dateTime={summary.date}>{span(summary.date, summary.endDate)}</time>}
      >
        {title}
      </PageHeading>
      <Facts summary={summary} meeting={meeting} />
      <VisitParts summary={summary} />
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {meeting ? <Accounts meeting={meeting} /> : !error && <Skeleton lines={14} />}
      <Neighbourhood summary={summary} />
    </article>
  );
}
