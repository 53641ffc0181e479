import { useQuery } from '@tanstack/react-query';
import { NOT_CARRIED_OVER } from '../../dataset/gaps.ts';
import { recordsQuery } from '../../dataset/queries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { FaultNotice } from '../../ui/Failure.tsx';
import { useLabels } from '../../ui/labels.ts';
import { useManifest } from '../../ui/record.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './Gaps.module.css';

/** What was looked for and not found, by what it is about, in the order of the record. */
export function Gaps() {
  const { t } = useI18n();
  const label = useLabels();
  const { data: gaps, error, refetch } = useQuery(recordsQuery(useManifest(), 'gaps'));
  const subjects = [...new Set(gaps?.map(({ about }) => about))];
  return (
    <>
      <p>{t('about.gaps.intro')}</p>
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {!gaps && !error && <Skeleton lines={12} />}
      {subjects.map((about) => (
        <section key={about} className={styles.subject}>
          <h3>{about === NOT_CARRIED_OVER ? t('about.gaps.notCarriedOver') : t('about.gaps.about', { about })}</h3>
          <ul>
            {gaps
              ?.filter((gap) => gap.about === about)
              .map(({ years, programme, text }) => (
                <li key={text} className={styles.gap}>
                  <span className={styles.years}>{years?.replace('-', '–')}</span>
                  <p>
                    {programme && <strong>{label('programmeShort', programme) ?? programme} </strong>}
                    {text}
                  </p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
