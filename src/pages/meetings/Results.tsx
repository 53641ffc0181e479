import { useQuery } from '@tanstack/react-query';
import { memo, useEffect, useState, useTransition, type ReactNode } from 'react';
import { useNavigationType } from 'react-router-dom';
import { useI18n } from '../../i18n/index.tsx';
import { printFilter, toggle } from '../../query/address.ts';
import type { Hit, Result } from '../../query/engine.ts';
import type { AddressFilter } from '../../ui/filter.ts';
import { MeetingList } from '../../ui/MeetingList.tsx';
import { useSearch } from '../../ui/engine.ts';
import { useRecord } from '../../ui/record.ts';
import { MeetingTable } from './MeetingTable.tsx';
import styles from './Results.module.css';

/** Rows painted at once, and rows that follow right after; a longer result goes on at a button. */
const FIRST = 30;
const STEP = 500;

/** The matching meetings, as a list or a table. */
export const Results = memo(function Results({ result, filter, hrefFor }: AddressFilter & { result: Result }) {
  const { t } = useI18n();
  const record = useRecord();
  const view = printFilter({ ...filter, view: 'list' });
  const [limit, more] = useLimit(view);
  const meetings = result.meetings.slice(0, limit).map((number) => record.meeting(number));
  const left = result.meetings.length - limit;
  const topicHref = (topic: string) => hrefFor(filter.topic.includes(topic) ? filter : toggle(filter, 'topic', topic));
  return (
    <>
      {filter.view === 'table' ? (
        <MeetingTable meetings={meetings} filter={filter} hrefFor={hrefFor} />
      ) : (
        <MeetingList
          meetings={meetings}
          label={t('meetings.title')}
          byYear={filter.sort !== 'relevance'}
          topicHref={topicHref}
          below={({ number }) => {
            const hit = result.hits.get(number);
            return hit && <Match number={number} hit={hit} />;
          }}
        />
      )}
      {left > 0 && limit >= STEP && (
        <button type="button" className={styles.more} onClick={more}>
          {t('meetings.more', { count: Math.min(left, STEP), left })}
        </button>
      )}
    </>
  );
});

/**
 * How many rows to show: a screenful at once, the rest of the first step when the browser has a moment, more on
 * demand. On the way back all at once, so that the reader's place is there to return to.
 */
function useLimit(view: string): [number, () => void] {
  const returns = useNavigationType() === 'POP';
  const [, startTransition] = useTransition();
  const [state, setState] = useState({ view, limit: returns ? STEP : FIRST });
  const limit = state.view === view ? state.limit : returns ? STEP : FIRST;
  useEffect(() => {
    if (limit < STEP) startTransition(() => setState({ view, limit: STEP }));
  }, [view, limit]);
  return [limit, () => setState({ view, limit: limit + STEP })];
}

/** The place in the record where a search matched, its words marked. */
function Match({ number, hit }: { number: number; hit: Hit }) {
  const { data: search } = useQuery(useSearch());
  const found = search?.context(number, hit.terms);
  if (!found) return null;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [from, to] of found.marks) {
    parts.push(found.text.slice(at, from), <mark key={from}>{found.text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <p className={styles.match}>
      {parts}
      {found.text.slice(at)}
    </p>
  );
}
