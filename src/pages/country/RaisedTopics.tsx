import { Link } from 'react-router-dom';
import { topicsRaised } from '../../analysis/countries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { useRecord } from '../../ui/record.ts';
import { Bar } from './CountList.tsx';
import styles from './Country.module.css';

const SHOWN = 14;

/** What a party's statements are on most, beside the other's. */
export function RaisedTopics({ party }: { party: 0 | 1 }) {
  const { t, number } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const { parties } = record.index.relation;
  const other = party === 0 ? 1 : 0;
  const raised = topicsRaised(record, party);
  const [first] = raised;
  const [theirs] = topicsRaised(record, other);
  if (!first) return null;
  const sides = [party, other] as const;
  const nameOf = (side: 0 | 1) => label('actor', parties[side]) ?? parties[side];
  const shown = raised.slice(0, SHOWN);
  const most = Math.max(...shown.flatMap(({ own, other: times }) => [own, times]));
  const topicName = (topic: string) => label('topic', topic) ?? topic;
  return (
    <section className={styles.section}>
      <h2>
        {t(!theirs || theirs.topic === first.topic ? 'country.raised.titleSame' : 'country.raised.title', {
          party: nameOf(party),
          other: nameOf(other),
          topic: topicName(first.topic),
          theirs: topicName(theirs?.topic ?? first.topic),
        })}
      </h2>
      <p className={styles.counted}>{t('country.raised.counted')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('country.topic')}</th>
            {sides.map((side) => (
              <th key={side} scope="col" data-side={side}>
                {nameOf(side)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ topic, own, other: times }) => (
            <tr key={topic}>
              <th scope="row">
                <Link to={paths.topic(topic)}>{topicName(topic)}</Link>
              </th>
              {sides.map((side) => {
                const count = side === party ? own : times;
                return (
                  <td key={side} data-side={side}>
                    {count > 0 ? (
                      <Link
                        to={paths.meetings({ side: parties[side], topic: [topic] })}
                        aria-label={t('country.raised.link', { topic: topicName(topic), party: nameOf(side), count })}
                      >
                        {number(count)}
                      </Link>
                    ) : (
                      t('country.none')
                    )}
                    <Bar share={count / most} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
