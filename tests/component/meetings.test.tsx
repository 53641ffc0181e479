import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { openSite } from './site.tsx';

const status = async (text: RegExp) =>
  waitFor(() => expect(within(screen.getByRole('main')).getByRole('status')).toHaveTextContent(text));
const titles = async () =>
  within(await screen.findByRole('list', { name: 'Meetings' })).getAllByRole('heading', { level: 3 });
const facet = (name: string) => screen.getByRole('region', { name });

describe('the explorer', () => {
  test('shows every meeting, newest first, and says how many', async () => {
    openSite('/meetings');
    await status(/^8 meetings, 2 of them visits$/);
    const rows = await titles();
    expect(rows[0]).toHaveTextContent('Summit meeting in Havn');
    expect(rows).toHaveLength(8);
  });

  test('narrows by a facet’s link, whose count is what it gives, and widens again by the chip', async () => {
    const { address } = openSite('/meetings');
    await status(/^8/);
    await userEvent.click(within(facet('Topic')).getByRole('link', { name: 'Fisheries, 4 meetings' }));
    expect(address()).toBe('/meetings?topic=fisheries');
    await status(/^4 meetings/);
    await userEvent.click(screen.getByRole('link', { name: 'Remove filter: Topic: Fisheries' }));
    expect(address()).toBe('/meetings');
    await status(/^8 meetings/);
  });

  test('counts only a side’s own statements where a side is chosen', async () => {
    openSite('/meetings?side=arendal&topic=fisheries');
    await status(/^2 meetings/);
  });

  test('chooses years', async () => {
    const { address } = openSite('/meetings');
    await status(/^8/);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'From' }), '2020');
    expect(address()).toBe('/meetings?from=2020');
    await status(/^3 meetings/);
  });

  test('names what the record does not know, keeps it in the address, and shows the rest', async () => {
    const { address } = openSite('/meetings?topic=foo&kind=summit-meeting&colour=red');
    await status(/^1 meeting$/);
    expect(address()).toBe('/meetings?topic=foo&kind=summit-meeting&colour=red');
    await userEvent.click(screen.getByRole('link', { name: /Remove filter: Topic: nothing .*“foo”/ }));
    expect(address()).toBe('/meetings?kind=summit-meeting&colour=red');
    expect(screen.getByText('“colour=red” is no filter')).toBeInTheDocument();
  });

  test('says which filter to loosen where nothing fits', async () => {
    const { address } = openSite('/meetings?to=2000&topic=fisheries');
    await status(/^0 meetings/);
    await userEvent.click(await screen.findByRole('link', { name: '4 meetings without “To 2000”' }));
    expect(address()).toBe('/meetings?topic=fisheries');
    await status(/^4 meetings/);
  });

  test('searches, and marks the words that matched', async () => {
    const { address } = openSite('/meetings');
    await status(/^8/);
    await userEvent.type(screen.getByRole('searchbox'), 'overfishing');
    await waitFor(() => expect(address()).toBe('/meetings?q=overfishing&sort=relevance'));
    await status(/^1 meeting$/);
    expect((await screen.findByText('overfishing', { selector: 'mark' })).closest('li')).toHaveTextContent('Havn');
  });

  test('shows a table in the order that the address says', async () => {
    openSite('/meetings?sort=oldest&view=table');
    await status(/^8/);
    const [, first] = within(await screen.findByRole('region', { name: 'Meetings' })).getAllByRole('row');
    expect(first).toHaveTextContent('1998');
    expect(screen.getByRole('columnheader', { name: /Date/ })).toHaveAttribute('aria-sort', 'ascending');
  });

  test('goes from row to row with arrow keys', async () => {
    openSite('/meetings');
    await status(/^8/);
    const links = (await titles()).flatMap((heading) => [...heading.querySelectorAll('a')]);
    links[0]!.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(links[1]).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(links[0]).toHaveFocus();
  });
});

test('a search that can’t be loaded says so, and clearing it brings the record back', async () => {
  openSite('/meetings?q=overfishing', {
    answer: (file) => (file.startsWith('search-') ? new Response('no', { status: 500 }) : undefined),
  });
  expect(await screen.findByRole('alert', {}, { timeout: 5000 })).toHaveTextContent('search-');
  await userEvent.clear(screen.getByRole('searchbox'));
  await status(/^8 meetings/);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('without a dataset the frame stays, says what failed, and tries again', async () => {
  let broken = true;
  openSite('/meetings', { answer: () => (broken ? new Response('', { status: 503 }) : undefined) });
  expect(await screen.findByRole('alert', {}, { timeout: 5000 })).toHaveTextContent('manifest.json');
  expect(screen.getByRole('navigation', { name: 'Pages' })).toBeInTheDocument();
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await status(/^8 meetings/);
});
