import { useId, useState, type KeyboardEvent } from 'react';
import { Link } from 'react-router-dom';
import { busiestYears, meetingsByYear } from '../../analysis/years.ts';
import { Legend } from '../../charts/Legend.tsx';
import { countTicks, levelSeries, levelStacks, stackLegend, sum } from '../../charts/stack.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { LEVELS } from '../../model/vocabulary.ts';
import type { YearCount } from '../../query/engine.ts';
import { paths } from '../../query/paths.ts';
import { useRecord } from '../../ui/record.ts';
import styles from './YearStrip.module.css';

/** Height of the tallest column at most, and of a mark with the gap above it at most, in px. */
const HEIGHT = 232;
const PITCH = 7;

/** Every year of the relation as a column, a mark a meeting. Drawn with the text, so that it stands in the first view. */
export function YearStrip() {
  const { t, name, list, date } = useI18n();
  const record = useRecord();
  const { relation, meetings } = record.index;
  const id = useId();
  const keys = useId();
  const years = meetingsByYear(record);
  const busiest = busiestYears(years);
  const thinBefore = relation.thinBefore ?? -Infinity;
  const pitch = Math.min(PITCH, HEIGHT / Math.max(1, busiest.count));
  const decades = byDecade(years);
  const series = levelSeries(LEVELS.map((level) => ({ id: level.id, label: name(level.name) })));
  // One stop for the Tab key; arrow keys go from year to year.
  const [focused, setFocused] = useState(busiest.years.at(-1));
  return (
    <figure aria-labelledby={id} className={styles.figure}>
      <h2 id={id} className={styles.title}>
        {busiest.count === 0
          ? t('overview.strip.none')
          : t('overview.strip.title', {
              count: busiest.count,
              years: busiest.years.length,
              list: list(busiest.years.map(String)),
            })}
      </h2>
      <p className={styles.counted}>{t('overview.strip.counted')}</p>
      <Legend items={stackLegend(levelStacks(years), series)} />
      <div className={styles.plot}>
        <Grid max={busiest.count} pitch={pitch} />
        {years.some(({ year }) => year < thinBefore) && (
          <p className={styles.thin}>{t('chart.thinBefore', { year: String(thinBefore) })}</p>
        )}
        <p id={keys} hidden>
          {t('overview.strip.keys')}
        </p>
        <ol className={styles.decades} aria-label={t('overview.strip.label')} aria-describedby={keys}>
          {decades.map(({ decade, years: itsYears }, i) => (
            <li
              key={decade}
              className={styles.decade}
              data-years={itsYears.length}
              data-half={i < decades.length / 2 ? 'first' : 'second'}
            >
              <ol className={styles.years}>
                {itsYears.map((year) => (
                  <li key={year.year} className={styles.year} data-thin={year.year < thinBefore || undefined}>
                    <Column
                      year={year}
                      pitch={pitch}
                      height={busiest.count * pitch}
                      busiest={year.year === busiest.years.at(-1)}
                      tabIndex={year.year === focused ? 0 : -1}
                      onFocus={() => setFocused(year.year)}
                    />
                  </li>
                ))}
              </ol>
              <DecadeLink decade={decade} count={sum(itsYears.map(({ levels }) => sum(levels)))} />
            </li>
          ))}
        </ol>
      </div>
      <figcaption className={styles.source}>
        {t('overview.strip.source', { count: meetings.id.length, date: date(relation.asOf) })}
      </figcaption>
    </figure>
  );
}

interface ColumnProps {
  year: YearCount;
  pitch: number;
  /** Of the plot. */
  height: number;
  /** Its label stays in sight. */
  busiest: boolean;
  tabIndex: number;
  onFocus: () => void;
}

function Column({ year: { year, levels }, pitch, height, busiest, tabIndex, onFocus }: ColumnProps) {
  const { t } = useI18n();
  const count = sum(levels);
  const label = t('chart.yearMeetings', { years: String(year), count });
  if (count === 0) return <span className="visually-hidden">{label}</span>;
  return (
    <Link
      to={paths.year(year)}
      className={styles.column}
      data-column
      data-busiest={busiest || undefined}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onKeyDown={moveFocus}
    >
      <span className={styles.label}>{label}</span>
      <Marks levels={levels} pitch={pitch} height={height} />
    </Link>
  );
}

/** A mark a meeting, the highest level lowest; where they would be too thin to tell apart, a bar a level. */
function Marks({ levels, pitch, height }: { levels: readonly number[]; pitch: number; height: number }) {
  const apart = pitch >= 3;
  const marks = LEVELS.flatMap(({ id }, level) => {
    const count = levels[level] ?? 0;
    const from = sum(levels.slice(0, level));
    const size = apart ? pitch - 1 : count * pitch;
    return Array.from({ length: apart ? count : Math.min(1, count) }, (_, i) => (
      <rect
        key={`${id}${i}`}
        className={styles[id]}
        y={height - (from + i) * pitch - size}
        width="100%"
        height={size}
      />
    ));
  });
  return (
    <svg className={styles.marks} width="100%" height={height} aria-hidden="true">
      {marks}
    </svg>
  );
}

/** Round counts as hairlines behind the marks. */
function Grid({ max, pitch }: { max: number; pitch: number }) {
  const { number } = useI18n();
  const height = max * pitch;
  return (
    <svg className={styles.grid} width="100%" height={height} aria-hidden="true">
      {countTicks(max)
        .filter((tick) => tick > 0)
        .map((tick) => (
          <g key={tick}>
            <line x2="100%" y1={height - tick * pitch + 0.5} y2={height - tick * pitch + 0.5} />
            <text y={height - tick * pitch - 4}>{number(tick)}</text>
          </g>
        ))}
    </svg>
  );
}

function DecadeLink({ decade, count }: { decade: number; count: number }) {
  const { t } = useI18n();
  return (
    <Link to={paths.meetings({ from: decade, to: decade + 9 })} className={styles.decadeLink}>
      <span className={styles.full}>{t('overview.strip.decade', { decade: String(decade) })}</span>
      <span className={styles.short}>{t('overview.strip.decadeShort', { short: String(decade).slice(2) })}</span>{' '}
      <span className="visually-hidden">{t('meetings.count', { count })}</span>
    </Link>
  );
}

function byDecade(years: readonly YearCount[]): { decade: number; years: YearCount[] }[] {
  const decades = new Map<number, YearCount[]>();
  for (const year of years) {
    const decade = year.year - (year.year % 10);
    decades.set(decade, [...(decades.get(decade) ?? []), year]);
  }
  return [...decades].map(([decade, years]) => ({ decade, years }));
}

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** Left and right between the years that have meetings. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const columns = [...(event.currentTarget.closest('figure')?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
  event.preventDefault();
  columns[step(columns.indexOf(event.currentTarget), columns.length - 1)]?.focus();
}
