import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useI18n } from '../../i18n/index.tsx';
import { printFilter, withValue } from '../../query/address.ts';
import type { Filter, Sort } from '../../query/filter.ts';
import { FacetPanel } from '../../ui/FacetPanel.tsx';
import { FaultNotice } from '../../ui/Failure.tsx';
import { useFilter } from '../../ui/filter.ts';
import { FilterChips } from '../../ui/FilterChips.tsx';
import { useMedia } from '../../ui/media.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { useEngine } from '../../ui/engine.ts';
import { useRecord } from '../../ui/record.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Choices } from './Choices.tsx';
import { FilterSheet } from './FilterSheet.tsx';
import styles from './MeetingsPage.module.css';
import { NoResult } from './NoResult.tsx';
import { Results } from './Results.tsx';
import { OWN_PARAMETERS, YearsFigure } from './YearsFigure.tsx';

/** The explorer: every meeting, narrowed by whatever the address says. */
export default function MeetingsPage() {
  const { t } = useI18n();
  const { index } = useRecord();
  const engine = useEngine();
  const address = useFilter(OWN_PARAMETERS);
  const { filter, hrefFor } = address;
  // On a phone the list comes first, and the chart stands in the sheet.
  const wide = useMedia('(min-width: 821px)');
  const {
    data: result,
    error,
    refetch,
    isPlaceholderData,
  } = useQuery({
    queryKey: ['result', index.version, printFilter(filter)],
    queryFn: () => engine.query(filter),
    placeholderData: keepPreviousData,
    retry: false,
  });
  // The list follows when the browser has a moment: facets and fields answer at once.
  const shown = useDeferredValue(useMemo(() => ({ result, address }), [result, address]));
  const years = result && <YearsFigure result={result} {...address} />;
  const facets = result ? <FacetPanel facets={result.facets} {...address} /> : <Skeleton lines={12} />;
  return (
    <>
      <PageHeading title={t('meetings.title')}>{t('meetings.title')}</PageHeading>
      <div className={styles.page}>
        <aside className={styles.facets} aria-label={t('facet.label')}>
          {facets}
        </aside>
        <div className={styles.main} aria-busy={isPlaceholderData || undefined}>
          <SearchField
            q={filter.q}
            hrefFor={(q) => hrefFor(withValue(filter, { q, sort: sortFor(filter, q) }))}
            label={t('search.label')}
            placeholder={t('search.placeholder')}
            ofRecord
          />
          <FilterChips {...address} />
          {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
          {wide && years}
          <h2 className="visually-hidden">{t('meetings.found')}</h2>
          <div className={styles.bar}>
            <p role="status" className={styles.status}>
              {result && (
                <>
                  <strong>{t('meetings.count', { count: result.meetings.length })}</strong>
                  {result.visits > 0 && `, ${t('meetings.visits', { count: result.visits })}`}
                </>
              )}
            </p>
            <FilterSheet {...address}>
              {facets}
              {years}
            </FilterSheet>
            <Choices field="sort" {...address} />
            <Choices field="view" {...address} />
          </div>
          {!result && !error && <Skeleton lines={16} />}
          {shown.result?.meetings.length === 0 && <NoResult engine={engine} {...shown.address} />}
          {shown.result && shown.result.meetings.length > 0 && <Results result={shown.result} {...shown.address} />}
        </div>
      </div>
    </>
  );
}

/** A search begins with the best match first, and its end gives back an order that needs none. */
function sortFor({ q: before, sort }: Filter, q: string): Sort {
  if (q === '') return sort === 'relevance' ? 'newest' : sort;
  return before === '' ? 'relevance' : sort;
}
