import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router-dom';
import { findSources, groupSources, isPublisher, type SourceFilter } from '../../analysis/sources.ts';
import { recordsQuery } from '../../dataset/queries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { FaultNotice } from '../../ui/Failure.tsx';
import { useMedia } from '../../ui/media.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useManifest, useRecord } from '../../ui/record.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { PublisherPanel, useGroupNames } from './PublisherPanel.tsx';
import { SourceList } from './SourceList.tsx';
import styles from './SourcesPage.module.css';

/** Every source of the record, by whose voice it is. */
export default function SourcesPage() {
  const { t } = useI18n();
  const { index } = useRecord();
  const names = useGroupNames();
  // On a phone the list comes first.
  const wide = useMedia('(min-width: 821px)');
  const { search, pathname } = useLocation();
  const { data: sources, error, refetch } = useQuery(recordsQuery(useManifest(), 'sources'));
  const params = new URLSearchParams(search);
  const q = params.get('q')?.trim() ?? '';
  const asked = params.get('publisher') || null;
  const known = asked !== null && isPublisher(asked, index);
  const publisher = known ? asked : null;

  const hrefFor = (next: Partial<SourceFilter>) => {
    const filter = { q, publisher: asked, ...next };
    const written = new URLSearchParams();
    if (filter.q) written.set('q', filter.q);
    if (filter.publisher !== null) written.set('publisher', filter.publisher);
    return written.size > 0 ? `${pathname}?${written}` : pathname;
  };

  const found = sources && findSources(sources, { q, publisher }, index);
  const panel = sources ? (
    <PublisherPanel
      groups={groupSources(findSources(sources, { q, publisher: null }, index), index)}
      selected={publisher}
      hrefFor={(id) => hrefFor({ publisher: id })}
    />
  ) : (
    <Skeleton lines={12} />
  );
  const chips = [
    ...(q ? [{ words: t('sources.chipQuery', { value: q }), to: hrefFor({ q: '' }) }] : []),
    ...(asked
      ? [
          {
            words: known ? names(asked) : t('sources.unknown', { value: asked }),
            to: hrefFor({ publisher: null }),
            unknown: !known,
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHeading title={t('sources.title')} below={t('sources.intro')}>
        {t('sources.title')}
      </PageHeading>
      <div className={styles.page}>
        {wide && <aside className={styles.aside}>{panel}</aside>}
        <div className={styles.main}>
          <SearchField
            q={q}
            hrefFor={(text) => hrefFor({ q: text })}
            label={t('sources.search')}
            placeholder={t('sources.searchPlaceholder')}
          />
          {!wide && (
            <details className={styles.sheet}>
              <summary>{t('sources.open')}</summary>
              {panel}
            </details>
          )}
          <div className={styles.bar}>
            <p role="status" className={styles.status}>
              {found && t('sources.count', { count: found.length })}
            </p>
            {chips.length > 0 && (
              <ul className={styles.chips} aria-label={t('sources.set')}>
                {chips.map(({ words, to, unknown }) => (
                  <li key={words}>
                    <Link
                      to={to}
                      className={styles.chip}
                      data-unknown={unknown || undefined}
                      aria-label={t('sources.remove', { filter: words })}
                    >
                      {words} <span aria-hidden="true">×</span>
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </div>
          {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
          {!found && !error && <Skeleton lines={16} />}
          {found?.length === 0 && (
            <p className={styles.none}>
              {t('sources.none')}. <Link to={pathname}>{t('sources.showAll')}</Link>
            </p>
          )}
          {found && found.length > 0 && <SourceList key={search} groups={groupSources(found, index)} />}
        </div>
      </div>
    </>
  );
}
