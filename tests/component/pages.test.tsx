import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router-dom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { compile } from '../../src/dataset/compile.ts';
import { fileKey } from '../../src/dataset/queries.ts';
import { readData } from '../../src/dataset/read.ts';
import { Manifest } from '../../src/dataset/served.ts';
import { createI18n, I18nProvider } from '../../src/i18n/index.tsx';
import AboutPage from '../../src/pages/about/AboutPage.tsx';
import OverviewPage from '../../src/pages/overview/OverviewPage.tsx';
import SourcesPage from '../../src/pages/sources/SourcesPage.tsx';

// Asking of each element whether it is hidden takes jsdom long, and nothing here is.
configure({ defaultHidden: true });

const { data } = readData('tests/fixtures/small/data');
const { files } = compile(data);
const json = (file: string) => JSON.parse(files.get(file)!);
const manifest = Manifest.parse(json('manifest.json'));

beforeEach(() => {
  // jsdom has no media queries: the window is wide.
  const media = { matches: true, addEventListener() {}, removeEventListener() {} };
  vi.stubGlobal('matchMedia', () => media);
});

const Address = () => {
  const { pathname, search } = useLocation();
  return <output aria-label="address">{pathname + search}</output>;
};

/** The pages over the small record, all of whose files are there. */
function open(address: string) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(fileKey('manifest.json'), manifest);
  client.setQueryData(fileKey(manifest.index), json(manifest.index));
  for (const file of Object.values(manifest.files)) client.setQueryData(fileKey(file), json(file).records);
  return render(
    <QueryClientProvider client={client}>
      <I18nProvider value={createI18n('en')}>
        <MemoryRouter initialEntries={[address]}>
          <Suspense>
            <Routes>
              <Route path="/" element={<OverviewPage />} />
              <Route path="/sources" element={<SourcesPage />} />
              <Route path="/about" element={<AboutPage />} />
              <Route path="*" element={null} />
            </Routes>
            <Address />
          </Suspense>
        </MemoryRouter>
      </I18nProvider>
    </QueryClientProvider>,
  );
}

const address = () => screen.getByRole('status', { name: 'address' }).textContent;

describe('Overview', () => {
  const strip = () => screen.getByRole('list', { name: 'Meetings by year' });
  const years = () => within(strip()).getAllByRole('link', { name: /^\d{4}:/ });

  test('is named after the relation of its record', () => {
    open('/');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Arendal and Borduria, readout by readout');
  });

  test('has a link for every year with meetings, which are all of them together', () => {
    open('/');
    const counts = years().map((link) => /^(\d{4}): (\d+) meetings?$/.exec(link.textContent)!);
    expect(counts.reduce((total, [, , count]) => total + Number(count), 0)).toBe(data.meetings.length);
    expect(screen.getByRole('link', { name: '2018: 2 meetings' })).toHaveAttribute(
      'href',
      '/meetings?from=2018&to=2018',
    );
    expect(within(strip()).getByText('1990: no meeting in the record')).toBeInTheDocument();
    expect(screen.getByRole('figure', { name: /^2 meetings in 2018, the most of any year/ })).toBeInTheDocument();
  });

  test('has one mark a meeting', () => {
    open('/');
    expect(strip().querySelectorAll('rect')).toHaveLength(data.meetings.length);
  });

  test('links each decade, with its count', () => {
    open('/');
    const count = data.meetings.filter(({ date }) => date.startsWith('201')).length;
    expect(within(strip()).getByRole('link', { name: new RegExp(`^2010s.* ${count} meetings$`) })).toHaveAttribute(
      'href',
      '/meetings?from=2010&to=2019',
    );
  });

  test('is one stop for Tab, and arrow keys go from year to year', async () => {
    open('/');
    const user = userEvent.setup();
    expect(years().filter(({ tabIndex }) => tabIndex === 0)).toEqual([screen.getByRole('link', { name: /^2018:/ })]);
    screen.getByRole('link', { name: /^2018:/ }).focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveTextContent('2019: 1 meeting');
    await user.keyboard('{End}{ArrowRight}');
    expect(document.activeElement).toBe(years().at(-1));
    expect(years().filter(({ tabIndex }) => tabIndex === 0)).toEqual([years().at(-1)]);
    await user.keyboard('{Home}{Enter}');
    expect(address()).toBe('/meetings?from=1998&to=1998');
  });

  test('shows the latest meetings, and the questions of the record', () => {
    open('/');
    const latest = within(screen.getByRole('list', { name: 'Latest meetings' })).getAllByRole('heading');
    expect(latest.map(({ textContent }) => textContent)).toEqual(
      data.meetings
        .slice(-3)
        .toReversed()
        .map(({ title }) => title.en),
    );
    expect(screen.getByRole('link', { name: data.questions[0]!.text.en })).toHaveAttribute(
      'href',
      data.questions[0]!.address,
    );
  });

  test('claims no trend that the record does not bear out', () => {
    open('/');
    expect(screen.queryByText(/risen|fallen/)).toBeNull();
  });
});

describe('Sources', () => {
  const count = () => screen.getByText(/^\d+ sources?$/, { selector: '[role=status]' }).textContent;
  const publishers = () => screen.getByRole('navigation', { name: 'Publishers' });

  test('lists every source, counted', () => {
    open('/sources');
    expect(count()).toBe(`${manifest.counts.sources} sources`);
    const out = screen.getAllByRole('link').filter((link) => link.getAttribute('rel') === 'noopener');
    expect(out).toHaveLength(manifest.counts.sources!);
  });

  test('offers publishers with the counts that they give', () => {
    open('/sources');
    const names = within(publishers())
      .getAllByRole('link')
      .map((link) => link.getAttribute('aria-label')!);
    expect(names.length).toBeGreaterThan(3);
    // A party, one of its publishers, and those of no publisher.
    for (const name of [...names.slice(0, 2), names.at(-1)!]) {
      fireEvent.click(within(publishers()).getByLabelText(name));
      expect(name).toMatch(new RegExp(`, ${count()}$`));
      fireEvent.click(within(publishers()).getByText('All publishers'));
      expect(address()).toBe('/sources');
    }
  });

  test('searches within them, in the address', async () => {
    open('/sources');
    const field = screen.getByRole('searchbox', { name: 'Search the sources' });
    await userEvent.type(field, 'no such{Enter}');
    expect(address()).toBe('/sources?q=no+such');
    expect(count()).toBe('0 sources');
    fireEvent.click(screen.getByText('Show every source'));
    expect(count()).toBe(`${manifest.counts.sources} sources`);
    expect(field).toHaveValue('');
  });

  test('names a publisher that it does not know, and shows all', () => {
    open('/sources?publisher=foo');
    expect(count()).toBe(`${manifest.counts.sources} sources`);
    fireEvent.click(screen.getByLabelText('Remove filter: No publisher is called “foo”'));
    expect(address()).toBe('/sources');
  });
});

describe('About', () => {
  test('says every gap and every count', () => {
    open('/about');
    for (const { text } of data.gaps) expect(screen.getByText(text)).toBeInTheDocument();
    for (const total of [manifest.counts.meetings, manifest.counts.sources]) {
      expect(screen.getAllByText(String(total), { selector: 'dd' }).length).toBeGreaterThan(0);
    }
  });

  test('shows coverage as a table where the address says so', () => {
    open('/about?coverage=table');
    const table = screen.getByRole('table');
    const total = within(table)
      .getAllByRole('row')
      .slice(1)
      .reduce((sum, row) => sum + Number(within(row).getAllByRole('cell').at(-1)!.textContent), 0);
    expect(total).toBe(data.meetings.length);
    expect(screen.getByRole('link', { name: 'Chart' })).toHaveAttribute('href', '/about');
  });

  test('has words to cite it with, the version among them', () => {
    open('/about');
    expect(
      screen.getByText(new RegExp(`^Readout: Arendal and Borduria. Version ${manifest.version}, .*http`)),
    ).toBeInTheDocument();
  });

  test('its table of contents leads to its sections', () => {
    open('/about');
    const links = within(screen.getByRole('navigation', { name: 'On this page' })).getAllByRole('link');
    expect(links).toHaveLength(10);
    for (const link of links) {
      const section = document.querySelector(link.getAttribute('href')!);
      expect(section).toHaveAccessibleName(link.textContent);
    }
  });
});
