import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { COVERAGE, type CoverageYear } from '../analysis/coverage.ts';
import type { I18n } from '../i18n/index.tsx';
import type { YearCount } from '../query/engine.ts';
import type { LegendItem } from './Legend.tsx';

/** One bar: what a year's parts count, in the order of the series. */
export interface YearStack {
  year: number;
  values: readonly number[];
}

/** What one part of every bar stands for. */
export interface Series {
  id: string;
  label: string;
  /** Any CSS colour, variables included. */
  color: string;
}

/** First and last year, both included; null where nothing is selected. */
export type Span = readonly [from: number, to: number] | null;

export interface Table {
  columns: { key: string; label: string; numeric?: boolean }[];
  rows: Record<string, ReactNode>[];
}

/** The engine's counts by year as bars. */
export function levelStacks(years: readonly YearCount[]): YearStack[] {
  return years.map(({ year, levels }) => ({ year, values: levels }));
}

/** The levels of meetings, in the engine's order, each in its colour. */
export function levelSeries(levels: readonly { id: string; label: string }[]): Series[] {
  return levels.map(({ id, label }) => ({ id, label, color: `var(--level-${id})` }));
}

export function coverageStacks(years: readonly CoverageYear[]): YearStack[] {
  return years.map((year) => ({ year: year.year, values: COVERAGE.map((coverage) => year[coverage]) }));
}

const INK_OF_COVERAGE = { both: 92, one: 64, reported: 42, listed: 22 } as const;

/** The better the record knows a meeting, the darker. */
export function coverageSeries({ t }: I18n): Series[] {
  return COVERAGE.map((id) => ({
    id,
    label: t(`chart.coverage.${id}`),
    color: `color-mix(in oklab, var(--ink) ${INK_OF_COVERAGE[id]}%, var(--paper))`,
  }));
}

/** The selected years as far as there are bars; an open end reaches to the first or last of them. */
export function spanOf(stacks: readonly YearStack[], from: number | null, to: number | null): Span {
  if ((from === null && to === null) || stacks.length === 0) return null;
  return [from ?? stacks[0]!.year, to ?? stacks.at(-1)!.year];
}

export function isWithin(span: Span, year: number): boolean {
  return span === null || (span[0] <= year && year <= span[1]);
}

/** What each part of the bars within the span adds up to. */
export function partsWithin(stacks: readonly YearStack[], span: Span): number[] {
  const sums: number[] = [];
  for (const { year, values } of stacks) {
    if (isWithin(span, year)) for (const [i, value] of values.entries()) sums[i] = (sums[i] ?? 0) + value;
  }
  return sums;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Direct labels of the parts, each with its total over the span (all years without one). */
export function stackLegend(stacks: readonly YearStack[], series: readonly Series[], span: Span = null): LegendItem[] {
  const parts = partsWithin(stacks, span);
  return series.map((one, i) => ({ ...one, count: parts[i] ?? 0 }));
}

/**
 * The table twin of stacked bars: a row a year, newest first, with its parts and their sum; `hrefForYear` makes each
 * year a link.
 */
export function stackTable(
  stacks: readonly YearStack[],
  series: readonly Series[],
  { t, number }: I18n,
  hrefForYear?: (year: number) => string,
): Table {
  return {
    columns: [
      { key: 'year', label: t('chart.year') },
      ...series.map(({ id, label }) => ({ key: id, label, numeric: true })),
      { key: 'total', label: t('chart.total'), numeric: true },
    ],
    rows: stacks.toReversed().map(({ year, values }) => ({
      year: hrefForYear ? <Link to={hrefForYear(year)}>{year}</Link> : year,
      ...Object.fromEntries(series.map(({ id }, i) => [id, number(values[i] ?? 0)])),
      total: number(sum(values)),
    })),
  };
}

/** "2023", or "2013–2020". */
export function nameYears([from, to]: readonly [number, number], { t }: I18n): string {
  return from === to ? String(from) : t('chart.years', { from: String(from), to: String(to) });
}

/** One year or several in words: "2023: 27 meetings (Summits 2 and Ministers 25)". */
export function describeYears(
  stacks: readonly YearStack[],
  series: readonly Series[],
  span: readonly [number, number],
  i18n: I18n,
): string {
  const { t, list, number } = i18n;
  const parts = partsWithin(stacks, span);
  const named = series.flatMap(({ label }, i) =>
    parts[i] ? [t('chart.part', { label, count: number(parts[i]) })] : [],
  );
  const summary = t('chart.yearMeetings', { years: nameYears(span, i18n), count: sum(parts) });
  return named.length ? t('chart.described', { summary, parts: list(named) }) : summary;
}

/** Round years to write under an axis, ten at most: `yearTicks(1967, 2026)` is every tenth year. */
export function yearTicks(first: number, last: number): number[] {
  const step = roundStep((last - first) / 9);
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, i) => start + i * step);
}

/** Round counts for an axis from zero, five at most: `countTicks(32)` is 0, 10, 20, 30. */
export function countTicks(max: number): number[] {
  const step = roundStep(max / 4);
  return Array.from({ length: Math.floor(max / step) + 1 }, (_, i) => i * step);
}

/** The first of 1, 2, 5, 10, 20, 50, 100, … that is not less. */
function roundStep(atLeast: number): number {
  let power = 1;
  for (;;) {
    for (const step of [power, 2 * power, 5 * power]) if (step >= atLeast) return step;
    power *= 10;
  }
}
