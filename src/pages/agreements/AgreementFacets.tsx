import { useId, useState } from 'react';
import { Link } from 'react-router-dom';
import type { AgreementCount } from '../../analysis/agreements.ts';
import { useI18n } from '../../i18n/index.tsx';
import { toggleAgreement, type AgreementFilter } from '../../query/agreements.ts';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import styles from './AgreementsPage.module.css';

/** Shown before "show all". */
const SHOWN = 8;

/** The kinds and topics of agreements, each a link to the view that it gives, with its count. */
export function AgreementFacets({
  filter,
  type,
  topic,
}: {
  filter: AgreementFilter;
  type: readonly AgreementCount[];
  topic: readonly AgreementCount[];
}) {
  return (
    <>
      <Facet field="type" counts={type} filter={filter} />
      <Facet field="topic" counts={topic} filter={filter} />
    </>
  );
}

function Facet({
  field,
  counts,
  filter,
}: {
  field: 'type' | 'topic';
  counts: readonly AgreementCount[];
  filter: AgreementFilter;
}) {
  const { t, number } = useI18n();
  const label = useLabels();
  const id = useId();
  const [all, setAll] = useState(false);
  const isSet = ({ value }: AgreementCount) => filter[field].includes(value);
  // What is set is never behind "show all".
  const shown = counts.filter((count, i) => all || i < SHOWN || isSet(count));
  if (counts.length === 0) return null;
  return (
    <section className={styles.facet} aria-labelledby={id}>
      <h2 id={id}>{t(`agreements.${field}`)}</h2>
      <ul>
        {shown.map((entry) => {
          const { value, count } = entry;
          const name = label(field === 'type' ? 'agreementKind' : 'topic', value) ?? value;
          return (
            <li key={value}>
              <Link
                to={paths.agreements(toggleAgreement(filter, field, value))}
                preventScrollReset
                aria-current={isSet(entry) || undefined}
                aria-label={t(isSet(entry) ? 'agreements.remove' : 'agreements.add', { name, count })}
              >
                <span className={styles.name}>{name}</span> <span className={styles.count}>{number(count)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      {counts.length > SHOWN && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('facet.fewer') : t('facet.all', { count: counts.length })}
        </button>
      )}
    </section>
  );
}
