import { Link } from 'react-router-dom';
import { useI18n } from '../../i18n/index.tsx';
import type { Agreement } from '../../model/schema.ts';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import styles from './AgreementsPage.module.css';
import { KindMark } from './KindMark.tsx';

/** Agreements, one below another, with what a reader looks for first. */
export function AgreementList({ agreements }: { agreements: readonly Agreement[] }) {
  const { t, name, date } = useI18n();
  const label = useLabels();
  return (
    <ol className={styles.list} aria-label={t('agreements.title')}>
      {agreements.map(({ id, title, kind, signed, inForce, ended, place, topics }) => (
        <li key={id} className={styles.item}>
          <p className={styles.date}>
            {signed ? <time dateTime={signed}>{date(signed, 'short')}</time> : t('agreement.unknownDate')}
          </p>
          <div className={styles.body}>
            <h3 className={styles.title}>
              <Link to={paths.agreement(id)}>{name(title)}</Link>
            </h3>
            <p className={styles.facts}>
              <span className={styles.kind}>
                <KindMark kind={kind} /> {label('agreementKind', kind) ?? kind}
              </span>
              {place && <span>{place}</span>}
              {inForce && <span>{t('agreement.inForceSince', { date: date(inForce, 'short') })}</span>}
              {ended && <span>{t('agreement.endedOn', { date: date(ended, 'short') })}</span>}
            </p>
            <ul className={styles.topics}>
              {topics.map((topic) => (
                <li key={topic}>
                  <Link to={paths.topic(topic)}>{label('topic', topic) ?? topic}</Link>
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  );
}
