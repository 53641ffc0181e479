import { useMemo, useState, type KeyboardEvent } from 'react';
import { Link } from 'react-router-dom';
import type { TopicYear } from '../analysis/topics.ts';
import { useI18n } from '../i18n/index.tsx';
import { describeMentions, mentionStacks, type MentionsAs } from './mentions.tsx';
import styles from './MentionsChart.module.css';
import type { Series } from './stack.tsx';
import { StackedBars } from './StackedBars.tsx';

export interface MentionsChartProps {
  years: readonly TopicYear[];
  as: MentionsAs;
  /** The levels, in the order of `TopicYear.levels`. */
  series: readonly Series[];
  /** The address of the meetings that a year's bar counts. */
  hrefForYear: (year: number) => string;
  /** Before this year the record is thin: its years are hatched. */
  thinBefore?: number | undefined;
  /** Names the list of years to those who can't see the bars. */
  label: string;
}

/**
 * Mentions by year, each bar a link to its meetings. A year whose accounts are silent has a ring on the axis; one
 * without an account has nothing. One stop for the Tab key; arrow keys go from bar to bar.
 */
export default function MentionsChart({ years, as, series, hrefForYear, thinBefore, label }: MentionsChartProps) {
  const i18n = useI18n();
  const stacks = useMemo(() => mentionStacks(years, as), [years, as]);
  const [focused, setFocused] = useState(() => years.findLast(({ mentions }) => mentions > 0)?.year);
  return (
    <div className={styles.chart}>
      <StackedBars stacks={stacks} series={series} thinBefore={thinBefore} unit={as === 'share' ? '%' : ''} />
      <ol className={styles.years} aria-label={label}>
        {years.map((entry, i) => {
          const { year, mentions, base } = entry;
          const summary = describeMentions(entry, i18n);
          const words =
            thinBefore !== undefined && year < thinBefore ? i18n.t('chart.describedThin', { summary }) : summary;
          return (
            <li
              key={year}
              className={styles.year}
              data-half={i < years.length / 2 ? 'first' : 'second'}
              data-silent={(base > 0 && mentions === 0) || undefined}
            >
              {mentions > 0 ? (
                <Link
                  to={hrefForYear(year)}
                  className={styles.bar}
                  data-bar
                  tabIndex={year === focused ? 0 : -1}
                  onFocus={() => setFocused(year)}
                  onKeyDown={moveFocus}
                >
                  <span className={styles.label}>{words}</span>
                </Link>
              ) : (
                <span className="visually-hidden">{words}</span>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const bars = [...(event.currentTarget.closest('ol')?.querySelectorAll<HTMLElement>('[data-bar]') ?? [])];
  event.preventDefault();
  bars[step(bars.indexOf(event.currentTarget), bars.length - 1)]?.focus();
}
