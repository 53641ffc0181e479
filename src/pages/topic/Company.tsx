import { useState } from 'react';
import { Link } from 'react-router-dom';
import { company, cooccurrence, topicPoints } from '../../analysis/topics.ts';
import { useI18n } from '../../i18n/index.tsx';
import { withValue } from '../../query/address.ts';
import { EVERYTHING } from '../../query/filter.ts';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { useRecord } from '../../ui/record.ts';
import styles from './TopicPage.module.css';
import { useTopicView } from './view.ts';

/** What a topic comes with: other topics, programmes, and third countries and organisations. */
export function Company({ topic }: { topic: string }) {
  const { t } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const points = topicPoints(record, topic);
  const { parties } = record.index.relation;
  const entries = (param: 'programme' | 'actor', path: (id: string) => string) =>
    company(points, param === 'programme' ? 'programmes' : 'actors')
      .filter(({ id }) => !parties.includes(id))
      .map(({ id, statements }) => ({ id, name: label(param, id) ?? id, to: path(id), statements }));
  const topics = cooccurrence(record, topic).map(({ id, statements, meetings }) => ({
    id,
    name: label('topic', id) ?? id,
    to: paths.topic(id),
    statements,
    meetings,
  }));
  return (
    <div className={styles.columns}>
      <CompanyTable
        title={t('topic.with.topics')}
        counted={t('topic.with.topicsCounted')}
        head={t('topics.topic')}
        param="topic"
        entries={topics}
      />
      <CompanyTable
        title={t('topic.with.programmes')}
        counted={t('topic.with.counted')}
        head={t('facet.programme')}
        param="programme"
        entries={entries('programme', paths.programme)}
      />
      <CompanyTable
        title={t('topic.with.actors')}
        counted={t('topic.with.counted')}
        head={t('topic.with.actor')}
        param="actor"
        entries={entries('actor', paths.actor)}
      />
    </div>
  );
}

interface Props {
  title: string;
  counted: string;
  head: string;
  /** The parameter that narrows the statements below to those that name the entry too. */
  param: 'topic' | 'programme' | 'actor';
  entries: { id: string; name: string; to: string; statements: number; meetings?: number }[];
}

/** Entries before "show all". */
const SHOWN = 8;

function CompanyTable({ title, counted, head, param, entries }: Props) {
  const { t, number } = useI18n();
  const { hrefFor } = useTopicView();
  const [all, setAll] = useState(false);
  if (entries.length === 0) return null;
  const withMeetings = entries[0]?.meetings !== undefined;
  return (
    <section>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.counted}>{counted}</p>
      <table className={styles.tally}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{t('topic.statements')}</th>
            {withMeetings && <th scope="col">{t('topic.meetings')}</th>}
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, all ? entries.length : SHOWN).map(({ id, name, to, statements, meetings }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={to}>{name}</Link>
              </th>
              <td>
                {statements > 0 ? (
                  <Link
                    to={`${hrefFor({ filter: withValue(EVERYTHING, { [param]: [id] }), act: [] })}#statements`}
                    aria-label={t('topic.statementsOf', { name, count: statements })}
                  >
                    {number(statements)}
                  </Link>
                ) : (
                  number(0)
                )}
              </td>
              {meetings !== undefined && <td>{number(meetings)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {entries.length > SHOWN && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('facet.fewer') : t('facet.all', { count: entries.length })}
        </button>
      )}
    </section>
  );
}
