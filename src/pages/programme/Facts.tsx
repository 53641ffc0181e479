import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { stretchOf, successorsOf, yearFraction, type Life } from '../../analysis/programmes.ts';
import { TimeAxisLabels, TimeBar, type TimeAxis } from '../../charts/TimeBar.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { yearOf } from '../../model/date.ts';
import type { Programme } from '../../model/schema.ts';
import { paths } from '../../query/paths.ts';
import { useLabels } from '../../ui/labels.ts';
import { LifeWords } from '../../ui/LifeWords.tsx';
import { useRecord } from '../../ui/record.ts';
import styles from './Facts.module.css';
import { Parties } from './Party.tsx';
import { SourceNumber } from './Sources.tsx';

interface Props {
  programme: Programme;
  programmes: readonly Programme[];
  life: Life;
  /** How many meetings name it. */
  meetings: number;
}

/** What it is, who takes part, what came before and after it, and how often ministers named it. */
export function Facts({ programme, programmes, life, meetings }: Props) {
  const { t } = useI18n();
  const label = useLabels();
  const { id, abbreviation, kind, partners, beneficiaries, predecessors } = programme;
  const successors = successorsOf(programmes, id).map((one) => one.id);
  const facts: [string, ReactNode][] = [
    [t('programme.abbreviation'), abbreviation],
    [t('facet.kind'), label('programmeKind', kind)],
    [t('programme.ran'), <LifeWords key="life" life={life} />],
    [t('programme.partners'), partners.length > 0 && <Parties parties={partners} />],
    [t('programme.beneficiaries'), beneficiaries.length > 0 && <Parties parties={beneficiaries} />],
    [t('programme.predecessors'), predecessors.length > 0 && <Programmes ids={predecessors} />],
    [t('programme.successors'), successors.length > 0 && <Programmes ids={successors} />],
    [
      t('programme.named'),
      meetings > 0 ? (
        <Link key="meetings" to={paths.meetings({ programme: [id] })}>
          {t('meetings.count', { count: meetings })}
        </Link>
      ) : (
        t('programme.unnamed')
      ),
    ],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([term, fact]) =>
          fact && (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Programmes({ ids }: { ids: readonly string[] }) {
  const label = useLabels();
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <Link to={paths.programme(id)}>{label('programme', id) ?? id}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Its phases on a line of years, each with what it was about. */
export function Phases({ programme, life }: { programme: Programme; life: Life }) {
  const { t, span, date } = useI18n();
  const { asOf } = useRecord().index.relation;
  const { phases } = programme;
  const starts = [...phases.map(({ start }) => start), ...(life.start ? [life.start] : [])];
  const axis: TimeAxis = [
    Math.min(...starts.map(yearOf)),
    yearOf(life.end && life.state === 'ended' ? life.end : asOf) + 1,
  ];
  return (
    <section aria-labelledby="phases">
      <h2 id="phases" className={styles.title}>
        {t('programme.phases')}
      </h2>
      <TimeAxisLabels axis={axis} />
      <ol className={styles.phases}>
        {phases.map((phase, i) => (
          <li key={i}>
            <TimeBar
              axis={axis}
              stretches={phaseStretches(phase, life, asOf)}
              goesOn={!phase.end && life.state === 'running'}
            />
            <h3>{phase.name}</h3>
            <p className={styles.dates}>
              {phase.end ? span(phase.start, phase.end) : t('programme.since', { date: date(phase.start) })}
            </p>
            <p className={styles.summary}>
              {phase.summary} <SourceNumber url={phase.source} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A phase without an end lasts as long as its programme; not known where that is not. */
function phaseStretches({ start, end }: Programme['phases'][number], life: Life, asOf: string) {
  const stretch = stretchOf(start, end ?? life.end ?? undefined, asOf);
  const sign = Math.max((life.signs?.[1] ?? 0) + 1, stretch.from);
  if (end || life.state !== 'open' || sign >= stretch.to) return [stretch];
  return [
    { ...stretch, to: sign },
    { from: sign, to: yearFraction(asOf), known: false },
  ];
}
