import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { openSite } from './site.tsx';

// The page's code and files load one after another, and a busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 40_000 });

beforeAll(() => {
  // jsdom scrolls nowhere.
  Element.prototype.scrollIntoView = () => undefined;
});

const section = (name: string | RegExp) => screen.getByRole('heading', { name }).closest('section')!;
const number = (within_: HTMLElement, name: string) => within(within_).getByRole('link', { name });

describe('a party', () => {
  test('says who was in office, with the meetings of their years', async () => {
    openSite('/countries/borduria');
    expect(await screen.findByRole('heading', { level: 1, name: 'Borduria' })).toBeInTheDocument();
    expect(document.title).toBe('Borduria · Readout');
    await screen.findByRole('heading', { level: 3, name: 'Prime Minister' });
    expect(number(section('Prime Minister'), 'Boris Kral, since 2020: 2 meetings')).toHaveAttribute(
      'href',
      '/meetings?from=2020&person=boris-kral',
    );
    expect(number(section('Prime Minister'), 'Tomas Hora, 1996–2004: 1 meeting')).toHaveAttribute(
      'href',
      '/meetings?from=1996&to=2004&person=tomas-hora',
    );
  });

  test('tells visits made from visits hosted', async () => {
    openSite('/countries/borduria');
    await screen.findByRole('heading', { level: 2, name: 'Borduria made 1 visit to Arendal and hosted 1' });
    const hosted = section('Hosted by Borduria');
    expect(within(hosted).getByRole('link', { name: '1 visit' }).getAttribute('href')).toMatch(
      /kind=state-visit.*venue=borduria/,
    );
    expect(within(hosted).getByText('Borduria, city not on record')).toBeInTheDocument();
    expect(within(section('By Borduria to Arendal')).getByText('Arendal, city not on record')).toBeInTheDocument();
  });

  test('sets what it raises beside what the other does, each number a way to as many meetings', async () => {
    openSite('/countries/borduria');
    await screen.findByRole('heading', { level: 2, name: /^Borduria speaks most often on/ });
    const raised = section(/^Borduria speaks most often on/);
    const link = number(raised, 'Youth exchange, statements by Borduria: 2 meetings');
    expect(link).toHaveAttribute('href', '/meetings?topic=youth-exchange&side=borduria');
    expect(within(raised).queryByRole('link', { name: /Youth exchange, statements by Arendal/ })).toBeNull();
  });

  test('compares accounts only where both have one, and says of how many', async () => {
    openSite('/countries/arendal');
    await screen.findByRole('heading', {
      level: 2,
      name: 'Topics that Arendal’s accounts report more than Borduria’s',
    });
    const lean = section(/^Topics that Arendal’s accounts/);
    expect(within(lean).getByText(/3 meetings have an account by both, and 2 of them/)).toBeInTheDocument();
    const row = within(lean).getByRole('rowheader', { name: 'Fisheries' }).closest('tr')!;
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['2', '1', '–']);
  });

  test('quotes its latest statements and none of a later mention', async () => {
    openSite('/countries/arendal');
    const latest = await screen.findByRole('list', { name: 'What Arendal said last' });
    expect(within(latest).getAllByText('Erik Dahl').length).toBe(2);
    expect(within(latest).getByText('Anna Holm')).toBeInTheDocument();
    expect(within(latest).queryByText('Minister Strand recalled the meeting with thanks.')).toBeNull();
  });
});

describe('another country or organisation', () => {
  test('says when, on what and by whom it comes up', async () => {
    openSite('/countries/coastal-league');
    expect(await screen.findByRole('heading', { level: 1, name: 'Coastal League' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '3 meetings' })).toHaveAttribute('href', '/meetings?actor=coastal-league');
    expect(number(section('By whom'), 'Arendal: 2 meetings')).toHaveAttribute(
      'href',
      '/meetings?side=arendal&actor=coastal-league',
    );
    expect(within(section('In whose accounts')).getByText('Arendal’s only')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Together with' })).toBeNull();
    expect(screen.getByRole('status')).toHaveTextContent('3 points in 3 meetings');
  });

  test('narrows its statements by what the address says, and back', async () => {
    const { address } = openSite('/countries/coastal-league?side=borduria');
    const list = await screen.findByRole('list', { name: 'What was said of it' });
    expect(screen.getByRole('status')).toHaveTextContent('1 of 3 points, in 1 meeting');
    expect(within(list).getByText('Boris Kral')).toBeInTheDocument();
    expect(within(list).queryByText('Erik Dahl')).toBeNull();
    await userEvent.click(screen.getByRole('link', { name: 'Remove filter: Borduria' }));
    expect(address()).toBe('/countries/coastal-league#statements');
    expect(screen.getByRole('status')).toHaveTextContent('3 points in 3 meetings');
  });

  test('puts the newest first unless asked', async () => {
    openSite('/countries/coastal-league');
    const list = await screen.findByRole('list', { name: 'What was said of it' });
    const years = () =>
      within(list)
        .getAllByRole('heading', { level: 3 })
        .map((year) => year.textContent);
    expect(years()).toEqual(['2024', '2019', '2016']);
    await userEvent.click(screen.getByRole('link', { name: 'Oldest first' }));
    expect(years()).toEqual(['2016', '2019', '2024']);
  });
});

test('a fault in one file leaves the rest of the page', async () => {
  openSite('/countries/borduria', {
    answer: (file) => (file.startsWith('people-') ? new Response('', { status: 404 }) : undefined),
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('people-');
  expect(await screen.findByRole('heading', { level: 2, name: 'Programmes' })).toBeInTheDocument();
});

test('an unknown id leads to what comes closest', async () => {
  openSite('/countries/bordura');
  expect(await screen.findByRole('link', { name: 'Borduria' })).toHaveAttribute('href', '/countries/borduria');
});
