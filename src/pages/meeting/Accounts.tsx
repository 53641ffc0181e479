import { Link } from 'react-router-dom';
import { align, type Alignment, type Row, type Side, type Statement } from '../../analysis/alignment.ts';
import { useI18n } from '../../i18n/index.tsx';
import type { Meeting, Readout } from '../../model/schema.ts';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { useRecord } from '../../ui/record.ts';
import styles from './Accounts.module.css';
import { ReadoutLine, Sources } from './ReadoutLine.tsx';
import { StatementItem } from './StatementItem.tsx';

/** What the accounts of a meeting say: the two sides' beside each other, then the press, then later mentions. */
export function Accounts({ meeting }: { meeting: Meeting }) {
  const { t } = useI18n();
  const record = useRecord();
  const { parties } = record.index.relation;
  const partyOf = (publisher: string) =>
    record.index.publishers[record.places('publishers').get(publisher) ?? -1]?.party ?? null;
  const alignment = align(meeting, parties, partyOf);
  const { accounts, others, later } = alignment;
  const order = [...accounts[0], ...accounts[1], ...others, ...later];
  const sourceOf = (readout: Readout) => order.indexOf(readout) + 1;
  return (
    <>
      {alignment.sections.length > 0 ? (
        <SideBySide alignment={alignment} sourceOf={sourceOf} />
      ) : (
        accounts.some((list) => list.length > 0) && <p className={styles.listing}>{t('accounts.listing')}</p>
      )}
      <OtherAccounts
        readouts={others}
        title={t('accounts.others')}
        note={t('accounts.othersNote')}
        sourceOf={sourceOf}
      />
      <OtherAccounts readouts={later} title={t('accounts.later')} note={t('accounts.laterNote')} sourceOf={sourceOf} />
      <Sources readouts={order} partyOf={partyOf} />
    </>
  );
}

type SourceOf = (readout: Readout) => number;

function SideBySide({ alignment, sourceOf }: { alignment: Alignment; sourceOf: SourceOf }) {
  const { t } = useI18n();
  const label = useLabels();
  const { parties } = useRecord().index.relation;
  const { accounts, sections } = alignment;
  // One account alone takes the page's width; the other side's absence is said in a line.
  const sides = ([0, 1] as const).filter((side) => accounts[side].some(({ points }) => points.length > 0));
  return (
    <section className={styles.accounts} data-columns={sides.length}>
      <h2 className={styles.title}>{t('accounts.title')}</h2>
      <p className={styles.note}>{t('accounts.note')}</p>
      <div className={styles.heads}>
        {([0, 1] as const).map((side) => (
          <SideHead key={side} side={side} readouts={accounts[side]} sourceOf={sourceOf} />
        ))}
      </div>
      {sections.map(({ section, rows }) => (
        <section key={section} className={styles.section} aria-label={label('section', section) ?? section}>
          <h3 className={styles.sectionTitle}>{label('section', section)}</h3>
          {rows.map((row) => (
            <div key={row.topic} className={styles.row} data-standing={row.standing}>
              <h4 className={styles.topic}>
                <Link to={paths.topic(row.topic)}>{label('topic', row.topic)}</Link>
                {sides.length === 2 && <StandingTag row={row} parties={parties} />}
              </h4>
              {sides.map((side) => (
                <Cell
                  key={side}
                  side={side}
                  row={row}
                  alignment={alignment}
                  named={sides.length === 2}
                  sourceOf={sourceOf}
                />
              ))}
            </div>
          ))}
        </section>
      ))}
    </section>
  );
}

function SideHead({ side, readouts, sourceOf }: { side: Side; readouts: Readout[]; sourceOf: SourceOf }) {
  const { t } = useI18n();
  const label = useLabels();
  const party = useRecord().index.relation.parties[side];
  const name = label('actor', party) ?? party;
  return (
    <div className={styles.head} data-side={side}>
      <h3>{t('accounts.side', { party: name })}</h3>
      {readouts.length === 0 && <p className={styles.none}>{t('accounts.none', { party: name })}</p>}
      {readouts.length > 0 && (
        <ul>
          {readouts.map((readout) => (
            <li key={readout.id}>
              <ReadoutLine readout={readout} source={sourceOf(readout)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What may be said of a row's standing: "only" where the record bears the other side's silence out. */
function StandingTag({ row, parties }: { row: Row; parties: readonly [string, string] }) {
  const { t } = useI18n();
  const label = useLabels();
  if (row.side === null) return <span className={styles.both}>{t('standing.both')}</span>;
  if (row.standing !== 'only') return null;
  const party = parties[row.side];
  return (
    <span className={styles.only} data-side={row.side}>
      {t('standing.only', { party: label('actor', party) ?? party })}
    </span>
  );
}

function Cell({
  side,
  row,
  alignment,
  named,
  sourceOf,
}: {
  side: Side;
  row: Row;
  alignment: Alignment;
  named: boolean;
  sourceOf: SourceOf;
}) {
  const { t } = useI18n();
  const label = useLabels();
  const party = useRecord().index.relation.parties[side];
  const name = label('actor', party) ?? party;
  const statements = row.cells[side];
  return (
    <div className={styles.cell} data-side={side}>
      {named && <p className={styles.cellSide}>{t('accounts.side', { party: name })}</p>}
      {statements.length > 0 ? (
        <Statements statements={statements} sourceOf={sourceOf} under={row.topic} />
      ) : (
        <p className={styles.silence}>
          {t(
            row.standing === 'both'
              ? 'standing.elsewhere'
              : alignment.mayBeSilent[side]
                ? 'standing.silent'
                : 'standing.unread',
            { party: name },
          )}
        </p>
      )}
    </div>
  );
}

function Statements({
  statements,
  sourceOf,
  under,
}: {
  statements: readonly Statement[];
  sourceOf: SourceOf;
  under?: string;
}) {
  return (
    <ul className={styles.statements}>
      {statements.map((statement) => (
        <StatementItem
          key={`${statement.readout.id}.${statement.point.id}`}
          statement={statement}
          source={sourceOf(statement.readout)}
          under={under}
        />
      ))}
    </ul>
  );
}

function OtherAccounts({
  readouts,
  title,
  note,
  sourceOf,
}: {
  readouts: Readout[];
  title: string;
  note: string;
  sourceOf: SourceOf;
}) {
  const told = readouts.filter(({ points }) => points.length > 0);
  if (told.length === 0) return null;
  return (
    <section className={styles.others}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.note}>{note}</p>
      <div className={styles.otherList}>
        {told.map((readout) => (
          <section key={readout.id} className={styles.other}>
            <h3 className={styles.otherHead}>
              <ReadoutLine readout={readout} source={sourceOf(readout)} />
            </h3>
            <Statements statements={readout.points.map((point) => ({ point, readout }))} sourceOf={sourceOf} />
          </section>
        ))}
      </div>
    </section>
  );
}
