import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom';
import { describe, expect, test, vi } from 'vitest';
import { createI18n, I18nProvider } from '../../src/i18n/index.tsx';
import type { Figure } from '../../src/model/schema.ts';
import { useProgrammeAddress } from '../../src/pages/programme/address.ts';
import { Figures } from '../../src/pages/programme/Figures.tsx';
import { SourceNumbers } from '../../src/pages/programme/Sources.tsx';
import { openSite } from './site.tsx';

// The page's code and files load one after another, and a busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 40_000 });

const A = 'https://example.example/a';
const B = 'https://example.example/b';

function show(address: string, figures: Figure[]) {
  function Page() {
    return <Figures figures={figures} address={useProgrammeAddress()} />;
  }
  return render(
    <I18nProvider value={createI18n('en')}>
      <MemoryRouter initialEntries={[address]}>
        <SourceNumbers value={new Map([A, B].map((url, i) => [url, i + 1]))}>
          <Page />
        </SourceNumbers>
      </MemoryRouter>
    </I18nProvider>,
  );
}

const figure = (value: number, rest: Partial<Figure> = {}): Figure => ({
  measure: 'courses-planned',
  value,
  unit: 'courses',
  scope: 'all countries',
  source: A,
  ...rest,
});
const cells = (row: HTMLElement) => [...row.children].map((cell) => cell.textContent);
const rowsOf = (name: string) => within(screen.getByRole('region', { name })).getAllByRole('row').slice(1).map(cells);

describe('the figures of a programme', () => {
  const yearly = [figure(22, { period: 'FY2007' }), figure(8, { period: 'FY2019', asOf: '2019-05' })];

  test('stand in charts whose titles they prove, and whose tables have the same numbers', () => {
    show('/programmes/p?table=courses-planned.courses.all-countries', yearly);
    const chart = screen.getByRole('figure', { name: 'Courses planned fell from 22 in FY2007 to 8 in FY2019' });
    expect(within(chart).getByRole('link', { name: 'Table' })).toHaveAttribute('aria-current', 'true');
    expect(rowsOf('Table: Courses planned fell from 22 in FY2007 to 8 in FY2019')).toEqual([
      ['FY2007', '22', '', '1'],
      ['FY2019', '8', 'May 2019', '1'],
    ]);
  });

  test('are in one table, each with what it counts, when, and its source', () => {
    show('/programmes/p', [
      ...yearly,
      figure(3000, { measure: 'made-up-measure', qualifier: 'over', period: 'since 1994', asOf: '2007-07', source: B }),
      figure(4, { measure: 'budget', unit: 'JPY', qualifier: 'as somebody said', preliminary: true, note: 'A note.' }),
    ]);
    expect(rowsOf('All figures')).toEqual([
      ['Courses planned', '22 courses', 'all countries', 'FY2007', '', '', '1'],
      ['Courses planned', '8 courses', 'all countries', 'FY2019', 'May 2019', '', '1'],
      ['Made up measure', 'over 3,000 courses', 'all countries', 'since 1994', 'Jul 2007', '', '2'],
      ['Budget', '4 JPY', 'all countries', '', '', 'as somebody said; preliminary; A note.', '1'],
    ]);
  });

  test('a single one makes no chart', () => {
    show('/programmes/p', [figure(22, { period: 'FY2007' })]);
    expect(screen.queryByRole('figure')).not.toBeInTheDocument();
    expect(rowsOf('All figures')).toHaveLength(1);
  });

  test('a lower bound is said to be one, and nothing is said to have risen to it', () => {
    show('/programmes/p', [figure(22, { period: '2007' }), figure(30, { period: '2008', qualifier: 'over' })]);
    expect(screen.getByRole('figure', { name: 'Courses planned: 22 in 2007, over 30 in 2008' })).toHaveTextContent(
      'Open with an arrow up: at least that many.',
    );
  });

  test('two sources that differ are both shown, each with the other and its date', () => {
    show('/programmes/p', [
      figure(22, { period: '2007', asOf: '2007-05' }),
      figure(24, { period: '2007', asOf: '2008-01', source: B }),
    ]);
    expect(rowsOf('All figures').map((row) => [row[1], row[5]])).toEqual([
      ['22 courses', 'another source has 24 courses (as of Jan 2008)'],
      ['24 courses', 'another source has 22 courses (as of May 2007)'],
    ]);
  });
});

describe('/programmes', () => {
  test('has a row for each, with dates, state and its meetings', async () => {
    openSite('/programmes');
    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: '1 of 1 programmes is known to be running; the oldest of them, Open Doors, since 2012',
      }),
    ).toBeInTheDocument();
    const kind = screen.getByRole('region', { name: 'Youth exchange' });
    const row = within(kind).getByRole('listitem');
    expect(row).toHaveTextContent('since 2012, running');
    expect(row).toHaveTextContent('A year at a school in the other country.');
    expect(within(row).getByRole('link', { name: 'Open Doors (OD)' })).toHaveAttribute(
      'href',
      '/programmes/open-doors',
    );
    expect(within(row).getByRole('link', { name: /^named in/ })).toHaveAttribute(
      'href',
      '/meetings?programme=open-doors',
    );
  });

  test('says what could not be loaded, and keeps its heading', async () => {
    openSite('/programmes', {
      answer: (file) => (file.startsWith('programmes-') ? new Response('', { status: 404 }) : undefined),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(/programmes-.* is not on the server any more/);
    expect(screen.getByRole('heading', { level: 1, name: 'Programmes' })).toBeInTheDocument();
  });
});

describe('/programmes/:id', () => {
  const regionOf = (name: string | RegExp) => screen.findByRole('region', { name });

  test('shows the facts of the record', async () => {
    openSite('/programmes/open-doors');
    expect(await screen.findByRole('heading', { level: 1, name: 'Open Doors (OD)' })).toBeInTheDocument();
    expect(await screen.findByText('A year at a school in the other country.')).toBeInTheDocument();
    expect(document.title).toBe('Open Doors (OD) · Readout');
    expect(screen.getByText('Partners').closest('div')).toHaveTextContent('PartnersArendalBorduria');
    const phases = within(await regionOf('Phases')).getAllByRole('listitem');
    expect(phases.map((phase) => phase.textContent)).toEqual([
      expect.stringContaining('2012 – March 2018'),
      expect.stringContaining('since April 2018'),
    ]);
    expect(await regionOf('Events')).toHaveTextContent('Tenth anniversary, Bora');
    expect(await regionOf('Activities')).toHaveTextContent('1 activity');
    const sources = within(await regionOf('Sources')).getAllByRole('listitem');
    expect(sources.map((source) => within(source).getByRole('link').getAttribute('href'))).toEqual([
      'https://mfa.arendal.example/open-doors',
      'https://mfa.borduria.example/open-doors',
    ]);
    expect(screen.queryByRole('heading', { name: 'Not found' })).not.toBeInTheDocument();
  });

  test('tells what was said, and narrows it to one side in the address', async () => {
    const site = openSite('/programmes/open-doors');
    expect(await screen.findByRole('link', { name: 'All 5' })).toHaveAttribute('aria-current', 'true');
    expect(screen.getAllByText('They agreed to double the places of Open Doors.')).toHaveLength(1);
    expect(screen.getByRole('link', { name: 'Both sides 2' })).toBeInTheDocument();
    const said = screen.getByRole('list', { name: 'What was said' });
    const sides = screen.getByRole('navigation', { name: 'Statements by' });
    await userEvent.click(within(sides).getByRole('link', { name: 'Borduria 2' }));
    expect(site.address()).toBe('/programmes/open-doors?side=borduria');
    expect(within(said).queryByText('They agreed to double the places of Open Doors.')).not.toBeInTheDocument();
    expect(
      within(said)
        .getAllByRole('heading', { level: 3 })
        .map((year) => year.textContent),
    ).toEqual(['2016', '2022']);
    expect(within(sides).getByRole('link', { current: true })).toHaveTextContent('Borduria 2');
  });

  test('a value that nothing has is named, and one click takes it out', async () => {
    const site = openSite('/programmes/open-doors?year=1066&side=nobody');
    const notice = await screen.findByText(/nothing in the record is called “1066”/);
    expect(screen.getByText('Summer school')).toBeInTheDocument();
    expect(await screen.findByText(/nothing in the record is called “nobody”/)).toBeInTheDocument();
    await userEvent.click(within(notice).getByRole('link'));
    expect(site.address()).toBe('/programmes/open-doors?side=nobody');
  });

  test('an unknown programme leads on', async () => {
    openSite('/programmes/open-door');
    expect(await screen.findByRole('link', { name: 'Open Doors' })).toHaveAttribute('href', '/programmes/open-doors');
  });
});
