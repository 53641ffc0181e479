import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { PointFacts } from '../analysis/statements.ts';
import type { StatementText } from '../dataset/served.ts';
import { useI18n } from '../i18n/index.tsx';
import { yearOf } from '../model/date.ts';
import { paths } from '../query/paths.ts';
import { useLabels } from './labels.ts';
import { useRecord } from './record.ts';
import styles from './StatementList.module.css';

/** A point with its sentence, as a digest shows it. */
export type DigestStatement = PointFacts & Pick<StatementText, 'anchor' | 'summary'>;

interface Props {
  /** In the order in which they are to be read. */
  statements: readonly DigestStatement[];
  label: string;
  /** What stands at the end of a statement's line of links; nothing by default. */
  after?: (statement: DigestStatement) => ReactNode;
}

/** Statements as a digest: by year and meeting, each with who, what was done, and whose account has it. */
export function StatementList({ statements, label, after }: Props) {
  const groups: { year: number; meetings: { meeting: number; statements: DigestStatement[] }[] }[] = [];
  const record = useRecord();
  for (const statement of statements) {
    const year = yearOf(record.index.meetings.date[statement.meeting] ?? '');
    let group = groups.at(-1);
    if (group?.year !== year) groups.push((group = { year, meetings: [] }));
    let meeting = group.meetings.at(-1);
    if (meeting?.meeting !== statement.meeting)
      group.meetings.push((meeting = { meeting: statement.meeting, statements: [] }));
    meeting.statements.push(statement);
  }
  return (
    <ol className={styles.years} aria-label={label}>
      {groups.map(({ year, meetings }, i) => (
        <li key={`${year} ${i}`} className={styles.year}>
          <h3 className={styles.yearName}>{year}</h3>
          <ol>
            {meetings.map(({ meeting, statements: own }) => (
              <MeetingStatements key={meeting} meeting={meeting} statements={own} after={after} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function MeetingStatements({
  meeting,
  statements,
  after,
}: {
  meeting: number;
  statements: readonly DigestStatement[];
  after: Props['after'];
}) {
  const { name, span } = useI18n();
  const label = useLabels();
  const summary = useRecord().meeting(meeting);
  const place = summary.city ?? (summary.country && label('actor', summary.country));
  return (
    <li className={styles.meeting}>
      <p className={styles.head}>
        <Link to={paths.meeting(summary.id)} className={styles.title}>
          {name(summary.title)}
        </Link>{' '}
        <span className={styles.where}>
          {[span(summary.date, summary.endDate, 'short'), place].filter(Boolean).join(', ')}
        </span>
      </p>
      <ul className={styles.statements}>
        {statements.map((statement) => (
          <Statement key={statement.point} statement={statement} meetingId={summary.id}>
            {after?.(statement)}
          </Statement>
        ))}
      </ul>
    </li>
  );
}

function Statement({
  statement,
  meetingId,
  children,
}: {
  statement: DigestStatement;
  meetingId: string;
  children: ReactNode;
}) {
  const { t } = useI18n();
  const label = useLabels();
  const { relation, publishers, readouts } = useRecord().index;
  const { side, speaker, act, account, own, retrospective, reported, readout, anchor, summary } = statement;
  const party = account === null ? null : (label('actor', relation.parties[account]) ?? relation.parties[account]);
  const publisher = publishers[readouts.publisher[readout] ?? -1]?.id ?? '';
  const who = speaker
    ? label('person', speaker)
    : side === 2
      ? label('side', 'both')
      : label('actor', relation.parties[side]);
  return (
    <li className={styles.statement} data-side={reported ? 2 : side}>
      <p className={styles.who}>
        {reported ? (
          <span className={styles.speaker}>{t('statement.told')}</span>
        ) : (
          <>
            {speaker ? (
              <Link to={paths.person(speaker)} className={styles.speaker}>
                {who}
              </Link>
            ) : (
              <span className={styles.speaker}>{who}</span>
            )}{' '}
            {label('act', act)}
          </>
        )}
      </p>
      <p className={styles.summary}>{summary}</p>
      <p className={styles.source}>
        <Link to={paths.meeting(meetingId, anchor)}>
          {party
            ? t(own ? 'digest.own' : 'digest.relayed', { party })
            : t('digest.other', { publisher: label('publisher', publisher) ?? publisher })}
        </Link>
        {retrospective && <span className={styles.later}> {t('digest.later')}</span>}
        {children}
      </p>
    </li>
  );
}
