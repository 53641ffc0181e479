import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/index.tsx';
import { useLabels } from '../../ui/labels.ts';
import { useRecord } from '../../ui/record.ts';
import styles from './MarkLegend.module.css';

/** What the marks of the drawing mean, each beside its words. */
export function MarkLegend() {
  const { t } = useI18n();
  const label = useLabels();
  const { relation } = useRecord().index;
  const [first = '', second = ''] = relation.parties.map((party) => label('actor', party) ?? party);
  const marks: { id: string; words: string; mark: ReactNode }[] = [
    {
      id: 'meeting',
      words: t('timeline.legend.meeting', { first, second }),
      mark: (
        <>
          <path d="M6 1.5a4.5 4.5 0 0 0 0 9z" fill="var(--first)" />
          <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="var(--second)" />
        </>
      ),
    },
    {
      id: 'up',
      words: t('timeline.legend.visit', { party: first }),
      mark: <path d="M6 1.5l4.5 8h-9z" fill="var(--first)" />,
    },
    {
      id: 'down',
      words: t('timeline.legend.visit', { party: second }),
      mark: <path d="M6 10.5l4.5-8h-9z" fill="var(--second)" />,
    },
    {
      id: 'agreement',
      words: t('timeline.legend.agreement'),
      mark: <path d="M2.3 2.3h7.4v7.4h-7.4zM9 5.5h11v1h-11z" fill="var(--both)" />,
    },
    {
      id: 'milestone',
      words: t('timeline.legend.milestone'),
      mark: <path d="M6 1.5l4.5 4.5l-4.5 4.5l-4.5-4.5z" fill="var(--ink)" />,
    },
    {
      id: 'inexact',
      words: t('timeline.legend.inexact'),
      mark: <path d="M1.5 3v6M1.5 6h4M14.5 6h4M18.5 3v6M10 2l4 4-4 4-4-4z" fill="none" stroke="var(--quiet)" />,
    },
  ];
  return (
    <ul className={styles.legend} aria-label={t('timeline.legend')}>
      {marks.map(({ id, words, mark }) => (
        <li key={id}>
          <svg viewBox="0 0 20 12" width="20" height="12" aria-hidden="true">
            {mark}
          </svg>
          {words}
        </li>
      ))}
      <li>
        <span className={styles.fading} />
        {t('timeline.legend.fading')}
      </li>
      {relation.thinBefore !== undefined && (
        <li>
          <span className={styles.thin} />
          {t('timeline.thinNote', { year: String(relation.thinBefore) })}
        </li>
      )}
    </ul>
  );
}
