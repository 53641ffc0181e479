import { Link } from 'react-router-dom';
import { useI18n } from '../i18n/index.tsx';
import { activeFilters, without } from '../query/address.ts';
import { EVERYTHING, type Facet } from '../query/filter.ts';
import { unknownValues } from '../query/unknown.ts';
import { FACET_TITLES } from './FacetPanel.tsx';
import type { AddressFilter } from './filter.ts';
import styles from './FilterChips.module.css';
import { useLabels } from './labels.ts';
import { useRecord } from './record.ts';

/** What is set, each to be taken out with one click; what the record does not know is named as such. */
export function FilterChips({ filter, hrefFor }: AddressFilter) {
  const { t } = useI18n();
  const label = useLabels();
  const { index } = useRecord();
  const unknown = unknownValues(filter, index);
  const strange = (param: string, value: string) => unknown.some((u) => u.param === param && u.value === value);
  const active = activeFilters(filter).filter(([param, value]) => !strange(param, value));
  if (active.length === 0 && unknown.length === 0) return null;

  const wordsFor = (param: string, value: string) => {
    if (param === 'q') return t('chip.q', { value });
    if (param === 'from') return t('chip.from', { value });
    if (param === 'to') return t('chip.to', { value });
    return t('chip.facet', { facet: t(FACET_TITLES[param as Facet]), value: label(param, value) ?? value });
  };
  return (
    <div className={styles.chips}>
      <ul aria-label={t('chip.label')}>
        {active.map(([param, value]) => {
          const words = wordsFor(param, value);
          return (
            <li key={`${param} ${value}`}>
              <Link
                to={hrefFor(without(filter, param, value))}
                className={styles.chip}
                aria-label={t('chip.remove', { filter: words })}
              >
                {words}
                <span aria-hidden="true">×</span>
              </Link>
            </li>
          );
        })}
        {unknown.map(({ param, value }) => {
          const facet = FACET_TITLES[param as Facet];
          const words = facet
            ? t('chip.unknownValue', { facet: t(facet), value })
            : t('chip.unknown', { param, value });
          return (
            <li key={`${param} ${value}`}>
              <Link
                to={hrefFor(without(filter, param, value))}
                className={styles.unknown}
                aria-label={t('chip.remove', { filter: words })}
              >
                {words}
                <span aria-hidden="true">×</span>
              </Link>
            </li>
          );
        })}
      </ul>
      {active.length + unknown.length > 1 && (
        <Link
          to={hrefFor({ ...EVERYTHING, sort: filter.sort === 'relevance' ? 'newest' : filter.sort, view: filter.view })}
        >
          {t('chip.clear')}
        </Link>
      )}
    </div>
  );
}
