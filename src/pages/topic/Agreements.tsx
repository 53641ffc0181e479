import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { recordsQuery } from '../../dataset/queries.ts';
import { useI18n } from '../../i18n/index.tsx';
import type { Agreement } from '../../model/schema.ts';
import { paths } from '../../query/paths.ts';
import { FaultNotice } from '../../ui/Failure.tsx';
import { useManifest } from '../../ui/record.ts';
import styles from './TopicPage.module.css';

/** Agreements before "show all". */
const SHOWN = 6;

/** The agreements on a topic, newest first. */
export function Agreements({ topic }: { topic: string }) {
  const { t, name, date } = useI18n();
  const manifest = useManifest();
  const [all, setAll] = useState(false);
  const { data, error, refetch } = useQuery(recordsQuery(manifest, 'agreements'));
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  const dateOf = ({ signed, inForce }: Agreement) => signed ?? inForce ?? '';
  const agreements = (data ?? [])
    .filter(({ topics }) => topics.includes(topic))
    .toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
  if (agreements.length === 0) return null;
  return (
    <section className={styles.agreements}>
      <h2 className={styles.title}>{t('topic.agreements', { count: agreements.length })}</h2>
      <ul>
        {agreements.slice(0, all ? agreements.length : SHOWN).map((agreement) => (
          <li key={agreement.id}>
            <Link to={paths.agreement(agreement.id)}>{name(agreement.title)}</Link>
            {dateOf(agreement) && <time dateTime={dateOf(agreement)}> {date(dateOf(agreement), 'short')}</time>}
          </li>
        ))}
      </ul>
      {agreements.length > SHOWN && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('facet.fewer') : t('facet.all', { count: agreements.length })}
        </button>
      )}
    </section>
  );
}
