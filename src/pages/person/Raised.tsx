import { Link } from 'react-router-dom';
import type { Raised as Topic } from '../../analysis/people.ts';
import { useI18n } from '../../i18n/index.tsx';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import styles from './PersonPage.module.css';

/** What a person spoke of, most often first; each number leads to those statements. */
export function Raised({
  name,
  raised,
  chosen,
  hrefFor,
}: {
  name: string;
  raised: readonly Topic[];
  chosen: string | null;
  hrefFor: (topic: string) => string;
}) {
  const { t, number } = useI18n();
  const label = useLabels();
  const most = raised[0]?.statements;
  if (most === undefined) return null;
  return (
    <section className={styles.section}>
      <h2>{t('person.raised', { name })}</h2>
      <p className={styles.note}>{t('person.raisedNote')}</p>
      <ul className={styles.raised}>
        {raised.map(({ topic, statements }) => {
          const words = label('topic', topic) ?? topic;
          return (
            <li key={topic}>
              <Link to={paths.topic(topic)}>{words}</Link>
              <Link
                to={`${hrefFor(topic)}#statements`}
                className={styles.number}
                aria-current={topic === chosen || undefined}
                aria-label={t('person.raisedLink', { topic: words, count: statements })}
              >
                {number(statements)}
              </Link>
              <svg className={styles.bar} width="100%" height="6" aria-hidden="true">
                <rect width={`${(100 * statements) / most}%`} height="6" />
              </svg>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
