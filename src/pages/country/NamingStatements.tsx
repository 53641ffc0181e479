import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { Link } from 'react-router-dom';
import type { Naming } from '../../analysis/countries.ts';
import type { PointFacts } from '../../analysis/statements.ts';
import { statementsQuery } from '../../dataset/queries.ts';
import type { StatementText } from '../../dataset/served.ts';
import { useI18n } from '../../i18n/index.tsx';
import { withValue } from '../../query/address.ts';
import { useFilter } from '../../ui/filter.ts';
import { useLabels } from '../../ui/labels.ts';
import { useManifest, useRecord } from '../../ui/record.ts';
import { StatementList, type DigestStatement } from '../../ui/StatementList.tsx';
import styles from './Country.module.css';
import { Fetched } from './Fetched.tsx';
import { OWN_PARAMETERS, STATEMENTS_ID } from './statements.ts';

interface Props {
  actor: string;
  naming: Naming;
}

/** Every statement that names an actor, in order; those of one topic or side where the address says so. */
export function NamingStatements(props: Props) {
  return props.naming.points.length + props.naming.later.length > 0 && <Named {...props} />;
}

function Named({ actor, naming }: Props) {
  const { t } = useI18n();
  const label = useLabels();
  const statements = useQuery(statementsQuery(useManifest(), 'actor', actor));
  const { parties } = useRecord().index.relation;
  const { filter, hrefFor } = useFilter(OWN_PARAMETERS);
  const { topic, side, sort } = filter;
  const isChosen = (point: PointFacts) =>
    (topic.length === 0 || point.topics.some((id) => topic.includes(id))) &&
    (side === null || (!point.reported && point.side === parties.indexOf(side)));
  const chosen = naming.points.filter(isChosen);
  const told = chosen.filter(({ reported }) => reported).length;
  const oldestFirst = sort === 'oldest';
  const meetings = new Set(chosen.map(({ meeting }) => meeting)).size;
  const narrowed = [
    ...topic.map((id) => ({
      id,
      words: label('topic', id) ?? id,
      without: { topic: topic.filter((one) => one !== id) },
    })),
    ...(side === null ? [] : [{ id: side, words: label('side', side) ?? side, without: { side: null } }]),
  ];
  return (
    <>
      {naming.points.length > 0 && (
        <section className={styles.section} id={STATEMENTS_ID}>
          <h2>{t('country.statements.title')}</h2>
          <div className={styles.bar}>
            <p role="status">
              {t(narrowed.length > 0 ? 'country.statements.narrowed' : 'country.statements.count', {
                count: chosen.length,
                all: naming.points.length,
                meetings,
              })}
              {told > 0 && ` ${t('country.statements.told', { count: told })}`}
            </p>
            <p>
              <Link to={`${hrefFor(withValue(filter, { sort: oldestFirst ? 'newest' : 'oldest' }))}#${STATEMENTS_ID}`}>
                {t(oldestFirst ? 'sort.newest' : 'sort.oldest')}
              </Link>
            </p>
          </div>
          {narrowed.length > 0 && (
            <ul className={styles.chips} aria-label={t('chip.label')}>
              {narrowed.map(({ id, words, without }) => (
                <li key={id}>
                  <Link
                    to={`${hrefFor(withValue(filter, without))}#${STATEMENTS_ID}`}
                    aria-label={t('chip.remove', { filter: words })}
                  >
                    {words} <span aria-hidden="true">×</span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
          <p className={styles.counted}>{t('country.summaries')}</p>
          <Fetched result={statements}>
            {(texts) => <Digest statements={withTexts(oldestFirst ? chosen : newestFirst(chosen), texts)} />}
          </Fetched>
        </section>
      )}
      {naming.later.length > 0 && (
        <section className={styles.section}>
          <h2>{t('accounts.later')}</h2>
          <p className={styles.counted}>{t('country.statements.later', { count: naming.later.length })}</p>
          <Fetched result={statements}>
            {(texts) => (
              <StatementList
                label={t('accounts.later')}
                statements={withTexts(oldestFirst ? naming.later : newestFirst(naming.later), texts)}
              />
            )}
          </Fetched>
        </section>
      )}
    </>
  );
}

/** Statements that are painted with the page; the rest follow at once. */
const AT_ONCE = 60;

function Digest({ statements }: { statements: readonly DigestStatement[] }) {
  const { t } = useI18n();
  const shown = useDeferredValue(statements.length, AT_ONCE);
  return <StatementList label={t('country.statements.title')} statements={statements.slice(0, shown)} />;
}

/** The latest meeting first; within it, the order of its accounts. */
function newestFirst(points: readonly PointFacts[]): PointFacts[] {
  return points.toSorted((a, b) => b.meeting - a.meeting || a.point - b.point);
}

function withTexts(points: readonly PointFacts[], texts: readonly StatementText[]) {
  const byPoint = new Map(texts.map((text) => [text.point, text]));
  return points.flatMap((facts) => {
    const text = byPoint.get(facts.point);
    return text ? [{ ...facts, anchor: text.anchor, summary: text.summary }] : [];
  });
}
