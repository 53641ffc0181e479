import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { countByYear, meetingsBySide } from '../../analysis/programmes.ts';
import { pointFacts } from '../../analysis/statements.ts';
import { busiestYears } from '../../analysis/years.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { LazyYearChart } from '../../charts/LazyYearChart.tsx';
import { Legend } from '../../charts/Legend.tsx';
import { levelSeries, levelStacks, stackLegend, stackTable } from '../../charts/stack.tsx';
import { statementsQuery } from '../../dataset/queries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { BOTH, KINDS, LEVELS } from '../../model/vocabulary.ts';
import { paths } from '../../query/paths.ts';
import { FaultNotice } from '../../ui/Failure.tsx';
import { useLabels } from '../../ui/labels.ts';
import { useManifest, useRecord } from '../../ui/record.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StatementList, type DigestStatement } from '../../ui/StatementList.tsx';
import type { ProgrammeAddress } from './address.ts';
import styles from './Mentions.module.css';
import { Unknown } from './Unknown.tsx';

interface Props {
  id: string;
  /** The meetings that name it, oldest first. */
  meetings: readonly number[];
  address: ProgrammeAddress;
}

/** The meetings that name the programme: when, at what level, by whose words, and what was said. */
export function Mentions({ id, meetings, address }: Props) {
  const { t } = useI18n();
  const record = useRecord();
  const years = useMemo(() => countByYear(record, meetings), [record, meetings]);
  return (
    <section className={styles.section} aria-labelledby="meetings">
      <h2 id="meetings">{t('programme.meetings', { count: meetings.length })}</h2>
      {meetings.length > 0 && <Ways id={id} meetings={meetings} />}
      {years.length > 1 && <MentionsByYear id={id} years={years} count={meetings.length} address={address} />}
      <Statements id={id} address={address} />
    </section>
  );
}

/** The same meetings by level and by who spoke, each number a link to just these. */
function Ways({ id, meetings }: Omit<Props, 'address'>) {
  const { t, name } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const { parties } = record.index.relation;
  const bySide = useMemo(() => meetingsBySide(record, id), [record, id]);
  const levels = LEVELS.map((level) => ({
    ...level,
    count: meetings.filter((number) => record.meeting(number).level === level.id).length,
  }));
  const programme = [id];
  return (
    <dl className={styles.ways}>
      <div>
        <dt>{t('programme.meetings.byLevel')}</dt>
        <dd>
          {levels
            .filter(({ count }) => count > 0)
            .map((level) => (
              <Link
                key={level.id}
                to={paths.meetings({
                  programme,
                  kind: KINDS.filter((kind) => kind.level === level.id).map((kind) => kind.id),
                })}
              >
                {t('chart.part', { label: name(level.name), count: level.count })}
              </Link>
            ))}
        </dd>
      </div>
      <div>
        <dt>{t('programme.meetings.bySide')}</dt>
        <dd>
          {parties.map((party, side) =>
            bySide[side]?.length ? (
              <Link
                key={party}
                to={paths.meetings({ programme, side: party })}
                className={styles.side}
                data-side={side}
              >
                {t('chart.part', { label: label('actor', party) ?? party, count: bySide[side].length })}
              </Link>
            ) : null,
          )}
          {bySide.every((found) => found.length === 0) && t('programme.meetings.noSide')}
        </dd>
      </div>
      <div>
        <dt>{t('programme.meetings.all')}</dt>
        <dd>
          <Link to={paths.meetings({ programme })}>{t('meetings.count', { count: meetings.length })}</Link>
        </dd>
      </div>
    </dl>
  );
}

interface ByYearProps {
  id: string;
  years: ReturnType<typeof countByYear>;
  count: number;
  address: ProgrammeAddress;
}

/** The name of its chart in the address. */
const CHART = 'meetings';

function MentionsByYear({ id, years, count, address }: ByYearProps) {
  const i18n = useI18n();
  const { t, name, list, date } = i18n;
  const { relation } = useRecord().index;
  const navigate = useNavigate();
  const levels = LEVELS.map((level) => ({ id: level.id, label: name(level.name) }));
  const stacks = levelStacks(years);
  const series = levelSeries(levels);
  const busiest = busiestYears(years);
  const hrefForYears = (from: number | null, to: number | null) => paths.meetings({ programme: [id], from, to });
  const first = years[0]?.year ?? 0;
  const thinBefore = relation.thinBefore !== undefined && first < relation.thinBefore ? relation.thinBefore : undefined;
  const title = t('programme.meetings.title', {
    count,
    most: busiest.count,
    years: busiest.years.length,
    list: list(busiest.years.map(String)),
    first: String(first),
    last: String(years.at(-1)?.year),
  });
  return (
    <ChartFrame
      title={title}
      heading="h3"
      counted={t('programme.meetings.counted')}
      legend={<Legend items={stackLegend(stacks, series)} thinBefore={thinBefore} />}
      {...address.viewsOf(CHART)}
      table={stackTable(stacks, series, i18n, (year) => hrefForYears(year, year))}
      source={t('years.source', { count, date: date(relation.asOf) })}
    >
      <LazyYearChart
        years={years}
        from={null}
        to={null}
        hrefForYears={hrefForYears}
        onSelect={(from, to) => void navigate(hrefForYears(from, to))}
        levels={levels}
        thinBefore={thinBefore}
        label={title}
      />
    </ChartFrame>
  );
}

/** What was said, in order; `side` in the address narrows it to one party's words. */
function Statements({ id, address: { get, hrefWith } }: Pick<Props, 'id' | 'address'>) {
  const { t } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const { parties } = record.index.relation;
  const { data, error, refetch } = useQuery(statementsQuery(useManifest(), 'programme', id));
  const statements = useMemo(
    () => data?.map((text): DigestStatement => ({ ...pointFacts(record, text.point), ...text })),
    [data, record],
  );
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!statements) return <Skeleton lines={12} />;
  const side = get('side');
  const sides = [...parties, BOTH];
  const by = (one: string) => statements.filter((statement) => !statement.reported && sides[statement.side] === one);
  const known = side !== null && sides.includes(side);
  const shown = known ? by(side) : statements;
  const choices = [
    { value: null, name: t('programme.statements.all'), count: statements.length },
    ...sides.map((one) => ({ value: one, name: label('side', one) ?? one, count: by(one).length })),
  ].filter(({ value, count }) => count > 0 || value === side);
  return (
    <>
      <div className={styles.bar}>
        <h3>{t('programme.statements')}</h3>
        <nav aria-label={t('facet.side')} className={styles.choices}>
          {choices.map(({ value, name, count }) => (
            <Link
              key={value}
              to={hrefWith({ side: value })}
              aria-current={value === (known ? side : null) ? 'true' : undefined}
              data-side={value === null ? undefined : sides.indexOf(value)}
            >
              {t('chart.part', { label: name, count })}
            </Link>
          ))}
        </nav>
        <p role="status" className="visually-hidden">
          {t('programme.statements.count', { count: shown.length })}
        </p>
      </div>
      {side !== null && !known && <Unknown facet={t('facet.side')} value={side} href={hrefWith({ side: null })} />}
      <StatementList statements={shown} label={t('programme.statements')} />
    </>
  );
}
