import type { ReactNode } from 'react';
import styles from './FactList.module.css';

/** Terms and what is known of each; a term without a fact is left out, and without any there is no list. */
export function FactList({ facts }: { facts: readonly (readonly [term: string, fact: ReactNode])[] }) {
  const known = facts.filter(([, fact]) => fact !== null && fact !== undefined && fact !== false && fact !== '');
  if (known.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {known.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Things on one line, as far as it goes, with a dot between them. */
export function Inline({ children }: { children: readonly ReactNode[] }) {
  return (
    <ul className={styles.inline}>
      {children.map((child, i) => (
        <li key={i}>{child}</li>
      ))}
    </ul>
  );
}
