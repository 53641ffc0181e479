import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { accountsOf, mentioning, raisedBy, topicPoints } from '../../analysis/topics.ts';
import { ShareBar } from '../../charts/ShareBar.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { BOTH, KINDS, LEVELS } from '../../model/vocabulary.ts';
import { withValue } from '../../query/address.ts';
import { EVERYTHING } from '../../query/filter.ts';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { useRecord } from '../../ui/record.ts';
import styles from './TopicPage.module.css';
import { useTopicView } from './view.ts';

/** Who raised a topic, in whose accounts it stands, and at which level it was discussed. */
export function Voices({ topic }: { topic: string }) {
  return (
    <div className={styles.columns}>
      <Sides topic={topic} />
      <Accounts topic={topic} />
      <Levels topic={topic} />
    </div>
  );
}

function Sides({ topic }: { topic: string }) {
  const { t, rich, number } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const { parties } = record.index.relation;
  const { hrefFor } = useTopicView();
  const raised = raisedBy(topicPoints(record, topic));
  const names = parties.map((party) => label('actor', party) ?? party);
  const [first, second] = raised;
  const all = raised.reduce((sum, { statements }) => sum + statements, 0);
  if (all === 0) return null;
  const meetings = mentioning(record, topic).map((number) => record.meeting(number));
  const accounts = parties.map((party, i) => (
    <Link key={party} to={paths.meetings({ topic: [topic], readouts: party })}>
      {t('meetings.count', { count: meetings.filter(({ accounts }) => accounts[i] !== null).length })}
    </Link>
  ));
  const values = { first: names[0] ?? '', second: names[1] ?? '' };
  return (
    <section>
      <h2 className={styles.title}>
        {t('topic.raised.title', { ...values, firstCount: first.statements, secondCount: second.statements })}
      </h2>
      <p className={styles.counted}>
        {t('topic.raised.counted')}{' '}
        {rich('topic.raised.accounts', { ...values, firstMeetings: accounts[0], secondMeetings: accounts[1] })}
      </p>
      <table className={styles.tally}>
        <thead>
          <tr>
            <th scope="col">{t('topic.raised.by')}</th>
            <th scope="col">{t('topic.statements')}</th>
            <th scope="col">{t('topic.meetings')}</th>
          </tr>
        </thead>
        <tbody>
          {raised.map(({ statements, meetings }, i) => {
            const side = i as 0 | 1 | 2;
            const id = parties[i] ?? BOTH;
            const name = label('side', id) ?? id;
            return (
              <tr key={id}>
                <th scope="row">
                  {name}
                  <ShareBar share={statements / all} side={side} />
                </th>
                <td>
                  {statements > 0 ? (
                    <Link
                      to={`${hrefFor({ filter: withValue(EVERYTHING, { side: id }), act: [] })}#statements`}
                      aria-label={t('topic.statementsOf', { name, count: statements })}
                    >
                      {number(statements)}
                    </Link>
                  ) : (
                    number(0)
                  )}
                </td>
                <td>
                  {/* The explorer knows the statements of one side, and not those of both together. */}
                  {meetings > 0 && side !== 2 ? (
                    <Link
                      to={paths.meetings({ topic: [topic], side: id })}
                      aria-label={t('topic.meetingsOf', { name, count: meetings })}
                    >
                      {number(meetings)}
                    </Link>
                  ) : (
                    number(meetings)
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Accounts({ topic }: { topic: string }) {
  const { t, number } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const { parties } = record.index.relation;
  const { both, one, relayed, press } = accountsOf(record, topic);
  const names = parties.map((party) => label('actor', party) ?? party);
  const all = mentioning(record, topic).length;
  const rows: { name: string; count: number; side: 0 | 1 | 2; note?: ReactNode }[] = [
    { name: t('topic.accounts.both'), count: both, side: 2 },
    ...one.map(({ meetings, silent }, i) => ({
      name: t('topic.accounts.one', { party: names[i] ?? '' }),
      count: meetings,
      side: i as 0 | 1,
      ...(silent > 0 && { note: t('topic.accounts.silent', { count: silent, other: names[1 - i] ?? '' }) }),
    })),
    ...(relayed > 0 ? [{ name: t('topic.accounts.relayed'), count: relayed, side: 2 as const }] : []),
    ...(press > 0 ? [{ name: t('topic.accounts.press'), count: press, side: 2 as const }] : []),
  ];
  return (
    <section>
      <h2 className={styles.title}>{t('topic.accounts.title')}</h2>
      <p className={styles.counted}>{t('topic.accounts.counted')}</p>
      <table className={styles.tally}>
        <thead>
          <tr>
            <th scope="col">{t('topic.accounts.in')}</th>
            <th scope="col">{t('topic.meetings')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, count, side, note }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                <ShareBar share={count / all} side={side} />
                {note && <span className={styles.note}>{note}</span>}
              </th>
              <td>{number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Levels({ topic }: { topic: string }) {
  const { t, name, number } = useI18n();
  const record = useRecord();
  const meetings = mentioning(record, topic).map((number) => record.meeting(number));
  const levels = LEVELS.map(({ id, name: words }) => ({
    id,
    name: name(words),
    count: meetings.filter(({ level }) => level === id).length,
    kinds: KINDS.filter(({ level }) => level === id).map((kind) => kind.id),
  })).filter(({ count }) => count > 0);
  return (
    <section>
      <h2 className={styles.title}>{t('topic.levels.title')}</h2>
      <p className={styles.counted}>{t('topic.levels.counted')}</p>
      <table className={styles.tally}>
        <thead>
          <tr>
            <th scope="col">{t('topic.levels.level')}</th>
            <th scope="col">{t('topic.meetings')}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ id, name, count, kinds }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                <ShareBar share={count / meetings.length} />
              </th>
              <td>
                <Link
                  to={paths.meetings({ topic: [topic], kind: kinds.toSorted() })}
                  aria-label={t('topic.meetingsOf', { name, count })}
                >
                  {number(count)}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
