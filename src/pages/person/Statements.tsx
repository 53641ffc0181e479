import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { pointFacts } from '../../analysis/statements.ts';
import { statementsQuery } from '../../dataset/queries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { FaultNotice } from '../../ui/Failure.tsx';
import { useLabels } from '../../ui/labels.ts';
import { useManifest, useRecord } from '../../ui/record.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StatementList, type DigestStatement } from '../../ui/StatementList.tsx';
import styles from './PersonPage.module.css';

function useStatements(id: string) {
  const record = useRecord();
  const { data, error, refetch } = useQuery(statementsQuery(useManifest(), 'person', id));
  const statements = data?.map((text): DigestStatement => ({ ...pointFacts(record, text.point), ...text }));
  return { statements: statements?.filter(({ reported }) => !reported), error, refetch };
}

/** What a person said, in order: all of it, or that on the topic which the address names. */
export function Statements({ id, topic, allHref }: { id: string; topic: string | null; allHref: string }) {
  const { t } = useI18n();
  const label = useLabels();
  const { statements, error, refetch } = useStatements(id);
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!statements) return <Skeleton lines={8} />;
  const said = statements.filter(({ retrospective }) => !retrospective);
  if (said.length === 0) return null;
  const onTopic = said.filter(({ topics }) => topic !== null && topics.includes(topic));
  const shown = onTopic.length > 0 ? onTopic : said;
  const words = topic === null ? '' : (label('topic', topic) ?? topic);
  return (
    <section className={styles.section} id="statements">
      <h2>{t('person.statements')}</h2>
      {topic !== null && onTopic.length === 0 && <p>{t('person.statementsNone', { topic: words })}</p>}
      <p className={styles.chosen}>
        <span role="status">
          {t('person.statementCount', { count: shown.length })}
          {onTopic.length > 0 && ` ${t('person.statementsOn', { topic: words })}`}
        </span>{' '}
        {topic !== null && (
          <Link to={allHref} preventScrollReset>
            {t('person.statementsAll')}
          </Link>
        )}
      </p>
      <StatementList statements={shown} label={t('person.statements')} />
    </section>
  );
}

/** What a person said on looking back. */
export function LaterMentions({ id }: { id: string }) {
  const { t } = useI18n();
  const later = useStatements(id).statements?.filter(({ retrospective }) => retrospective) ?? [];
  if (later.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t('person.later')}</h2>
      <p className={styles.note}>{t('person.laterNote')}</p>
      <StatementList statements={later} label={t('person.later')} />
    </section>
  );
}
