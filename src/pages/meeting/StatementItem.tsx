import { Link } from 'react-router-dom';
import type { Statement } from '../../analysis/alignment.ts';
import { useI18n } from '../../i18n/index.tsx';
import { BOTH } from '../../model/vocabulary.ts';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { useRecord } from '../../ui/record.ts';
import styles from './StatementItem.module.css';

interface Props {
  statement: Statement;
  /** The number of its source. */
  source: number;
  /** A topic that the place on the page says already. */
  under?: string | undefined;
}

/** One point: who, what was done, the sentence, what it touches, and the number of its source. */
export function StatementItem({ statement: { point, readout }, source, under }: Props) {
  const { t } = useI18n();
  const label = useLabels();
  const { parties } = useRecord().index.relation;
  const told = point.act === 'reported';
  const side = point.side === BOTH || told ? 2 : parties.indexOf(point.side);
  const anchor = `${readout.id}.${point.id}`;
  const touches = [
    ...point.topics.filter((id) => id !== under).map((id) => ({ what: 'topic', id, to: paths.topic(id) })),
    ...point.programmes.map((id) => ({ what: 'programmeShort', id, to: paths.programme(id) })),
    ...point.actors.map((id) => ({ what: 'actor', id, to: paths.actor(id) })),
    ...point.agreements.map((id) => ({ what: 'agreement', id, to: paths.agreement(id) })),
  ];
  return (
    <li id={anchor} className={styles.statement} data-side={side}>
      <p className={styles.who}>
        {told ? (
          <span>{t('statement.told')}</span>
        ) : (
          <>
            {point.speaker ? (
              <Link to={paths.person(point.speaker)}>{label('person', point.speaker) ?? point.speaker}</Link>
            ) : (
              <span>{label('side', point.side)}</span>
            )}{' '}
            <span className={styles.act}>{label('act', point.act)}</span>
          </>
        )}
      </p>
      <p className={styles.summary}>
        {point.summary}{' '}
        <a href={`#source-${source}`} className={styles.source} aria-label={t('statement.source', { source })}>
          {source}
        </a>
      </p>
      {touches.length > 0 && (
        <ul className={styles.touches} aria-label={t('statement.touches')}>
          {touches.map(({ what, id, to }) => (
            <li key={what + id} data-what={what}>
              <Link to={to}>{label(what, id) ?? id}</Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
