import { Link } from 'react-router-dom';
import type { Lane, TimelineItem } from '../../analysis/timeline.ts';
import { useI18n } from '../../i18n/index.tsx';
import { useLabels } from '../../ui/labels.ts';
import styles from './ItemCard.module.css';
import { pathOf, type Words } from './words.ts';

const PEOPLE = 6;

interface Props {
  item: TimelineItem;
  lane: Lane;
  words: Words;
}

/** What one sees of an item before opening it. */
export function ItemCard({ item, lane, words }: Props) {
  const { name } = useI18n();
  const path = pathOf(item);
  return (
    <>
      <p className={styles.date}>{words.date(item)}</p>
      <p className={styles.title}>{path ? <Link to={path}>{name(item.title)}</Link> : name(item.title)}</p>
      <p className={styles.lane}>{[words.lane(lane), words.kind(item)].filter(Boolean).join(' · ')}</p>
      <Details item={item} />
    </>
  );
}

/** The rest of an item: who, what happened, and its source where it has no page. */
export function Details({ item }: Pick<Props, 'item'>) {
  const { t, date } = useI18n();
  const label = useLabels();
  const { collection, people, summary, source, force } = item;
  const names = collection === 'people' ? [] : people.map((id) => label('person', id) ?? id);
  const left = names.length - PEOPLE;
  return (
    <>
      {names.length > 0 && (
        <p className={styles.people}>
          {names.slice(0, PEOPLE).join(', ')}
          {left > 0 && ` ${t('timeline.more', { count: left })}`}
        </p>
      )}
      {force && (
        <p className={styles.people}>
          {force.to === null
            ? t('timeline.force', { from: date(force.from) })
            : t('timeline.forceTo', { from: date(force.from), to: date(force.to) })}
        </p>
      )}
      {summary && <p className={styles.summary}>{summary}</p>}
      {source && (
        <p>
          <a href={source} rel="noreferrer">
            {t('timeline.source')}
          </a>
        </p>
      )}
    </>
  );
}
