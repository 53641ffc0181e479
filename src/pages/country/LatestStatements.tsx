import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { withSentences } from '../../analysis/agreements.ts';
import { latestStatements } from '../../analysis/countries.ts';
import { shardQuery } from '../../dataset/queries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { yearOf } from '../../model/date.ts';
import { paths } from '../../query/paths.ts';
import { FaultNotice } from '../../ui/Failure.tsx';
import { useLabels } from '../../ui/labels.ts';
import { useManifest, useRecord } from '../../ui/record.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StatementList } from '../../ui/StatementList.tsx';
import styles from './Country.module.css';

const AT_LEAST = 6;

/** What a party said last: the statements of its latest meetings. */
export function LatestStatements({ party }: { party: 0 | 1 }) {
  const { t } = useI18n();
  const label = useLabels();
  const manifest = useManifest();
  const record = useRecord();
  const { relation, meetings } = record.index;
  const id = relation.parties[party];
  const points = latestStatements(record, party, AT_LEAST);
  const years = [...new Set(points.map(({ meeting }) => yearOf(meetings.date[meeting] ?? '')))];
  const shards = useQueries({ queries: years.map((year) => shardQuery(manifest, year)) });
  if (points.length === 0) return null;
  const failed = shards.find(({ error }) => error);
  const loaded = shards.flatMap(({ data }) => data ?? []);
  const title = t('country.latest.title', { party: label('actor', id) ?? id });
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <p className={styles.counted}>{t('country.latest.counted', { party: label('actor', id) ?? id })}</p>
      {failed?.error && <FaultNotice error={failed.error} onRetry={() => void failed.refetch()} />}
      {shards.some(({ isPending }) => isPending) ? (
        <Skeleton lines={8} />
      ) : (
        <StatementList statements={withSentences(record, points, loaded)} label={title} />
      )}
      <p className={styles.more}>
        <Link to={paths.meetings({ side: id })}>{t('country.latest.all', { party: label('actor', id) ?? id })}</Link>
      </p>
    </section>
  );
}
