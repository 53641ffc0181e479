import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { openSite } from './site.tsx';

// Pages and charts are loaded when asked for, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

const main = () => within(screen.getByRole('main'));

describe('the index', () => {
  test('says which topic leads, and leads from each number to its meetings', async () => {
    openSite('/topics');
    expect(await screen.findByRole('heading', { level: 2 })).toHaveTextContent(
      'Trade leads in 2019–2023, in 2 of 3 meetings, and has gained most',
    );
    const cell = screen.getByRole('link', { name: 'Fisheries, 2018: 1 of 2 meetings' });
    expect(cell).toHaveAttribute('href', '/meetings?topic=fisheries&from=2018&to=2018');
    expect(screen.getByRole('link', { name: 'Trade: 4 meetings' })).toHaveAttribute('href', '/meetings?topic=trade');
    expect(screen.getByRole('link', { name: 'Trade' })).toHaveAttribute('href', '/topics/trade');
    // No account of 2017 is in the record: that is no zero.
    const row = screen.getByRole('row', { name: /^Trade / });
    expect(within(row).getAllByText('no account')).toHaveLength(21);
  });

  test('puts the topics in the order of the address', async () => {
    openSite('/topics?order=change&as=share');
    await screen.findByRole('table');
    expect(screen.getAllByRole('rowheader').map((head) => head.textContent)).toEqual([
      'Trade',
      'Fisheries',
      'Youth exchange',
      'Meetings with an account',
    ]);
    expect(screen.getByRole('link', { name: 'Fisheries, 2018: 1 of 2 meetings, 50%' })).toHaveTextContent('50');
    await userEvent.click(screen.getByRole('link', { name: 'By area' }));
    expect(screen.getByRole('rowheader', { name: 'Economy' })).toBeVisible();
  });

  test('is one stop for its numbers, and arrow keys go from one to the next', async () => {
    openSite('/topics');
    const total = await screen.findByRole('link', { name: 'Trade: 4 meetings' });
    total.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('link', { name: 'Trade, first mentioned in 2016' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    const cell = screen.getByRole('link', { name: 'Trade, 2019: 1 of 1 meeting' });
    expect(cell).toHaveFocus();
    expect(cell).toHaveAttribute('tabindex', '0');
    expect(total).toHaveAttribute('tabindex', '-1');
  });
});

describe('a topic', () => {
  test('has every statement, narration apart and later mentions at the end', async () => {
    openSite('/topics/youth-exchange');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Youth exchange');
    expect(main().getByRole('status')).toHaveTextContent(
      '4 statements in 3 meetings, and 1 passage that an account merely tells',
    );
    const list = await screen.findByRole('list', { name: 'Statements: Youth exchange' });
    expect(within(list).getAllByText('The account tells')).toHaveLength(1);
    const years = within(list).getAllByRole('heading', { level: 3 });
    expect(years.map((year) => year.textContent)).toEqual(['2024', '2022', '2018', '2016']);
    const later = await screen.findByRole('list', { name: 'Later mentions' });
    expect(within(later).getAllByText('looks back')).toHaveLength(1);
    expect(within(list).queryByText('looks back')).toBeNull();
  });

  test('narrows its statements by what the address says, each count keeping its word', async () => {
    const { address } = openSite('/topics/trade');
    const filters = within(await screen.findByRole('complementary', { name: 'Filters' }));
    expect(main().getByRole('status')).toHaveTextContent(/^7 statements in 4 meetings/);
    await userEvent.click(filters.getByRole('link', { name: 'Both sides, 4 statements' }));
    expect(address()).toBe('/topics/trade?side=both');
    expect(main().getByRole('status')).toHaveTextContent(/^4 statements/);
    await userEvent.click(filters.getByRole('link', { name: 'agreed, 1 statement' }));
    expect(address()).toBe('/topics/trade?side=both&act=agreed');
    expect(main().getByRole('status')).toHaveTextContent(/^1 statement in 1 meeting/);
    await userEvent.click(screen.getByRole('link', { name: 'Remove filter: Statements by: Both sides' }));
    await userEvent.click(screen.getByRole('link', { name: 'Oldest first' }));
    expect(address()).toBe('/topics/trade?sort=oldest&act=agreed');
  });

  test('names what the record does not know, and is not emptied by it', async () => {
    const { address } = openSite('/topics/trade?person=nobody&act=sang&colour=red');
    expect(await screen.findByRole('status')).toBeDefined();
    await waitFor(() => expect(main().getByRole('status')).toHaveTextContent(/^7 statements/));
    expect(screen.getByText(/Speaker: nothing in the record is called “nobody”/)).toBeVisible();
    expect(screen.getByText(/“colour=red” is no filter/)).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: /^Remove filter: What was done: .*“sang”/ }));
    expect(address()).toBe('/topics/trade?person=nobody&colour=red');
  });

  test('says who raised it, and leads to as many meetings and statements', async () => {
    openSite('/topics/trade');
    expect(await screen.findByRole('heading', { name: '1 statement by Arendal, 2 by Borduria' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Borduria: 2 meetings' })).toHaveAttribute(
      'href',
      '/meetings?topic=trade&side=borduria',
    );
    expect(screen.getByRole('link', { name: 'Fisheries: 1 statement' })).toHaveAttribute(
      'href',
      '/topics/trade?topic=fisheries#statements',
    );
  });

  test('draws its years as links, and the same numbers as a table', async () => {
    openSite('/topics/fisheries?as=share&years=table');
    const years = await screen.findByRole('list', { name: 'Mentions by year', hidden: true });
    const bar = within(years).getByText('2018: 1 of 2 meetings, 50%').closest('a');
    expect(bar).toHaveAttribute('href', '/meetings?topic=fisheries&from=2018&to=2018');
    expect(within(years).getByText('2017: no meeting with an account').closest('a')).toBeNull();
    expect(within(years).getByText('2020: 0 of 1 meeting, 0%').closest('li')).toHaveAttribute('data-silent');
    const twin = within(screen.getByRole('region', { name: /^Table: First mentioned in 2016/ }));
    const cells = (year: RegExp) =>
      within(twin.getByRole('row', { name: year }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
        .slice(-3);
    expect(cells(/^2018/)).toEqual(['1', '2', '50%']);
    expect(cells(/^2017/)).toEqual(['–', '0', '–']);
    expect(cells(/^2020/)).toEqual(['0', '1', '0%']);
  });

  test('that the record does not have is not found', async () => {
    openSite('/topics/fisherie');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('There is no page at this address');
    expect(screen.getByRole('link', { name: 'Fisheries' })).toHaveAttribute('href', '/topics/fisheries');
  });

  test('says so where its statements can’t be had, and shows the rest', async () => {
    openSite('/topics/trade', {
      answer: (file) => (file.startsWith('statements-') ? new Response('', { status: 404 }) : undefined),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(/is not on the server any more/);
    expect(main().getByRole('status')).toHaveTextContent(/^7 statements/);
  });
});
