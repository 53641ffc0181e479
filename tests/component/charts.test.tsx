import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy, type ComponentProps } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ChartFrame } from '../../src/charts/ChartFrame.tsx';
import { LazyCoverageChart } from '../../src/charts/LazyCoverageChart.tsx';
import { Legend } from '../../src/charts/Legend.tsx';
import {
  countTicks,
  levelSeries,
  levelStacks,
  spanOf,
  stackLegend,
  stackTable,
  yearTicks,
} from '../../src/charts/stack.tsx';
import YearChart from '../../src/charts/YearChart.tsx';
import { createI18n, I18nProvider } from '../../src/i18n/index.tsx';

const i18n = createI18n('en');
const levels = [
  { id: 'leaders', label: 'Summits' },
  { id: 'ministers', label: 'Ministers' },
];
/** Five years, 2019 to 2023. */
const years = [
  { year: 2019, levels: [1, 4] },
  { year: 2020, levels: [0, 0] },
  { year: 2021, levels: [0, 1] },
  { year: 2022, levels: [2, 5] },
  { year: 2023, levels: [0, 3] },
];
const stacks = levelStacks(years);
const series = levelSeries(levels);

function show(element: React.ReactNode) {
  return render(
    <I18nProvider value={i18n}>
      <MemoryRouter>{element}</MemoryRouter>
    </I18nProvider>,
  );
}

describe('YearChart', () => {
  const onSelect = vi.fn<(from: number | null, to: number | null) => void>();
  const slider = () => screen.getByRole('slider', { name: 'Meetings by year' });
  const said = () => slider().getAttribute('aria-valuetext');

  function chart(props: Partial<ComponentProps<typeof YearChart>> = {}) {
    return show(
      <YearChart
        years={years}
        from={null}
        to={null}
        hrefForYears={(from, to) => `/meetings?from=${from}&to=${to}`}
        onSelect={onSelect}
        levels={levels}
        label="Meetings by year"
        {...props}
      />,
    );
  }

  beforeEach(() => {
    onSelect.mockReset();
    // jsdom lays nothing out: every element is 100 px wide, so that each of the five years has 20.
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 100));
    HTMLElement.prototype.setPointerCapture = () => {};
  });

  describe('by keyboard', () => {
    test('is one tab stop that says the year it stands on', async () => {
      chart();
      await userEvent.tab();
      expect(slider()).toHaveFocus();
      expect(said()).toBe('2023: 3 meetings (Ministers 3)');
      expect(slider()).toHaveAccessibleDescription(/^Arrow keys go from year to year/);
      await userEvent.tab();
      expect(document.body).toHaveFocus();
    });

    test('arrows move and Enter takes the year', async () => {
      chart();
      await userEvent.tab();
      await userEvent.keyboard('{ArrowLeft}');
      expect(said()).toBe('2022: 7 meetings (Summits 2 and Ministers 5)');
      expect(slider()).toHaveAttribute('aria-valuenow', '2022');
      await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
      expect(said()).toBe('2020: no meeting in the record');
      expect(onSelect).not.toHaveBeenCalled();
      await userEvent.keyboard('{Enter}');
      expect(onSelect.mock.calls).toEqual([[2020, 2020]]);
    });

    test('stops at the first and the last year', async () => {
      chart();
      await userEvent.tab();
      await userEvent.keyboard('{ArrowRight}');
      expect(slider()).toHaveAttribute('aria-valuenow', '2023');
      await userEvent.keyboard('{Home}{ArrowLeft}');
      expect(slider()).toHaveAttribute('aria-valuenow', '2019');
    });

    test('Shift and an arrow extend a span in either direction; an arrow alone lets it go', async () => {
      chart({ from: 2021, to: 2021 });
      await userEvent.tab();
      await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
      expect(said()).toBe('2021–2022: 8 meetings (Summits 2 and Ministers 6)');
      await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}{Enter}');
      expect(onSelect).toHaveBeenLastCalledWith(2020, 2021);
      await userEvent.keyboard('{ArrowLeft}{Enter}');
      expect(onSelect).toHaveBeenLastCalledWith(2019, 2019);
    });

    test('Escape gives the span back, and does nothing where there is none', async () => {
      const { unmount } = chart({ from: 2020, to: null });
      await userEvent.tab();
      await userEvent.keyboard('{Escape}');
      expect(onSelect.mock.calls).toEqual([[null, null]]);
      unmount();
      chart();
      await userEvent.tab();
      await userEvent.keyboard('{Escape}');
      expect(onSelect).toHaveBeenCalledTimes(1);
    });
  });

  describe('by pointer', () => {
    const press = (type: 'pointerDown' | 'pointerMove' | 'pointerUp' | 'pointerCancel', x: number, more = {}) =>
      fireEvent[type](slider(), { clientX: x, button: 0, pointerId: 1, ...more });

    test('a click takes a year', () => {
      chart();
      press('pointerDown', 45);
      press('pointerUp', 45);
      expect(onSelect.mock.calls).toEqual([[2021, 2021]]);
    });

    test('a click on the only selected year gives it back; within a longer span it takes the year', () => {
      const { unmount } = chart({ from: 2021, to: 2021 });
      press('pointerDown', 45);
      press('pointerUp', 45);
      expect(onSelect.mock.calls).toEqual([[null, null]]);
      unmount();
      chart({ from: 2020, to: 2022 });
      press('pointerDown', 45);
      press('pointerUp', 45);
      expect(onSelect).toHaveBeenLastCalledWith(2021, 2021);
    });

    test.each([
      ['forwards', 25, 75],
      ['backwards', 75, 25],
    ])('a drag %s takes the span', (_, start, end) => {
      chart();
      press('pointerDown', start, { pointerType: 'touch' });
      press('pointerMove', end, { pointerType: 'touch' });
      expect(said()).toBe('2020–2022: 8 meetings (Summits 2 and Ministers 6)');
      press('pointerUp', end, { pointerType: 'touch' });
      expect(onSelect.mock.calls).toEqual([[2020, 2022]]);
    });

    test('a drag beyond the edge ends at it', () => {
      chart();
      press('pointerDown', 70);
      press('pointerMove', 500);
      press('pointerUp', 500);
      expect(onSelect.mock.calls).toEqual([[2022, 2023]]);
    });

    test('a touch that turns into scrolling takes nothing', () => {
      chart();
      press('pointerDown', 25);
      press('pointerCancel', 25);
      press('pointerUp', 25);
      expect(onSelect).not.toHaveBeenCalled();
    });

    test('other buttons and Ctrl leave the link under the pointer to the browser', () => {
      chart();
      press('pointerMove', 45);
      for (const more of [{ button: 1 }, { ctrlKey: true }]) {
        press('pointerDown', 45, more);
        press('pointerUp', 45, more);
      }
      expect(onSelect).not.toHaveBeenCalled();
      const link = screen.getByRole('link', { hidden: true });
      expect(link).toHaveAttribute('href', '/meetings?from=2021&to=2021');
    });
  });

  test('says where the record is thin', async () => {
    chart({ thinBefore: 2021 });
    await userEvent.tab();
    expect(said()).not.toContain('thin');
    await userEvent.keyboard('{Home}{ArrowRight}');
    expect(said()).toBe('2020: no meeting in the record; the record is thin here');
  });

  test('says so where there is nothing to draw', () => {
    chart({ years: [] });
    expect(screen.getByText('There is no meeting to draw.')).toBeVisible();
    expect(screen.queryByRole('slider')).not.toBeInTheDocument();
  });
});

describe('ChartFrame', () => {
  function frame(view: 'chart' | 'table', children: React.ReactNode = <p>the drawing</p>) {
    return show(
      <ChartFrame
        title="Meetings by year"
        heading="h3"
        counted="Meetings in the record"
        legend={<Legend items={stackLegend(stacks, series, spanOf(stacks, 2021, null))} thinBefore={2021} />}
        view={view}
        hrefs={{ chart: '/meetings', table: '/meetings?chart=table' }}
        table={stackTable(stacks, series, i18n, (year) => `/meetings?from=${year}&to=${year}`)}
        source="16 meetings"
      >
        {children}
      </ChartFrame>,
    );
  }

  test('names the figure by its title and says what is counted and on what it rests', () => {
    frame('chart');
    const figure = screen.getByRole('figure', { name: 'Meetings by year' });
    expect(within(figure).getByRole('heading', { level: 3 })).toHaveTextContent('Meetings by year');
    expect(figure).toHaveTextContent('Meetings in the record');
    expect(figure).toHaveTextContent('16 meetings');
    expect(figure).toHaveTextContent('the drawing');
  });

  test('labels each part with its total over the selected years, and says what the hatching means', () => {
    frame('chart');
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Summits 2',
      'Ministers 9',
      'Before 2021 the record is thin: an empty year does not mean that nobody met',
    ]);
  });

  test.each(['chart', 'table'] as const)('marks the %s as the view that is on', (view) => {
    frame(view);
    const links = within(screen.getByRole('group', { name: 'Show as' })).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/meetings', '/meetings?chart=table']);
    const current = links.filter((link) => link.getAttribute('aria-current') === 'true');
    expect(current.map((link) => link.textContent?.toLowerCase())).toEqual([view]);
    expect(screen.queryAllByRole('table')).toHaveLength(view === 'table' ? 1 : 0);
  });

  test('the table has the numbers of the chart, newest first, in a region that the keyboard can scroll', () => {
    frame('table');
    const region = screen.getByRole('region', { name: 'Table: Meetings by year' });
    expect(region).toHaveAttribute('tabindex', '0');
    const [head, ...rows] = within(region).getAllByRole('row');
    expect(head).toHaveTextContent('YearSummitsMinistersAll');
    const cells = rows.map((row) => [
      within(row).getByRole('rowheader').textContent,
      ...within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ]);
    expect(cells).toEqual(
      years
        .toReversed()
        .map(({ year, levels: [leaders, ministers] }) =>
          [year, leaders!, ministers!, leaders! + ministers!].map(String),
        ),
    );
    expect(screen.getByRole('link', { name: '2022' })).toHaveAttribute('href', '/meetings?from=2022&to=2022');
  });

  test('a chart whose code can’t be had leaves the frame and points to the table', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const Broken = lazy(() => Promise.reject(new Error('no network')));
    await act(async () => frame('chart', <Broken />));
    expect(screen.getByText('The chart could not be loaded. The table has the same numbers.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Meetings by year' })).toBeVisible();
  });

  test('the coverage chart loads within it, as an image with a name', async () => {
    frame(
      'chart',
      <LazyCoverageChart years={[{ year: 2020, both: 1, one: 2, reported: 0, listed: 3 }]} label="Coverage" />,
    );
    expect(await screen.findByRole('img', { name: 'Coverage' })).toBeVisible();
  });
});

describe('ticks', () => {
  test.each([
    [1967, 2026, [1970, 1980, 1990, 2000, 2010, 2020]],
    [2018, 2026, [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]],
    [2005, 2026, [2005, 2010, 2015, 2020, 2025]],
    [2023, 2023, [2023]],
    [2021, 2021, [2021]],
  ])('of the years %i to %i are round', (first, last, ticks) => {
    expect(yearTicks(first, last)).toEqual(ticks);
  });

  test.each([
    [0, [0]],
    [1, [0, 1]],
    [4, [0, 1, 2, 3, 4]],
    [7, [0, 2, 4, 6]],
    [32, [0, 10, 20, 30]],
    [1200, [0, 500, 1000]],
  ])('of counts up to %i are whole numbers from zero', (max, ticks) => {
    expect(countTicks(max)).toEqual(ticks);
  });
});
