import { Link, useLocation } from 'react-router-dom';
import { heatMap, orderRows, periodsOf, ROW_ORDERS, type RowOrder } from '../../analysis/topics.ts';
import { lastFullYears, topicTrends, type Years } from '../../analysis/trends.ts';
import type { RecordIndex } from '../../dataset/record.ts';
import { useI18n, type I18n, type MessageKey } from '../../i18n/index.tsx';
import { paths } from '../../query/paths.ts';
import { useLabels, type LabelOf } from '../../ui/labels.ts';
import { useMedia } from '../../ui/media.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { useRecord } from '../../ui/record.ts';
import { HeatMap } from './HeatMap.tsx';
import styles from './TopicsPage.module.css';

/** The spans of years between which a topic's change is measured. */
const SPAN = 5;
/** Years a column where there is no room for each. */
const YEARS_WHERE_NARROW = 3;

const AS = ['count', 'share'] as const;
type As = (typeof AS)[number];

const ORDER_WORDS: Record<RowOrder, MessageKey> = {
  area: 'topics.order.area',
  total: 'topics.order.total',
  change: 'topics.order.change',
  first: 'topics.order.first',
};
const AS_WORDS: Record<As, MessageKey> = { count: 'topics.as.count', share: 'topics.as.share' };

/** Every topic, and when it came up. */
export default function TopicsPage() {
  const i18n = useI18n();
  const { t, date } = i18n;
  const label = useLabels();
  const record = useRecord();
  const params = new URLSearchParams(useLocation().search);
  const order = ROW_ORDERS.find((one) => one === params.get('order')) ?? 'area';
  const as = AS.find((one) => one === params.get('as')) ?? 'count';
  const yearly = useMedia('(min-width: 1240px)');
  const oneLine = useMedia('(min-width: 760px)');

  const { relation, topics, meetings } = record.index;
  const recent = lastFullYears(relation.asOf, SPAN);
  const earlier: Years = [recent[0] - SPAN, recent[0] - 1];
  const periods = periodsOf(record, yearly ? 1 : YEARS_WHERE_NARROW);
  const map = heatMap(record, periods, recent, earlier);
  const told = map.bases.reduce((sum, base) => sum + base, 0);
  const years = ([from, to]: Years) => t('chart.years', { from: String(from), to: String(to) });
  const title = titleOf(record, recent, earlier, label, i18n);
  return (
    <>
      <PageHeading title={t('topics.title')} below={t('topics.below', { count: topics.length })}>
        {t('topics.title')}
      </PageHeading>
      <figure aria-labelledby="heat-map">
        <h2 id="heat-map">{title ?? t('topics.heatMap')}</h2>
        <p className={styles.counted}>
          {t(as === 'count' ? 'topics.counted' : 'topics.countedShare', {
            told,
            recent: years(recent),
            earlier: years(earlier),
          })}
        </p>
        <div className={styles.bar}>
          <Switch
            label={t('topics.order')}
            values={ROW_ORDERS}
            chosen={order}
            words={ORDER_WORDS}
            hrefOf={(order) => hrefOf(order, as)}
          />
          <Switch label={t('topics.as')} values={AS} chosen={as} words={AS_WORDS} hrefOf={(as) => hrefOf(order, as)} />
        </div>
        <HeatMap
          key={periods.length}
          rows={orderRows(map.rows, order)}
          bases={map.bases}
          periods={periods}
          as={as}
          grouped={order === 'area'}
          oneLine={oneLine}
        />
        <figcaption className={styles.counted}>
          {t('topics.source', { told, count: meetings.id.length, date: date(relation.asOf) })}{' '}
          {relation.thinBefore !== undefined && t('topics.thin', { year: String(relation.thinBefore) })}
        </figcaption>
      </figure>
    </>
  );
}

function hrefOf(order: RowOrder, as: As): string {
  const params = new URLSearchParams([
    ...(order === 'area' ? [] : [['order', order]]),
    ...(as === 'count' ? [] : [['as', as]]),
  ]);
  return paths.topics() + (params.size > 0 ? `?${params}` : '');
}

/** Which topic leads of late, and which has gained most; null where the recent years have no account. */
function titleOf(record: RecordIndex, recent: Years, earlier: Years, label: LabelOf, { t, list }: I18n): string | null {
  const { bases, topics } = topicTrends(record, recent, earlier, 1);
  const count = Math.max(0, ...topics.map((trend) => trend.recent));
  if (count === 0) return null;
  const named = (topic: string) => label('topic', topic) ?? topic;
  const leading = topics.filter((trend) => trend.recent === count).map(({ topic }) => named(topic));
  const rising = topics[0] && Math.round(topics[0].change) > 0 ? named(topics[0].topic) : null;
  const words =
    rising === null ? 'topics.leads' : list(leading) === rising ? 'topics.leadsAndGains' : 'topics.leadsAndRises';
  return t(words, {
    topics: list(leading),
    many: leading.length,
    years: t('chart.years', { from: String(recent[0]), to: String(recent[1]) }),
    count,
    base: bases.recent,
    ...(rising && { rising }),
  });
}

interface SwitchProps<T extends string> {
  label: string;
  values: readonly T[];
  chosen: T;
  words: Record<T, MessageKey>;
  hrefOf: (value: T) => string;
}

/** One of a few views, as links. */
function Switch<T extends string>({ label, values, chosen, words, hrefOf }: SwitchProps<T>) {
  const { t } = useI18n();
  return (
    <ul className={styles.switch} aria-label={label}>
      {values.map((value) => (
        <li key={value}>
          <Link to={hrefOf(value)} aria-current={value === chosen || undefined}>
            {t(words[value])}
          </Link>
        </li>
      ))}
    </ul>
  );
}
