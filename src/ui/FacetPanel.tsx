import { useId, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { useI18n, type MessageKey } from '../i18n/index.tsx';
import { yearOf } from '../model/date.ts';
import { toggle, withValue } from '../query/address.ts';
import type { FacetCount, Result } from '../query/engine.ts';
import { FACETS, type Facet, type Filter } from '../query/filter.ts';
import styles from './FacetPanel.module.css';
import type { AddressFilter } from './filter.ts';
import { useLabels } from './labels.ts';
import { useRecord } from './record.ts';

export const FACET_TITLES: Record<Facet, MessageKey> = {
  kind: 'facet.kind',
  topic: 'facet.topic',
  side: 'facet.side',
  readouts: 'facet.readouts',
  person: 'facet.person',
  actor: 'facet.actor',
  programme: 'facet.programme',
  venue: 'facet.venue',
};

/** Values shown before "show all"; a longer facet also gets a field to find a value in it. */
const SHOWN = 7;

interface Props extends AddressFilter {
  facets: Result['facets'];
}

/** Everything that narrows the record, each value a link to the view that it gives, with its count. */
export function FacetPanel({ facets, filter, hrefFor }: Props) {
  return (
    <div className={styles.panel}>
      <YearSpan filter={filter} hrefFor={hrefFor} />
      {FACETS.map(
        (facet) =>
          facets[facet].length > 0 && (
            <FacetGroup key={facet} facet={facet} counts={facets[facet]} filter={filter} hrefFor={hrefFor} />
          ),
      )}
    </div>
  );
}

function FacetGroup({ facet, counts, filter, hrefFor }: AddressFilter & { facet: Facet; counts: FacetCount[] }) {
  const { t, number } = useI18n();
  const label = useLabels();
  const id = useId();
  const [all, setAll] = useState(false);
  const [wanted, setWanted] = useState('');
  const named = counts.map((count) => ({ ...count, name: label(facet, count.value) ?? count.value }));
  const needle = wanted.trim().toLocaleLowerCase();
  // What is set comes first, so that it is never behind "show all".
  const ordered = [...named.filter(({ selected }) => selected), ...named.filter(({ selected }) => !selected)];
  const shown = all ? named.filter(({ name }) => name.toLocaleLowerCase().includes(needle)) : ordered.slice(0, SHOWN);
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t(FACET_TITLES[facet])}
      </h2>
      {all && counts.length > 2 * SHOWN && (
        <input
          type="search"
          className={styles.find}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          aria-label={t('facet.find', { facet: t(FACET_TITLES[facet]) })}
          placeholder={t('facet.findPlaceholder')}
        />
      )}
      <ul className={all ? styles.long : undefined}>
        {shown.map(({ value, count, selected, name }) => (
          <li key={value}>
            <Link
              to={hrefFor(toggle(filter, facet, value))}
              className={styles.value}
              aria-current={selected || undefined}
              aria-label={t(selected ? 'facet.remove' : 'facet.add', { name, count })}
            >
              <span className={styles.box} aria-hidden="true" />
              <span className={styles.name}>{name}</span> <span className={styles.count}>{number(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {counts.length > SHOWN && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('facet.fewer') : t('facet.all', { count: counts.length })}
        </button>
      )}
    </section>
  );
}

/** The first and last year, to be chosen from those of the record. */
export function YearSpan({ filter, hrefFor }: AddressFilter) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { relation, meetings } = useRecord().index;
  const first = yearOf(meetings.date[0] ?? relation.from);
  const last = yearOf(relation.asOf);
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => last - i);
  const select = (field: 'from' | 'to') => (
    <label>
      <span>{t(field === 'from' ? 'facet.from' : 'facet.to')}</span>
      <select
        value={filter[field] ?? ''}
        onChange={({ target }) => {
          const year = target.value === '' ? null : Number(target.value);
          void navigate(hrefFor(withValue(filter, { [field]: year } as Partial<Filter>)), { preventScrollReset: true });
        }}
      >
        <option value="">{t('facet.anyYear')}</option>
        {(filter[field] !== null && !years.includes(filter[field]) ? [filter[field], ...years] : years).map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset className={styles.years}>
      <legend className={styles.title}>{t('facet.years')}</legend>
      {select('from')}
      {select('to')}
    </fieldset>
  );
}
