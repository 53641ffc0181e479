import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { Link } from 'react-router-dom';
import { orderStatements, selectStatements, statementFacets, type StatementFilter } from '../../analysis/digest.ts';
import { allPoints, type PointFacts } from '../../analysis/statements.ts';
import type { RecordIndex } from '../../dataset/record.ts';
import { statementsQuery } from '../../dataset/queries.ts';
import type { StatementText } from '../../dataset/served.ts';
import { useI18n } from '../../i18n/index.tsx';
import { ACTS, BOTH } from '../../model/vocabulary.ts';
import { withValue } from '../../query/address.ts';
import { EVERYTHING } from '../../query/filter.ts';
import { knownFilter } from '../../query/unknown.ts';
import { useEngine } from '../../ui/engine.ts';
import { FaultNotice } from '../../ui/Failure.tsx';
import { useLabels } from '../../ui/labels.ts';
import { useMedia } from '../../ui/media.ts';
import { useManifest, useRecord } from '../../ui/record.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StatementList, type DigestStatement } from '../../ui/StatementList.tsx';
import { Chips } from './Chips.tsx';
import styles from './Digest.module.css';
import { StatementFacets } from './StatementFacets.tsx';
import { useTopicView, type TopicView } from './view.ts';

/** Every statement on a topic, narrowed by what the address says. */
export function Digest({ topic }: { topic: string }) {
  const { t } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const manifest = useManifest();
  const engine = useEngine();
  const { view, hrefFor } = useTopicView();
  const wide = useMedia('(min-width: 821px)');
  const { q } = view.filter;
  const points = useMemo(() => allPoints(record).filter(({ topics }) => topics.includes(topic)), [record, topic]);
  const texts = useQuery({ ...statementsQuery(manifest, 'topic', topic), enabled: points.length > 0 });
  const search = useQuery({
    queryKey: ['result', record.index.version, q],
    queryFn: async () => new Set((await engine.query({ ...EVERYTHING, q })).meetings),
    enabled: q !== '',
    retry: false,
  });
  const textOf = useMemo(() => new Map(texts.data?.map((text) => [text.point, text])), [texts.data]);
  if (points.length === 0) return null;

  const filter = statementFilter(view, record, q === '' ? null : (search.data ?? new Set()));
  const sort = view.filter.sort === 'oldest' ? 'oldest' : 'newest';
  const found = orderStatements(record, selectStatements(record, points, filter), sort);
  const current = found.filter(({ retrospective }) => !retrospective);
  const later = found.filter(({ retrospective }) => retrospective);
  const said = current.filter(({ reported }) => !reported);
  const told = current.length - said.length;
  const facets = statementFacets(
    record,
    points.filter(({ retrospective }) => !retrospective),
    filter,
  );
  const panel = <StatementFacets facets={facets} />;
  const name = label('topic', topic) ?? topic;
  const error = texts.error ?? search.error;
  const waits = texts.isPending || search.isLoading;
  return (
    <section id="statements" className={styles.digest} aria-labelledby="statements-title">
      <div className={styles.page}>
        {wide ? (
          <aside className={styles.facets} aria-label={t('facet.label')}>
            {panel}
          </aside>
        ) : null}
        <div className={styles.main}>
          <h2 id="statements-title">{t('topic.digest.title', { topic: name })}</h2>
          <div className={styles.bar}>
            <p role="status" className={styles.status}>
              {!search.isLoading && (
                <>
                  <strong>{t('topic.digest.count', { count: said.length })}</strong>{' '}
                  {t('topic.digest.in', { meetings: new Set(said.map(({ meeting }) => meeting)).size, told })}
                </>
              )}
            </p>
            <ul className={styles.sort} aria-label={t('sort.label')}>
              {(['newest', 'oldest'] as const).map((one) => (
                <li key={one}>
                  <Link
                    to={hrefFor({ filter: withValue(view.filter, { sort: one }) })}
                    aria-current={one === sort || undefined}
                  >
                    {t(one === 'newest' ? 'sort.newest' : 'sort.oldest')}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
          {!wide && (
            <details className={styles.sheet}>
              <summary>{t('facet.label')}</summary>
              {panel}
            </details>
          )}
          <Chips />
          <p className={styles.note}>{t('topic.digest.note')}</p>
          {error && (
            <FaultNotice error={error} onRetry={() => void (texts.error ? texts.refetch() : search.refetch())} />
          )}
          {waits && !error && <Skeleton lines={16} />}
          {!waits && !error && found.length === 0 && (
            <p>
              {t('topic.digest.none')}{' '}
              <Link to={hrefFor({ filter: EVERYTHING, act: [] })}>{t('topic.digest.all')}</Link>
            </p>
          )}
          {texts.data && !search.isLoading && (
            <Statements current={written(current, textOf)} later={written(later, textOf)} label={name} />
          )}
        </div>
      </div>
    </section>
  );
}

/** Statements that are painted with the page; the rest follow at once. */
const AT_ONCE = 60;

function Statements({
  current,
  later,
  label,
}: {
  current: readonly DigestStatement[];
  later: readonly DigestStatement[];
  label: string;
}) {
  const { t } = useI18n();
  const shown = useDeferredValue(current.length + later.length, AT_ONCE);
  return (
    <>
      {current.length > 0 && (
        <StatementList statements={current.slice(0, shown)} label={t('topic.digest.list', { topic: label })} />
      )}
      {later.length > 0 && shown > current.length && (
        <section className={styles.later}>
          <h2>{t('accounts.later')}</h2>
          <p className={styles.note}>{t('topic.digest.laterNote')}</p>
          <StatementList statements={later} label={t('accounts.later')} />
        </section>
      )}
    </>
  );
}

function written(points: readonly PointFacts[], textOf: ReadonlyMap<number, StatementText>): DigestStatement[] {
  return points.flatMap((point) => {
    const text = textOf.get(point.point);
    return text ? [{ ...point, anchor: text.anchor, summary: text.summary }] : [];
  });
}

/** What the address narrows the statements to, without what the record does not know. */
function statementFilter(
  { filter, act }: TopicView,
  { index }: RecordIndex,
  meetings: StatementFilter['meetings'],
): StatementFilter {
  const known = knownFilter(filter, index);
  return {
    ...known,
    // Here both sides together are a side as well.
    side: filter.side === BOTH ? BOTH : known.side,
    act: act.filter((value) => ACTS.some(({ id }) => id === value)),
    meetings,
  };
}
