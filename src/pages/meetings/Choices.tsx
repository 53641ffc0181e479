import { Link } from 'react-router-dom';
import { useI18n, type MessageKey } from '../../i18n/index.tsx';
import { withValue } from '../../query/address.ts';
import { SORTS, VIEWS, type Filter } from '../../query/filter.ts';
import type { AddressFilter } from '../../ui/filter.ts';
import styles from './Choices.module.css';

const FIELDS = {
  sort: {
    label: 'sort.label',
    values: SORTS,
    words: { newest: 'sort.newest', oldest: 'sort.oldest', relevance: 'sort.relevance' },
  },
  view: { label: 'view.label', values: VIEWS, words: { list: 'view.list', table: 'view.table' } },
} as const satisfies Record<
  string,
  { label: MessageKey; values: readonly string[]; words: Record<string, MessageKey> }
>;

/** One of a few values of the filter, as links: the order of the list, or its form. */
export function Choices({ field, filter, hrefFor }: AddressFilter & { field: keyof typeof FIELDS }) {
  const { t } = useI18n();
  const { label, values, words } = FIELDS[field];
  return (
    <ul className={styles.choices} aria-label={t(label)}>
      {values.map((value) => {
        // Without a search there is nothing to be relevant to.
        if (value === 'relevance' && !filter.q) return null;
        return (
          <li key={value}>
            <Link
              to={hrefFor(withValue(filter, { [field]: value } as Partial<Filter>))}
              aria-current={filter[field] === value || undefined}
            >
              {t((words as Record<string, MessageKey>)[value] ?? label)}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
