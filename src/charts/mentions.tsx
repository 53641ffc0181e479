import { Link } from 'react-router-dom';
import type { TopicYear } from '../analysis/topics.ts';
import type { I18n } from '../i18n/index.tsx';
import type { Series, Table, YearStack } from './stack.tsx';

/** Meetings, or the share of the year's meetings with an account. */
export type MentionsAs = 'count' | 'share';

/** What a year's mentions are of its meetings with an account, in per cent; null where it has none. */
export function shareOf({ mentions, base }: Pick<TopicYear, 'mentions' | 'base'>): number | null {
  return base === 0 ? null : (100 * mentions) / base;
}

/** The bars: a year's mentions by level, or their shares. */
export function mentionStacks(years: readonly TopicYear[], as: MentionsAs): YearStack[] {
  return years.map(({ year, levels, base }) => ({
    year,
    values: as === 'count' ? levels : levels.map((mentions) => shareOf({ mentions, base }) ?? 0),
  }));
}

/** One year in words: "2023: 6 of 27 meetings, 22%"; a year without an account says that it has none. */
export function describeMentions({ year, mentions, base }: TopicYear, { t }: I18n): string {
  return t('chart.mentions.year', {
    year: String(year),
    count: mentions,
    base,
    share: Math.round(shareOf({ mentions, base }) ?? 0),
  });
}

/** The table twin, newest year first; the years with a mention are links. Of a year without an account, nothing. */
export function mentionsTable(
  years: readonly TopicYear[],
  series: readonly Series[],
  { t, number }: I18n,
  hrefForYear: (year: number) => string,
): Table {
  const numeric = true;
  return {
    columns: [
      { key: 'year', label: t('chart.year') },
      ...series.map(({ id, label }) => ({ key: id, label, numeric })),
      { key: 'total', label: t('chart.mentions.total'), numeric },
      { key: 'base', label: t('chart.mentions.base'), numeric },
      { key: 'share', label: t('chart.mentions.share'), numeric },
    ],
    rows: years.toReversed().map((entry) => {
      const { year, levels, mentions, base } = entry;
      const share = shareOf(entry);
      const told = (value: number) => (base === 0 ? '–' : number(value));
      return {
        year: mentions > 0 ? <Link to={hrefForYear(year)}>{year}</Link> : year,
        ...Object.fromEntries(series.map(({ id }, i) => [id, told(levels[i] ?? 0)])),
        total: told(mentions),
        base: number(base),
        share: share === null ? '–' : t('chart.mentions.percent', { share: Math.round(share) }),
      };
    }),
  };
}
