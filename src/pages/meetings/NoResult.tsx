import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { useI18n } from '../../i18n/index.tsx';
import { printFilter } from '../../query/address.ts';
import type { Engine } from '../../query/engine.ts';
import { EVERYTHING, type Facet } from '../../query/filter.ts';
import { loosen } from '../../query/loosen.ts';
import { FACET_TITLES } from '../../ui/FacetPanel.tsx';
import type { AddressFilter } from '../../ui/filter.ts';
import { useLabels } from '../../ui/labels.ts';
import styles from './NoResult.module.css';

/** No meeting: which filter to loosen, and what that would give. */
export function NoResult({ filter, hrefFor, engine }: AddressFilter & { engine: Engine }) {
  const { t, list } = useI18n();
  const label = useLabels();
  const { data: ways } = useQuery({
    queryKey: ['loosen', printFilter(filter)],
    queryFn: () => loosen(filter, engine),
  });
  const wordsFor = (param: string, values: string[]) => {
    const facet = FACET_TITLES[param as Facet];
    const named = list(values.map((value) => label(param, value) ?? value));
    if (facet) return t('chip.facet', { facet: t(facet), value: named });
    return t(param === 'q' ? 'chip.q' : param === 'from' ? 'chip.from' : 'chip.to', { value: named });
  };
  return (
    <section className={styles.empty}>
      <h2>{t('empty.title')}</h2>
      {ways && ways.length > 0 && (
        <>
          <p>{t('empty.loosen')}</p>
          <ul>
            {ways.map(({ param, values, total, filter: looser }) => (
              <li key={param}>
                <Link to={hrefFor(looser)}>
                  {t('empty.without', { filter: wordsFor(param, values), count: total })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to={hrefFor(EVERYTHING)}>{t('empty.all')}</Link>
      </p>
    </section>
  );
}
