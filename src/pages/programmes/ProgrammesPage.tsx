import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import {
  firstSentence,
  lifeOf,
  meetingsNaming,
  programmesByKind,
  SIGN_YEARS,
  stretchesOf,
  yearFraction,
  type Life,
} from '../../analysis/programmes.ts';
import { TimeAxisLabels, TimeBar, type TimeAxis } from '../../charts/TimeBar.tsx';
import { recordsQuery } from '../../dataset/queries.ts';
import { useI18n } from '../../i18n/index.tsx';
import { firstDay, yearOf } from '../../model/date.ts';
import type { Programme } from '../../model/schema.ts';
import { paths } from '../../query/paths.ts';
import { FaultNotice } from '../../ui/Failure.tsx';
import { useLabels } from '../../ui/labels.ts';
import { LifeWords } from '../../ui/LifeWords.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { useManifest, useRecord } from '../../ui/record.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './ProgrammesPage.module.css';

/** Every programme on one line of years, by kind, each below the one that it followed. */
export default function ProgrammesPage() {
  const { t } = useI18n();
  const { data: programmes, error, refetch } = useQuery(recordsQuery(useManifest(), 'programmes'));
  return (
    <>
      <PageHeading title={t('nav.programmes')}>{t('nav.programmes')}</PageHeading>
      {error && <FaultNotice error={error} onRetry={() => void refetch()} />}
      {programmes ? <Gantt programmes={programmes} /> : !error && <Skeleton lines={20} />}
    </>
  );
}

function Gantt({ programmes }: { programmes: readonly Programme[] }) {
  const { t, name, date } = useI18n();
  const label = useLabels();
  const record = useRecord();
  const { asOf } = record.index.relation;
  const naming = useMemo(() => meetingsNaming(record), [record]);
  const lives = useMemo(() => {
    const yearsOf = (id: string) =>
      (naming.get(id) ?? []).map((number) => yearOf(record.index.meetings.date[number] ?? ''));
    return new Map(programmes.map((one) => [one.id, lifeOf(one, yearsOf(one.id), asOf)]));
  }, [programmes, naming, record, asOf]);
  const running = programmes.filter(({ id }) => lives.get(id)?.state === 'running');
  const oldest = running.filter(({ start }) => start).toSorted((a, b) => (a.start! < b.start! ? -1 : 1))[0];
  const starts = [...lives.values()].flatMap(({ start, signs }) => [
    ...(start ? [yearOf(start)] : []),
    ...(signs ? [signs[0]] : []),
  ]);
  const axis: TimeAxis = [Math.floor(Math.min(yearOf(asOf), ...starts) / 10) * 10, yearOf(asOf) + 1];
  return (
    <section aria-labelledby="gantt" className={styles.gantt}>
      <h2 id="gantt" className={styles.title}>
        {oldest
          ? t('programmes.title', {
              running: running.length,
              all: programmes.length,
              oldest: label('programme', oldest.id) ?? oldest.id,
              year: String(yearOf(oldest.start!)),
            })
          : t('programmes.titleNone', { running: running.length, all: programmes.length })}
      </h2>
      <p className={styles.counted}>
        {t('programmes.counted', { date: date(asOf), year: String(yearOf(asOf) - SIGN_YEARS) })}
      </p>
      <div className={styles.axis}>
        <TimeAxisLabels axis={axis} />
      </div>
      {programmesByKind(programmes).map(({ kind, programmes: own }) => (
        <section key={kind.id} aria-labelledby={kind.id}>
          <h3 id={kind.id} className={styles.kind}>
            {name(kind.name)}
          </h3>
          <ol>
            {own.map(({ programme, depth }) => (
              <Row
                key={programme.id}
                programme={programme}
                depth={depth}
                life={lives.get(programme.id)!}
                axis={axis}
                meetings={naming.get(programme.id)?.length ?? 0}
              />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

interface RowProps {
  programme: Programme;
  depth: number;
  life: Life;
  axis: TimeAxis;
  meetings: number;
}

function Row({ programme, depth, life, axis, meetings }: RowProps) {
  const { t, list } = useI18n();
  const label = useLabels();
  const { asOf } = useRecord().index.relation;
  const { id, summary, phases, predecessors } = programme;
  const stretches = stretchesOf(life, axis[0], asOf);
  const known = stretches.find((stretch) => stretch.known);
  const notches = phases
    .map(({ start }) => yearFraction(firstDay(start)))
    .filter((year) => known && year > known.from && year < known.to);
  return (
    <li className={styles.row} data-state={life.state} data-depth={depth || undefined}>
      <div className={styles.words}>
        <h4 className={styles.name}>
          <Link to={paths.programme(id)}>{label('programmeFull', id) ?? id}</Link>
        </h4>
        <p className={styles.facts}>
          <span>
            <LifeWords life={life} />
          </span>
          {predecessors.length > 0 && (
            <span>
              {t('programmes.follows', {
                programmes: list(predecessors.map((one) => label('programmeShort', one) ?? one)),
              })}
            </span>
          )}
          {meetings > 0 && (
            <Link to={paths.meetings({ programme: [id] })}>{t('programmes.named', { count: meetings })}</Link>
          )}
        </p>
      </div>
      <div className={styles.line}>
        <Link to={paths.programme(id)} tabIndex={-1} aria-hidden="true">
          <TimeBar axis={axis} stretches={stretches} notches={notches} goesOn={life.state === 'running'} />
        </Link>
        <p className={styles.purpose}>{firstSentence(summary)}</p>
      </div>
    </li>
  );
}
