import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openSite } from './site.tsx';

// The whole page is put together for each test.
vi.setConfig({ testTimeout: 30_000 });

/** jsdom lays nothing out and draws nothing: what is tested here is what a reader does and hears. */
beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1000, 600));
  HTMLElement.prototype.setPointerCapture = () => {};
});

const drawing = () => document.querySelector<HTMLElement>('[role=application]')!;
const said = () => document.querySelector('[aria-live=polite]')!.textContent;
const list = () => document.querySelector<HTMLElement>('[aria-labelledby=timeline-list]')!;
const OFFICES = ['arendal', 'borduria'].flatMap((party) => [`${party}-prime-minister`, `${party}-foreign-minister`]);
const hiding = (...lanes: string[]) => lanes.map((lane) => `hide=${lane}`).join('&');

// Queries by role are slow on a page with this many elements, so few are used.
async function open(address = '/timeline', awaited = 'Open Doors') {
  const site = openSite(address);
  await screen.findAllByText(awaited, { selector: 'a' }, { timeout: 20_000 });
  act(() => drawing().focus());
  return site;
}

describe('by keyboard', () => {
  test('goes from lane to lane and from item to item, and says where one is', async () => {
    await open();
    expect(drawing()).toHaveAccessibleName('Timeline of Arendal and Borduria');
    expect(drawing()).toHaveAccessibleDescription(/comma and full stop/);
    await userEvent.keyboard('{ArrowDown}');
    expect(said()).toMatch(/Anna Holm\. Arendal: prime ministers\. 1 of \d/);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(said()).toMatch(/Anna Holm/);
    const lanes = new Set<string>();
    for (let i = 0; i < 14; i++) {
      await userEvent.keyboard('{ArrowDown}');
      lanes.add(said()!.split('. ').at(-2)!);
    }
    expect([...lanes]).toEqual(expect.arrayContaining(['Summits', 'Visits', 'Agreements', 'Milestones', 'Programmes']));
  });

  test('reaches every item of a lane', async () => {
    await open(`/timeline?${hiding(...OFFICES, 'summits')}`);
    await userEvent.keyboard('{ArrowDown},,,,');
    const heard = [said()];
    for (let i = 0; i < 3; i++) {
      await userEvent.keyboard(i === 1 ? '{Shift>}{ArrowRight}{/Shift}' : '.');
      heard.push(said());
    }
    expect(heard.map((text) => text!.match(/\d of \d$/)?.[0])).toEqual(['1 of 4', '2 of 4', '3 of 4', '4 of 4']);
    await userEvent.keyboard('.');
    expect(said()).toBe(heard[3]);
  });

  test('Enter opens the record', async () => {
    const { address } = await open(`/timeline?${hiding(...OFFICES)}`);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(address()).toBe('/meetings/2024-04-18-summit-meeting'));
  });

  test('a milestone has no page: Enter keeps its card, Escape gives the drawing back', async () => {
    const { address } = await open('/timeline?hide=programmes', 'Anna Holm');
    await userEvent.keyboard('{ArrowUp}');
    expect(said()).toMatch(/Milestones\. 1 of 1$/);
    await userEvent.keyboard('{Enter}');
    const source = await screen.findByLabelText('Close');
    expect(source.closest('div')!.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(drawing()).toHaveFocus();
    expect(address()).toBe('/timeline?hide=programmes');
  });

  test('plus zooms, and the span is written at rest', async () => {
    const { address } = await open();
    await userEvent.keyboard('++');
    await waitFor(() => expect(address()).toMatch(/^\/timeline\?t=\d{4}-\d{2}\.\.\d{4}-\d{2}$/), { timeout: 10_000 });
    expect(said()).toMatch(/ is shown$/);
    await userEvent.keyboard('0');
    await waitFor(() => expect(address()).toBe('/timeline'), { timeout: 10_000 });
  });
});

test('a button moves to another address', async () => {
  const { address } = await open();
  await userEvent.click(screen.getByLabelText('Closer'));
  expect(address()).toMatch(/^\/timeline\?t=/);
  await userEvent.click(screen.getByText('All', { selector: 'button' }));
  expect(address()).toBe('/timeline');
});

test('lanes are hidden in the address, and come back', async () => {
  const { address } = await open();
  await userEvent.click(screen.getAllByLabelText('Hide: Visits')[0]!);
  expect(address()).toBe('/timeline?hide=visits');
  expect(within(list()).queryByText(/State visit/)).not.toBeInTheDocument();
  await userEvent.click(screen.getByLabelText('Show: Visits'));
  expect(address()).toBe('/timeline');
});

test('what the address says and the page does not know is named, and can be removed', async () => {
  const { address } = await open('/timeline?t=soon&hide=nothing');
  const strange = screen.getByText(/“t=soon” is nothing that this page knows/);
  await userEvent.click(within(strange).getByText('Remove it'));
  expect(address()).toBe('/timeline?hide=nothing');
});

test('the list has what the span shows, and the status every meeting that fits', async () => {
  await open('/timeline?t=2016..2018');
  expect(screen.getByText(/^2016.+2018$/, { selector: 'h2' })).toBeVisible();
  const meetings = [...list().querySelectorAll('a[href^="/meetings/"]')].map((link) => link.getAttribute('href'));
  expect(meetings).toEqual([
    '/meetings/2016-03-04-foreign-ministers-meeting',
    '/meetings/2018-06-11-state-visit-holm',
    '/meetings/2018-06-12-foreign-ministers-meeting',
  ]);
  expect(document.querySelector('[role=status]')).toHaveTextContent(/^8 meetings/);
});
