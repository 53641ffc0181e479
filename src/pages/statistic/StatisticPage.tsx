import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Navigate, useLocation, useParams } from 'react-router-dom';
import { latestOf, layOut, relatedSeries } from '../../analysis/series.ts';
import { figureIn, figurePeriod } from '../../charts/series.ts';
import { recordsQuery } from '../../dataset/queries.ts';
import { useI18n } from '../../i18n/index.tsx';
import type { Indicator } from '../../model/schema.ts';
import { paths } from '../../query/paths.ts';
import { Direction, useDirection } from '../../ui/direction.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { NotFound } from '../../ui/NotFound.tsx';
import { NumberedSources } from '../../ui/NumberedSources.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { useManifest, useRecord } from '../../ui/record.ts';
import { SeriesFigure } from './SeriesFigure.tsx';
import styles from './StatisticPage.module.css';

/** One series: its figures as a chart and a table, with the source of each. */
export default function StatisticPage() {
  const { id = '' } = useParams();
  const { search, hash } = useLocation();
  const current = useRecord().resolve('indicators', id);
  const { data: indicators } = useSuspenseQuery(recordsQuery(useManifest(), 'indicators'));
  const indicator = indicators.find((one) => one.id === current);
  if (!indicator) return <NotFound id={id} />;
  if (current !== id) return <Navigate replace to={{ pathname: paths.statistic(current), search, hash }} />;
  return <KnownStatistic key={id} indicator={indicator} all={indicators} />;
}

function KnownStatistic({ indicator, all }: { indicator: Indicator; all: readonly Indicator[] }) {
  const i18n = useI18n();
  const { t, name } = i18n;
  const { title, unit, frequency, notes, points, sources } = indicator;
  const latest = latestOf(points);
  return (
    <article>
      <PageHeading
        title={name(title)}
        above={
          <nav aria-label={t('statistic.where')}>
            <Link to={paths.statistics()}>{t('statistics.title')}</Link>
          </nav>
        }
      >
        {name(title)}
      </PageHeading>
      <FactList
        facts={[
          [
            t('statistic.latest'),
            latest &&
              t('statistic.latestValue', { value: figureIn(unit, latest, i18n), period: figurePeriod(latest, i18n) }) +
                (latest.preliminary ? ` (${t('series.preliminary')})` : ''),
          ],
          [t('statistic.direction'), <Direction key="direction" indicator={indicator} />],
          [t('statistic.unit'), unit],
          [t('statistic.frequency'), frequency],
        ]}
      />
      <div className={styles.figure}>
        <SeriesFigure indicator={indicator} layout={layOut(points)} />
      </div>
      <section className={styles.section}>
        <h2>{t('statistic.notes')}</h2>
        <p className={styles.notes}>{notes}</p>
      </section>
      <NumberedSources sources={sources} />
      <Related indicators={relatedSeries(indicator, all)} />
    </article>
  );
}

function Related({ indicators }: { indicators: readonly Indicator[] }) {
  const { t, name } = useI18n();
  const direction = useDirection();
  if (indicators.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t('statistic.related')}</h2>
      <ul className={styles.related}>
        {indicators.map((indicator) => (
          <li key={indicator.id}>
            <Link to={paths.statistic(indicator.id)}>{name(indicator.title)}</Link>
            <span>
              {direction(indicator)} · {indicator.unit}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
