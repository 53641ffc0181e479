import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openSite } from './site.tsx';

// Code and names are loaded at the first use, and a busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });

/** A page that needs little. */
const PAGE = '/no-such-page';

const field = () => screen.getByRole('combobox', { name: 'Find anything in the record' });
const list = () => screen.queryByRole('listbox', { name: 'Names in the record' });
const chosen = () => screen.queryByRole('option', { selected: true });
const option = (name: string | RegExp) => screen.findByRole('option', { name });

/** Opened, with the names there and a text written. */
async function write(text: string) {
  const site = openSite(PAGE);
  await userEvent.keyboard('/');
  await within(await screen.findByRole('listbox')).findByRole('group', { name: 'Pages' });
  if (text) await userEvent.keyboard(text);
  return site;
}

beforeEach(() => {
  // jsdom scrolls nothing.
  Element.prototype.scrollIntoView = vi.fn<() => void>();
});

describe('the palette', () => {
  test('opens with the pages of the site', async () => {
    await write('');
    expect(field()).toHaveFocus();
    expect(field()).toHaveAttribute('aria-expanded', 'true');
    expect(field()).toHaveAttribute('aria-controls', list()!.id);
    const pages = within(screen.getByRole('group', { name: 'Pages' })).getAllByRole('option');
    expect(pages.map(({ textContent }) => textContent.trim())).toEqual([
      'Overview',
      'Meetings',
      'Timeline',
      'Topics',
      'Programmes',
      'Agreements',
      'Statistics',
      'Sources',
      'About',
    ]);
  });

  test('shows names by kind, in both languages, with what tells them apart, and the search of statements last', async () => {
    await write('holm');
    const person = await option(/^Anna Holm/);
    expect(person).toHaveTextContent('Anna Holm アンナ・ホルム Arendal');
    expect(within(person).getByText('アンナ・ホルム')).toHaveAttribute('lang', 'ja');
    expect(within(screen.getByRole('group', { name: 'People' })).getAllByRole('option')).toEqual([person]);
    expect(within(screen.getByRole('group', { name: 'Meetings' })).getAllByRole('option')[0]).toHaveTextContent(
      'State visit of Prime Minister Holm to Borduria',
    );
    expect(screen.getAllByRole('option').at(-1)).toHaveTextContent('Search all statements for “holm”');
    expect(chosen()).toBeNull();
  });

  test('arrows choose and Enter opens', async () => {
    const { address } = await write('holm');
    await option(/^Anna Holm/);
    const options = screen.getAllByRole('option');
    await userEvent.keyboard('{ArrowDown}');
    expect(chosen()).toBe(options[0]);
    expect(field()).toHaveAttribute('aria-activedescendant', options[0]!.id);
    expect(field()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(chosen()).toBe(options[1]);
    await userEvent.keyboard('{End}');
    expect(chosen()).toBe(options.at(-1));
    await userEvent.keyboard('{ArrowDown}');
    expect(chosen()).toBeNull();
    await userEvent.keyboard('{ArrowUp}');
    expect(chosen()).toBe(options.at(-1));
    await userEvent.keyboard('{Home}');
    expect(chosen()).toBe(options[0]);
    await userEvent.keyboard('{Enter}');
    expect(address()).toBe('/people/anna-holm');
    expect(list()).toBeNull();
    expect(field()).toHaveValue('');
  });

  test('Enter with nothing chosen searches the statements', async () => {
    const { address } = await write('fish quotas{Enter}');
    expect(address()).toBe('/meetings?q=fish+quotas');
    expect(list()).toBeNull();
  });

  test('Enter on a blank text goes nowhere', async () => {
    const { address } = await write('  {Enter}');
    expect(address()).toBe(PAGE);
  });

  test('the last option searches the statements too', async () => {
    const { address } = await write('quotas');
    await userEvent.click(await option('Search all statements for “quotas”'));
    expect(address()).toBe('/meetings?q=quotas');
  });

  test('another letter lets the choice go', async () => {
    await write('hol{ArrowDown}');
    expect(chosen()).not.toBeNull();
    await userEvent.keyboard('m');
    expect(chosen()).toBeNull();
  });

  test('Escape closes the list, keeps the text, and an arrow opens it again', async () => {
    await write('holm{Escape}');
    expect(list()).toBeNull();
    expect(field()).toHaveValue('holm');
    field().focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(list()).not.toBeNull();
  });

  test('closes when the focus goes elsewhere', async () => {
    await write('holm');
    await userEvent.click(screen.getByText(/^Summaries are ours/));
    await waitFor(() => expect(list()).toBeNull());
  });

  test('says how many names there are, and when none is', async () => {
    await write('holm');
    const status = within(field().closest('search')!).getByRole('status');
    await waitFor(() => expect(status).toHaveTextContent(/^\d+ names$/));
    await userEvent.keyboard('zzzz');
    expect(status).toHaveTextContent('No name is like this.');
    expect(screen.getAllByRole('option')).toHaveLength(1);
  });

  test('Ctrl-K and Command-K open it, from within another field too', async () => {
    openSite('/meetings');
    const own = await screen.findByRole('searchbox');
    await userEvent.keyboard('/');
    expect(own).toHaveFocus();
    expect(list()).toBeNull();
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(field()).toHaveFocus();
    expect(list()).not.toBeNull();
    own.focus();
    await waitFor(() => expect(list()).toBeNull());
    await userEvent.keyboard('{Meta>}k{/Meta}');
    expect(list()).not.toBeNull();
  });

  test('`/` stays a letter in a field', async () => {
    await write('a/b');
    expect(field()).toHaveValue('a/b');
  });

  test('without the people’s file it says so, and goes on with the names of the index', async () => {
    openSite(PAGE, {
      answer: (file) => (file.startsWith('people-') ? new Response('', { status: 500 }) : undefined),
    });
    await userEvent.keyboard('/holm');
    await option(/^Anna Holm/);
    expect(screen.getByText(/^Some names are missing here/)).toBeInTheDocument();
  });
});

describe('the pages’ names', () => {
  const menu = () => screen.getByRole('button', { name: 'Menu' });

  test('open behind a button, which says so, until the reader goes somewhere', async () => {
    openSite(PAGE);
    const pages = screen.getByRole('navigation', { name: 'Pages' });
    expect(menu()).toHaveAttribute('aria-controls', pages.id);
    expect(menu()).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(menu());
    expect(menu()).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(within(pages).getByRole('link', { name: 'Meetings' }));
    expect(menu()).toHaveAttribute('aria-expanded', 'false');
  });

  test('Escape closes them and gives the focus back', async () => {
    openSite(PAGE);
    await userEvent.click(menu());
    await userEvent.tab();
    await userEvent.keyboard('{Escape}');
    expect(menu()).toHaveAttribute('aria-expanded', 'false');
    expect(menu()).toHaveFocus();
  });

  test('the footer leads to each party', async () => {
    openSite(PAGE);
    const parties = await screen.findByRole('list', { name: 'Each side’s page' });
    expect(within(parties).getByRole('link', { name: 'Arendal' })).toHaveAttribute('href', '/countries/arendal');
    expect(within(parties).getByRole('link', { name: 'Borduria' })).toHaveAttribute('href', '/countries/borduria');
  });
});
