import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { SUBJECTS, inOrder, layOut, subjectOf } from '../../analysis/series.ts';
import { figureIn, figurePeriod } from '../../charts/series.ts';
import { Sparkline } from '../../charts/Sparkline.tsx';
import { recordsQuery } from '../../dataset/queries.ts';
import { useI18n } from '../../i18n/index.tsx';
import type { Indicator } from '../../model/schema.ts';
import { paths } from '../../query/paths.ts';
import { useDirection } from '../../ui/direction.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { useManifest } from '../../ui/record.ts';
import styles from './StatisticsPage.module.css';

/** Every series of the record, by what it is about and from whom to whom it goes. */
export default function StatisticsPage() {
  const { t } = useI18n();
  const direction = useDirection();
  const { data: indicators } = useSuspenseQuery(recordsQuery(useManifest(), 'indicators'));
  const subjects = SUBJECTS.map((subject) => ({
    subject,
    groups: groupBy(
      indicators.filter((indicator) => subjectOf(indicator) === subject),
      direction,
    ),
  })).filter(({ groups }) => groups.length > 0);
  return (
    <>
      <PageHeading title={t('statistics.title')} below={t('statistics.below')}>
        {t('statistics.title')}
      </PageHeading>
      <p role="status" className={styles.status}>
        {t('statistics.count', { count: indicators.length })}
      </p>
      {subjects.map(({ subject, groups }) => (
        <section key={subject} className={styles.subject}>
          <h2>{t(`statistics.subject.${subject}`)}</h2>
          {groups.map(([words, series]) => (
            <section key={words} className={styles.group}>
              <h3>{words}</h3>
              <ul>
                {series.map((indicator) => (
                  <Series key={indicator.id} indicator={indicator} />
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
    </>
  );
}

function Series({ indicator: { id, title, unit, points } }: { indicator: Indicator }) {
  const i18n = useI18n();
  const { t, name } = i18n;
  const ordered = inOrder(points);
  const [first] = ordered;
  const latest = ordered.at(-1);
  if (!first || !latest) return null;
  return (
    <li className={styles.series}>
      <Link to={paths.statistic(id)} className={styles.title}>
        {name(title)}
      </Link>
      <p className={styles.latest}>
        <strong>{figureIn(unit, latest, i18n)}</strong>
        {latest.preliminary && ` (${t('series.preliminary')})`}
      </p>
      <div className={styles.spark}>
        <Sparkline slots={layOut(points).slots} />
      </div>
      <p className={styles.span}>
        {t('statistics.figures', {
          count: points.length,
          from: figurePeriod(first, i18n),
          to: figurePeriod(latest, i18n),
        })}
      </p>
    </li>
  );
}

/** By the words for a direction; the largest group first, and series in order of title within it. */
function groupBy(indicators: readonly Indicator[], words: (indicator: Indicator) => string): [string, Indicator[]][] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators.toSorted((a, b) => (a.title.en < b.title.en ? -1 : 1))) {
    const key = words(indicator);
    groups.set(key, [...(groups.get(key) ?? []), indicator]);
  }
  return [...groups].toSorted(([, a], [, b]) => b.length - a.length);
}
