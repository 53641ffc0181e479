import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Navigate, useLocation, useParams } from 'react-router-dom';
import { pointsOnAgreement, signedBeforeAndAfter, withSentences } from '../../analysis/agreements.ts';
import type { PointFacts } from '../../analysis/statements.ts';
import { recordsQuery, shardQuery } from '../../dataset/queries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { yearOf } from '../../model/date.ts';
import type { Agreement } from '../../model/schema.ts';
import { paths } from '../../query/paths.ts';
import { FaultNotice } from '../../ui/Failure.tsx';
import { FactList, Inline } from '../../ui/FactList.tsx';
import { useLabels } from '../../ui/labels.ts';
import { MeetingList } from '../../ui/MeetingList.tsx';
import { NotFound } from '../../ui/NotFound.tsx';
import { NumberedSources } from '../../ui/NumberedSources.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { useManifest, useRecord } from '../../ui/record.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StatementList } from '../../ui/StatementList.tsx';
import styles from './AgreementPage.module.css';

/** One agreement: its facts, who signed it, what was said of it, and its sources. */
export default function AgreementPage() {
  const { id = '' } = useParams();
  const { search, hash } = useLocation();
  const record = useRecord();
  const current = record.resolve('agreements', id);
  const { data: agreements } = useSuspenseQuery(recordsQuery(useManifest(), 'agreements'));
  const agreement = agreements.find((one) => one.id === current);
  if (!agreement) return <NotFound id={id} />;
  if (current !== id) return <Navigate replace to={{ pathname: paths.agreement(current), search, hash }} />;
  return <KnownAgreement key={id} agreement={agreement} all={agreements} />;
}

function KnownAgreement({ agreement, all }: { agreement: Agreement; all: readonly Agreement[] }) {
  const { t, name, date, locale } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const { id, title, kind, signed, inForce, ended, place, topics, summary, sources } = agreement;
  const other = locale === 'en' ? title.ja : title.en;
  const number = agreement.meeting === undefined ? undefined : record.numberOf(agreement.meeting);
  const meeting = number === undefined ? undefined : record.meeting(number);
  const points = pointsOnAgreement(record, id);
  const said = points.filter(({ retrospective }) => !retrospective);
  const later = points.filter(({ retrospective }) => retrospective);
  const meetings = [...new Set(said.map((point) => point.meeting))].toReversed();
  const meetingsTitle = t('agreement.meetings', { count: meetings.length });
  return (
    <article>
      <PageHeading
        title={name(title)}
        above={
          <nav aria-label={t('agreement.where')} className={styles.where}>
            <Link to={paths.agreements()}>{t('agreements.title')}</Link>
            <Link to={paths.agreements({ type: [kind] })}>{label('agreementKind', kind) ?? kind}</Link>
          </nav>
        }
        below={other && other !== name(title) && <span lang={locale === 'en' ? 'ja' : 'en'}>{other}</span>}
      >
        {name(title)}
      </PageHeading>
      <p className={styles.summary}>{summary}</p>
      <FactList
        facts={[
          [t('agreement.signed'), signed ? <time dateTime={signed}>{date(signed)}</time> : t('agreement.unknownDate')],
          [t('agreement.inForce'), inForce && <time dateTime={inForce}>{date(inForce)}</time>],
          [t('agreement.ended'), ended && <time dateTime={ended}>{date(ended)}</time>],
          [t('agreement.place'), place],
          [
            t('agreement.topics'),
            <Inline key="topics">
              {topics.map((topic) => (
                <Link key={topic} to={paths.topic(topic)}>
                  {label('topic', topic) ?? topic}
                </Link>
              ))}
            </Inline>,
          ],
          [
            t('agreement.meeting'),
            meeting && (
              <>
                <Link to={paths.meeting(meeting.id)}>{name(meeting.title)}</Link>, {date(meeting.date)}
              </>
            ),
          ],
        ]}
      />
      <Signatories agreement={agreement} />
      {points.length > 0 && <Said said={said} later={later} />}
      {meetings.length > 0 && (
        <section className={styles.section}>
          <h2>{meetingsTitle}</h2>
          <MeetingList meetings={meetings.map((place) => record.meeting(place))} byYear label={meetingsTitle} />
        </section>
      )}
      <NumberedSources sources={sources} />
      <Neighbours agreement={agreement} all={all} />
    </article>
  );
}

function Signatories({ agreement: { signatories } }: { agreement: Agreement }) {
  const { t } = useI18n();
  const label = useLabels();
  const { parties } = useRecord().index.relation;
  if (signatories.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t('agreement.signatories')}</h2>
      <ul className={styles.signatories}>
        {signatories.map((one, i) => {
          const side = parties.indexOf(one.country);
          const country = <Link to={paths.actor(one.country)}>{label('actor', one.country) ?? one.country}</Link>;
          return (
            <li key={i} data-side={side < 0 ? 2 : side}>
              {'person' in one ? (
                <Link to={paths.person(one.person)} className={styles.signatory}>
                  {label('person', one.person) ?? one.person}
                </Link>
              ) : (
                <Link to={paths.actor(one.actor)} className={styles.signatory}>
                  {label('actor', one.actor) ?? one.actor}
                </Link>
              )}
              <p className={styles.office}>
                {'person' in one && one.office && `${one.office}, `}
                {country}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The points that name the agreement. Their sentences stand in the years' details. */
function Said({ said, later }: { said: readonly PointFacts[]; later: readonly PointFacts[] }) {
  const { t } = useI18n();
  const record = useRecord();
  const manifest = useManifest();
  const years = [...new Set([...said, ...later].map(({ meeting }) => yearOf(record.meeting(meeting).date)))];
  const shards = useQueries({ queries: years.map((year) => shardQuery(manifest, year)) });
  const failed = shards.find(({ error }) => error);
  const pending = shards.some(({ isPending }) => isPending);
  const meetings = shards.flatMap(({ data }) => data ?? []);
  const told = said.filter(({ reported }) => reported).length;
  return (
    <>
      {failed?.error && <FaultNotice error={failed.error} onRetry={() => void failed.refetch()} />}
      {said.length > 0 && (
        <section className={styles.section}>
          <h2>{t('agreement.said')}</h2>
          <p role="status" className={styles.status}>
            {t('agreement.statements', { count: said.length - told })}
            {t('agreement.told', { count: told })}
          </p>
          {pending && <Skeleton lines={8} />}
          <StatementList statements={withSentences(record, said, meetings)} label={t('agreement.said')} />
        </section>
      )}
      {later.length > 0 && (
        <section className={styles.section}>
          <h2>{t('agreement.later')}</h2>
          <p className={styles.status}>{t('agreement.laterNote')}</p>
          <StatementList statements={withSentences(record, later, meetings)} label={t('agreement.later')} />
        </section>
      )}
    </>
  );
}

function Neighbours({ agreement, all }: { agreement: Agreement; all: readonly Agreement[] }) {
  const { t, name, date } = useI18n();
  const { previous, next } = signedBeforeAndAfter(agreement, all);
  if (!previous && !next) return null;
  return (
    <nav className={styles.series} aria-label={t('agreement.series')}>
      {(
        [
          ['agreement.previous', previous],
          ['agreement.next', next],
        ] as const
      ).map(([words, one]) => (
        <div key={words} className={styles.neighbour}>
          {one && (
            <Link to={paths.agreement(one.id)} rel={words === 'agreement.next' ? 'next' : 'prev'}>
              <span>{t(words)}</span>
              <strong>{name(one.title)}</strong>
              <span>{one.signed && date(one.signed)}</span>
            </Link>
          )}
        </div>
      ))}
    </nav>
  );
}
