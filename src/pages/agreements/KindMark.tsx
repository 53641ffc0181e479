import type { ReactNode } from 'react';
import styles from './AgreementsPage.module.css';

/** A shape for each kind of agreement, so that no colour is needed to tell them apart. */
const SHAPES: Record<string, ReactNode> = {
  treaty: <rect x="1.5" y="1.5" width="7" height="7" />,
  agreement: <circle cx="5" cy="5" r="4" />,
  'exchange-of-notes': <path d="M5 .5 9.5 5 5 9.5 .5 5Z" />,
  memorandum: <circle cx="5" cy="5" r="3.4" data-open />,
  'joint-statement': <path d="M5 1.2 9 8.6H1Z" data-open />,
};

export function KindMark({ kind }: { kind: string }) {
  return (
    <svg className={styles.mark} viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      {SHAPES[kind] ?? <circle cx="5" cy="5" r="2" />}
    </svg>
  );
}
