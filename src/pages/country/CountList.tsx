import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useI18n } from '../../i18n/index.tsx';
import styles from './CountList.module.css';

export interface CountRow {
  id: string;
  label: ReactNode;
  count: number;
  /** In whose colour its bar is drawn; otherwise in the list's. */
  side?: number;
  /** The view that holds as many, and its name in full. */
  link?: { to: string; name: string };
}

interface Props {
  rows: readonly CountRow[];
  label: string;
  /** Whose colour the bars have; ink by default. */
  side?: 0 | 1 | undefined;
}

/** Names with their counts, each with a bar against the greatest. */
export function CountList({ rows, label, side }: Props) {
  const { number } = useI18n();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ul className={styles.list} aria-label={label} data-side={side}>
      {rows.map(({ id, label: name, count, side: own, link }) => (
        <li key={id} data-side={own}>
          <span>{name}</span>
          <span className={styles.count}>
            {link ? (
              <Link to={link.to} aria-label={link.name}>
                {number(count)}
              </Link>
            ) : (
              number(count)
            )}
          </span>
          <Bar share={count / most} />
        </li>
      ))}
    </ul>
  );
}

/** A bar, `share` of its place long, in the colour of the side it stands in. */
export function Bar({ share }: { share: number }) {
  return (
    <svg className={styles.bar} width="100%" height="5" aria-hidden="true">
      <rect width={`${100 * share}%`} height="5" />
    </svg>
  );
}
