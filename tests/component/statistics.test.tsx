import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { layOut, parsePeriod, type SeriesPoint } from '../../src/analysis/series.ts';
import { figure, figureIn, periodLabel, placesToName, seriesBars, valueTicks } from '../../src/charts/series.ts';
import { Sparkline } from '../../src/charts/Sparkline.tsx';
import { createI18n } from '../../src/i18n/index.tsx';
import { openSite } from './site.tsx';

configure({ asyncUtilTimeout: 4000 });
vi.setConfig({ testTimeout: 20_000 });
// Loaded ahead, so that no test waits for code.
beforeAll(async () => {
  await Promise.all([
    import('../../src/pages/statistics/StatisticsPage.tsx'),
    import('../../src/pages/statistic/StatisticPage.tsx'),
  ]);
}, 60_000);

const i18n = createI18n('en');
const point = (period: string, value = 1, more: Partial<SeriesPoint> = {}): SeriesPoint => ({
  period,
  value,
  source: 'https://example.org/',
  ...more,
});
const years = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => point(String(first + i)));

describe('words for a figure', () => {
  test.each([
    ['2013', '2013', '2013'],
    ['2018-06', 'June 2018', 'Jun 2018'],
    ['FY2014', 'FY2014', 'FY2014'],
    ['2023-H1', 'first half of 2023', 'H1 2023'],
    ['2023-H2', 'second half of 2023', 'H2 2023'],
  ])('the period %s is %s, on an axis %s', (period, long, short) => {
    expect(periodLabel(parsePeriod(period)!, i18n)).toBe(long);
    expect(periodLabel(parsePeriod(period)!, i18n, 'short')).toBe(short);
  });

  test('carry its qualifier, and its unit so that it can be read', () => {
    expect(figure(point('1995', 1_170_000, { qualifier: 'about' }), i18n)).toBe('about 1,170,000');
    expect(figure(point('2015', 1116, { qualifier: 'about 1.6% of all bases' }), i18n)).toBe(
      '1,116 (about 1.6% of all bases)',
    );
    expect(figureIn('people', point('2017', 36_423), i18n)).toBe('36,423 people');
    expect(figureIn('100 million yen', point('2021', 409), i18n)).toBe('409 × 100 million yen');
  });
});

describe('the chart', () => {
  test('has a bar a figure and an empty place a gap', () => {
    const { slots } = layOut([
      point('2013', 5, { preliminary: true }),
      point('2015', -2, { qualifier: 'about' }),
      point('2016', 3),
    ]);
    expect(seriesBars(slots).map(({ place, value, certainty }) => [place, value, certainty])).toEqual([
      [0, 5, 'preliminary'],
      [1, null, 'exact'],
      [2, -2, 'qualified'],
      [3, 3, 'exact'],
    ]);
  });

  test.each([
    [[], [0, 1]],
    [[0], [0, 1]],
    [
      [-18_581, 9677],
      [-20_000, -10_000, 0, 10_000],
    ],
    [
      [65.9, 54.2],
      [0, 20, 40, 60, 80],
    ],
    [[0.3], [0, 0.1, 0.2, 0.3]],
    [[-5], [-6, -4, -2, 0]],
  ])('of the values %j has the ticks %j', (values, ticks) => {
    expect(valueTicks(values)).toEqual(ticks);
  });

  test('names round years, or every so many places', () => {
    const named = (points: SeriesPoint[]) => {
      const bars = seriesBars(layOut(points).slots);
      return placesToName(bars).map((place) => periodLabel(bars[place]!.period, i18n, 'short'));
    };
    expect(named([point('1964'), point('2024')])).toEqual(['1970', '1980', '1990', '2000', '2010', '2020']);
    expect(named([point('FY2014'), point('FY2016')])).toEqual(['FY2014', 'FY2015', 'FY2016']);
    expect(named(years(2013, 2022))).toHaveLength(10);
    expect(named([])).toEqual([]);
  });

  test('as a sparkline draws a figure near zero, and no gap', () => {
    const { container } = render(<Sparkline slots={layOut([point('2019', 492_252), point('2021', 1)]).slots} />);
    const bars = [...container.querySelectorAll('rect')];
    expect(bars).toHaveLength(2);
    expect(Number(bars[1]!.getAttribute('height'))).toBeGreaterThan(1);
    expect(bars.map((bar) => Math.floor(Number(bar.getAttribute('x'))))).toEqual([0, 2]);
  });
});

describe('the pages', () => {
  test('the list shows each series with its latest figure', async () => {
    openSite('/statistics');
    expect(await screen.findByText('1 series')).toHaveAttribute('role', 'status');
    const series = screen.getByRole('link', { name: 'Trade in goods' });
    expect(series).toHaveAttribute('href', '/statistics/trade-total');
    expect(series.closest('li')).toHaveTextContent('470 million crowns (preliminary)3 figures, 2021 to 2023');
  });

  test('a series has a sentence that it proves, a chart and its twin', async () => {
    const { address } = openSite('/statistics/trade-total');
    const figureElement = await screen.findByRole('figure', {
      name: 'The latest figure, 470 in 2023, is the highest of 3 on record',
    });
    expect(figureElement).toHaveTextContent('In million crowns. 3 figures, one bar each.');
    await userEvent.click(within(figureElement).getByRole('link', { name: 'Table' }));
    expect(address()).toBe('/statistics/trade-total?view=table');
    const rows = within(screen.getByRole('region', { name: /^Table/ })).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Period', 'Value (million crowns)', 'Qualifier', 'Source'],
      ['2023', '470', 'preliminary', 'Ministry of Foreign Affairs of Arendal'],
      ['2022', '455.5', '', 'Ministry of Foreign Affairs of Arendal'],
      ['2021', '410', '', 'Ministry of Foreign Affairs of Arendal'],
    ]);
    expect(within(rows[1]!).getByRole('link')).toHaveAttribute('href', 'https://mfa.arendal.example/trade');
  });

  test('a series shows its facts, notes and sources', async () => {
    openSite('/statistics/trade-total');
    expect(await screen.findByRole('heading', { level: 1, name: 'Trade in goods' })).toBeInTheDocument();
    expect(document.title).toBe('Trade in goods · Readout');
    const fact = (term: string) => screen.getByText(term, { selector: 'dt' }).parentElement;
    expect(fact('Latest figure')).toHaveTextContent('470 million crowns, 2023 (preliminary)');
    expect(fact('Direction')).toHaveTextContent('total');
    expect(screen.getByText('Customs figures of Arendal.')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Sources' })).toBeInTheDocument();
  });

  test('an unknown series is said to be so', async () => {
    openSite('/statistics/no-such-series');
    expect(await screen.findByRole('heading', { level: 1, name: /no page/ })).toBeInTheDocument();
  });
});
