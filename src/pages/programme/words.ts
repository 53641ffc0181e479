import { useMemo } from 'react';
import { boundOf, type FigureSeries, type Year } from '../../analysis/figures.ts';
import { useI18n, type I18n, type MessageKey } from '../../i18n/index.tsx';
import { isRealDate } from '../../model/date.ts';
import type { Figure } from '../../model/schema.ts';

/** Figures and dates of a programme in words. */
export interface FigureWords {
  /** "Participants planned": the measure's own message, or its id's words. */
  measure(id: string): string;
  /** "over 3,000" */
  value(figure: Figure): string;
  /** "over 3,000 people" */
  amount(figure: Figure): string;
  /** For a mark or a title: "over 3,000", "2.6bn JPY"; the table has the exact value. */
  brief(figure: Figure): string;
  /** "FY2019", "2017" */
  year(year: Year): string;
  /** "14 Dec 2007"; what is no date stays as the source has it. */
  asOf(text: string): string;
  /** What a series proves, as the title of its chart. */
  title(series: FigureSeries): string;
}

export function useFigureWords(): FigureWords {
  const i18n = useI18n();
  return useMemo(() => figureWords(i18n), [i18n]);
}

export function figureWords({ t, number, compact, date }: I18n): FigureWords {
  const measure = (id: string) => {
    const key = `measure.${id}` as MessageKey;
    const label = t(key);
    return label === key ? id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase()) : label;
  };
  const worded = (figure: Figure, value: string) => t('programme.value', { bound: boundOf(figure.qualifier), value });
  const value = (figure: Figure) => worded(figure, number(figure.value));
  const amount = (figure: Figure) => `${value(figure)} ${figure.unit}`;
  const brief = (figure: Figure) => {
    const text = worded(figure, (figure.value < MILLION ? number : compact)(figure.value));
    return CURRENCY.test(figure.unit) ? `${text} ${figure.unit}` : text;
  };
  const year = ({ year, fiscal }: Year) => (fiscal ? t('programme.fiscalYear', { year: String(year) }) : String(year));
  const title = ({ measure: id, basis, since, points }: FigureSeries) => {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return measure(id);
    const to = { last: brief(last.figure), lastYear: year(last) };
    if (basis === 'since') {
      return t('programme.figures.sinceTitle', { measure: measure(id), since: String(since ?? 0), ...to });
    }
    const ends = points.filter((point) => point.year === first.year || point.year === last.year);
    const comparable = ends.length === 2 && ends.every(({ figure }) => COMPARABLE.has(boundOf(figure.qualifier)));
    const change = Math.sign(last.figure.value - first.figure.value);
    return t('programme.figures.title', {
      measure: measure(id),
      change: comparable ? (['fell', 'same', 'rose'][change + 1] ?? 'same') : 'unknown',
      first: brief(first.figure),
      firstYear: year(first),
      ...to,
    });
  };
  return {
    measure,
    value,
    amount,
    brief,
    year,
    asOf: (text) => (isRealDate(text) ? date(text, 'short') : text),
    title,
  };
}

/** From here on a number is easier to read in short. */
const MILLION = 1_000_000;
/** A unit that a title must name: an ISO 4217 code. */
const CURRENCY = /^[A-Z]{3}$/;
/** Values that can be said to have risen or fallen. */
const COMPARABLE = new Set(['exact', 'about']);
