import { Link } from 'react-router-dom';
import { topicYears, type TopicYear } from '../../analysis/topics.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { LazyMentionsChart } from '../../charts/LazyMentionsChart.tsx';
import { Legend } from '../../charts/Legend.tsx';
import { mentionsTable, shareOf, type MentionsAs } from '../../charts/mentions.tsx';
import { levelSeries, levelStacks, stackLegend } from '../../charts/stack.tsx';
import { useI18n, type I18n } from '../../i18n/index.tsx';
import { LEVELS } from '../../model/vocabulary.ts';
import { paths } from '../../query/paths.ts';
import { useRecord } from '../../ui/record.ts';
import styles from './TopicPage.module.css';
import { useTopicView } from './view.ts';

/** The meetings that mention a topic by year; each year leads to them. */
export function MentionsFigure({ topic }: { topic: string }) {
  const i18n = useI18n();
  const { t, name, date } = i18n;
  const record = useRecord();
  const { relation } = record.index;
  const { view, hrefFor } = useTopicView();
  const { as } = view;
  const years = topicYears(record, topic);
  const series = levelSeries(LEVELS.map((level) => ({ id: level.id, label: name(level.name) })));
  const hrefForYear = (year: number) => paths.meetings({ topic: [topic], from: year, to: year });
  const thinBefore = years.some(({ year }) => year < (relation.thinBefore ?? -Infinity))
    ? relation.thinBefore
    : undefined;
  const total = (field: 'mentions' | 'base') => years.reduce((sum, year) => sum + year[field], 0);
  return (
    <ChartFrame
      title={titleOf(years, as, i18n)}
      counted={t(as === 'count' ? 'topic.years.counted' : 'topic.years.countedShare')}
      legend={
        <div className={styles.legend}>
          <Legend
            items={stackLegend(levelStacks(years), series).filter(({ count }) => count > 0)}
            thinBefore={thinBefore}
          />
          <ul className={styles.switch} aria-label={t('topics.as')}>
            {(['count', 'share'] as const).map((one) => (
              <li key={one}>
                <Link to={hrefFor({ as: one })} aria-current={one === as || undefined}>
                  {t(one === 'count' ? 'topics.as.count' : 'topics.as.share')}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      }
      view={view.years}
      hrefs={{ chart: hrefFor({ years: 'chart' }), table: hrefFor({ years: 'table' }) }}
      table={mentionsTable(years, series, i18n, hrefForYear)}
      source={t('topic.years.source', { count: total('mentions'), base: total('base'), date: date(relation.asOf) })}
    >
      <LazyMentionsChart
        years={years}
        as={as}
        series={series}
        hrefForYear={hrefForYear}
        thinBefore={thinBefore}
        label={t('topic.years.label')}
      />
    </ChartFrame>
  );
}

/** More years than these are no peak. */
const PEAKS = 3;
/** A share of fewer meetings than these makes no peak. */
const FEW = 5;

/** When the topic was first mentioned, and when most. */
function titleOf(years: readonly TopicYear[], as: MentionsAs, { t, list, number }: I18n): string {
  const first = String(years.find(({ mentions }) => mentions > 0)?.year);
  if (as === 'share') {
    const solid = years.filter(({ base }) => base >= FEW);
    const share = Math.max(0, ...solid.map((year) => shareOf(year) ?? 0));
    if (share === 0) return t('topic.years.first', { first });
    const peak = solid.findLast((year) => shareOf(year) === share)!;
    return t('topic.years.peakShare', { first, year: String(peak.year), share: number(Math.round(share)) });
  }
  const count = Math.max(...years.map(({ mentions }) => mentions));
  const peaks = years.filter(({ mentions }) => mentions === count).map(({ year }) => String(year));
  if (peaks.length > PEAKS) return t('topic.years.atMost', { first, count });
  if (peaks[0] === first && peaks.length === 1) return t('topic.years.peakFirst', { first, count });
  return t('topic.years.peak', { first, years: list(peaks), many: peaks.length, count });
}
