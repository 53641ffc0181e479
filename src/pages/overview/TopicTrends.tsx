import { Link } from 'react-router-dom';
import { lastFullYears, topicTrends, type Trend, type Trends, type Years } from '../../analysis/trends.ts';
import { useI18n, type I18n } from '../../i18n/index.tsx';
import { paths } from '../../query/paths.ts';
import { useLabels, type LabelOf } from '../../ui/labels.ts';
import { useRecord } from '../../ui/record.ts';
import { Bar } from './Bar.tsx';
import styles from './TopicTrends.module.css';

const SPAN = 5;
const SHOWN = 6;

/** The topics that rise and those that fall, with the meetings that each count stands for. */
export function TopicTrends() {
  const i18n = useI18n();
  const label = useLabels();
  const record = useRecord();
  const recent = lastFullYears(record.index.relation.asOf, SPAN);
  const earlier: Years = [recent[0] - SPAN, recent[0] - 1];
  const { bases, topics } = topicTrends(record, recent, earlier);
  const rising = topics.filter(({ change }) => Math.round(change) > 0).slice(0, SHOWN);
  const falling = topics
    .filter(({ change }) => Math.round(change) < 0)
    .slice(-SHOWN)
    .toReversed();
  const title = titleOf(rising[0], falling[0], label, i18n);
  if (title === null) return null;
  const words = (years: Years) => i18n.t('chart.years', { from: String(years[0]), to: String(years[1]) });
  const shares = [...rising, ...falling].flatMap((trend) => [
    trend.recent / bases.recent,
    trend.earlier / bases.earlier,
  ]);
  const table = {
    spans: { recent, earlier },
    words: { recent: words(recent), earlier: words(earlier) },
    bases,
    most: Math.max(...shares),
  };
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <p className={styles.counted}>
        {i18n.t('overview.trends.counted', {
          recent: words(recent),
          earlier: words(earlier),
          recentBase: bases.recent,
          earlierBase: bases.earlier,
        })}
      </p>
      <div className={styles.tables}>
        <TrendTable caption={i18n.t('overview.trends.rising')} trends={rising} {...table} />
        <TrendTable caption={i18n.t('overview.trends.falling')} trends={falling} {...table} />
      </div>
      <p className={styles.more}>
        <Link to={paths.topics()}>{i18n.t('overview.trends.all')}</Link>
      </p>
    </section>
  );
}

/** The sentence that the tables prove; null where nothing rose or fell. */
function titleOf(rising: Trend | undefined, falling: Trend | undefined, label: LabelOf, { t }: I18n): string | null {
  const named = (trend: Trend) => label('topic', trend.topic) ?? trend.topic;
  if (rising && falling) return t('overview.trends.title', { rising: named(rising), falling: named(falling) });
  if (rising) return t('overview.trends.titleRising', { rising: named(rising) });
  return falling ? t('overview.trends.titleFalling', { falling: named(falling) }) : null;
}

interface TableProps {
  caption: string;
  trends: readonly Trend[];
  spans: Record<'recent' | 'earlier', Years>;
  words: Record<'recent' | 'earlier', string>;
  bases: Trends['bases'];
  /** The largest share in either table: the whole length of a bar. */
  most: number;
}

function TrendTable({ caption, trends, spans, words, bases, most }: TableProps) {
  const { t, number } = useI18n();
  const label = useLabels();
  if (trends.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('overview.trends.topic')}</th>
          <th scope="col">{words.earlier}</th>
          <th scope="col">{words.recent}</th>
          <th scope="col" className={styles.change}>
            {t('overview.trends.change')}
          </th>
        </tr>
      </thead>
      <tbody>
        {trends.map((trend) => {
          const name = label('topic', trend.topic) ?? trend.topic;
          const points = Math.round(trend.change);
          return (
            <tr key={trend.topic}>
              <th scope="row">
                <Link to={paths.topic(trend.topic)}>{name}</Link>
              </th>
              {(['earlier', 'recent'] as const).map((span) => (
                <td key={span}>
                  <Link
                    to={paths.meetings({ topic: [trend.topic], from: spans[span][0], to: spans[span][1] })}
                    aria-label={t('overview.trends.link', { topic: name, years: words[span], count: trend[span] })}
                  >
                    {number(trend[span])}
                  </Link>
                  <Bar share={trend[span] / bases[span] / most} faint={span === 'earlier'} />
                </td>
              ))}
              <td className={styles.change}>
                {t('overview.trends.points', { sign: points > 0 ? 'up' : 'down', points: Math.abs(points) })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
