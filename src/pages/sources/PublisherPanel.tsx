import { Link } from 'react-router-dom';
import { UNNAMED, type SourceGroup } from '../../analysis/sources.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLabels } from '../../ui/labels.ts';
import { useRecord } from '../../ui/record.ts';
import styles from './PublisherPanel.module.css';

/** What a value of `publisher` is called: a party's own pages, a publisher, or those that name none. */
export function useGroupNames(): (id: string) => string {
  const { t } = useI18n();
  const label = useLabels();
  const { parties } = useRecord().index.relation;
  return (id) => {
    if (id === UNNAMED) return t('sources.unnamed');
    if (parties.includes(id)) return t('sources.party', { party: label('actor', id) ?? id });
    return label('publisher', id) ?? id;
  };
}

interface Props {
  groups: readonly SourceGroup[];
  selected: string | null;
  /** The address with a publisher, or with none. */
  hrefFor: (publisher: string | null) => string;
}

/** Publishers to choose from, each a link with its count; the one that is set gives all back. */
export function PublisherPanel({ groups, selected, hrefFor }: Props) {
  const { t, number } = useI18n();
  const names = useGroupNames();
  const value = (id: string, count: number) => (
    <Link
      to={hrefFor(id === selected ? null : id)}
      className={styles.value}
      aria-current={id === selected || undefined}
      aria-label={t('sources.pick', { name: names(id), count })}
    >
      <span>{names(id)}</span> <span className={styles.count}>{number(count)}</span>
    </Link>
  );
  return (
    <nav aria-label={t('sources.filter')}>
      <ul className={styles.groups}>
        {groups.map(({ id, kind, publishers, sources }) => (
          <li key={id} className={styles.group}>
            {value(id, sources.length)}
            {kind === 'party' && (
              <ul className={styles.publishers}>
                {publishers.map((publisher) => (
                  <li key={publisher.id}>{value(publisher.id, publisher.count)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {selected !== null && (
        <Link to={hrefFor(null)} className={styles.all}>
          {t('sources.all')}
        </Link>
      )}
    </nav>
  );
}
