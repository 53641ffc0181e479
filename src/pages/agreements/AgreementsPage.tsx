import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router-dom';
import { latestSigned, matchAgreements } from '../../analysis/agreements.ts';
import { recordsQuery } from '../../dataset/queries.ts';
import { useI18n } from '../../i18n/index.tsx';
import type { Agreement } from '../../model/schema.ts';
import { AGREEMENT_KINDS } from '../../model/vocabulary.ts';
import { parseAgreementFilter, toggleAgreement, type AgreementFilter } from '../../query/agreements.ts';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useManifest, useRecord } from '../../ui/record.ts';
import { AgreementList } from './AgreementList.tsx';
import { AgreementStrip } from './AgreementStrip.tsx';
import styles from './AgreementsPage.module.css';
import { AgreementFacets } from './AgreementFacets.tsx';

const KINDS: ReadonlySet<string> = new Set(AGREEMENT_KINDS.map(({ id }) => id));

/** Every treaty, memorandum and joint statement of the record, narrowed by what the address says. */
export default function AgreementsPage() {
  const { t } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const { search } = useLocation();
  const { data } = useSuspenseQuery(recordsQuery(useManifest(), 'agreements'));
  const filter = parseAgreementFilter(search);
  const all = latestSigned(data);

  // What the record does not know is named, and does not narrow.
  const isKnown = {
    type: (value: string) => KINDS.has(value),
    topic: (value: string) => record.places('topics').has(value),
  };
  const unknown = (['type', 'topic'] as const).flatMap((field) =>
    filter[field].filter((value) => !isKnown[field](value)).map((value) => ({ field, value })),
  );
  const known: AgreementFilter = {
    q: filter.q,
    type: filter.type.filter(isKnown.type),
    topic: filter.topic.filter(isKnown.topic),
  };
  const wordsOf = ({ title, summary, place, signatories }: Agreement) =>
    [
      title.en,
      title.ja,
      summary,
      place,
      ...signatories.flatMap((one) =>
        'person' in one ? [label('person', one.person), one.office] : [label('actor', one.actor)],
      ),
    ].join(' ');
  const { agreements, type, topic } = matchAgreements(all, known, wordsOf);
  return (
    <>
      <PageHeading title={t('agreements.title')}>{t('agreements.title')}</PageHeading>
      <AgreementStrip agreements={all} shown={agreements} />
      <div className={styles.page}>
        <aside className={styles.facets} aria-label={t('agreements.filters')}>
          <AgreementFacets filter={filter} type={type} topic={topic} />
        </aside>
        <div className={styles.main}>
          <SearchField
            q={filter.q}
            hrefFor={(q) => paths.agreements({ ...filter, q })}
            label={t('agreements.search')}
            placeholder={t('agreements.search')}
          />
          {unknown.length > 0 && (
            <ul className={styles.unknown}>
              {unknown.map(({ field, value }) => {
                const words = t('agreements.unknown', { field: t(`agreements.${field}`), value });
                return (
                  <li key={`${field} ${value}`}>
                    <Link
                      to={paths.agreements(toggleAgreement(filter, field, value))}
                      aria-label={t('chip.remove', { filter: words })}
                    >
                      {words} <span aria-hidden="true">×</span>
                    </Link>
                  </li>
                );
              })}
            </ul>
          )}
          <p role="status" className={styles.status}>
            {t('agreements.count', { count: agreements.length })}
          </p>
          {agreements.length > 0 ? (
            <AgreementList agreements={agreements} />
          ) : (
            <p>
              {t('agreements.none')}. <Link to={paths.agreements()}>{t('agreements.all')}</Link>
            </p>
          )}
        </div>
      </div>
    </>
  );
}
