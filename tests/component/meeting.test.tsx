import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { openSite } from './site.tsx';

const SUMMIT = '/meetings/2024-04-18-summit-meeting';

describe('a meeting with both sides’ readouts, read whole', () => {
  test('shows its facts and who took part, with the office held then', async () => {
    openSite(SUMMIT);
    expect(await screen.findByRole('heading', { level: 1, name: 'Summit meeting in Havn' })).toBeInTheDocument();
    expect(await screen.findByText('Summit of the Coastal League')).toBeInTheDocument();
    for (const country of ['Arendal', 'Borduria']) {
      const side = screen.getByRole('heading', { level: 2, name: country }).closest('section')!;
      expect(await within(side).findByText('Prime Minister')).toBeInTheDocument();
    }
    expect(document.title).toBe('Summit meeting in Havn, 18 April 2024 · Readout');
  });

  test('puts the two accounts beside each other, and says what only one reports', async () => {
    openSite(SUMMIT);
    const bilateral = await screen.findByRole('region', { name: 'Bilateral relations' });
    expect(within(bilateral).getByText('in both accounts')).toBeInTheDocument();
    expect(within(bilateral).getByText('They agreed to double the places of Open Doors.')).toBeInTheDocument();
    expect(within(bilateral).getByText('They agreed on more places for students.')).toBeInTheDocument();
    const regional = screen.getByRole('region', { name: /Regional/ });
    expect(within(regional).getByText('only in Borduria’s account')).toBeInTheDocument();
    expect(within(regional).getByText('Arendal’s readout does not mention this.')).toBeInTheDocument();
  });

  test('leads from a statement to its source, and names its programme', async () => {
    openSite(SUMMIT);
    const statement = (await screen.findByText('They agreed on more places for students.')).closest('li')!;
    expect(within(statement).getByRole('link', { name: 'Source 2' })).toHaveAttribute('href', '#source-2');
    expect(within(statement).getByRole('link', { name: 'OD' })).toHaveAttribute('href', '/programmes/open-doors');
    const sources = screen.getByRole('region', { name: 'Sources' });
    expect(within(sources).getByRole('link', { name: 'Summit in Havn' })).toHaveAttribute(
      'href',
      'https://mfa.borduria.example/press/240418',
    );
  });
});

test('a statement that the press passed on stands in its side’s column, marked, and its silence says nothing', async () => {
  openSite('/meetings/2019-05-10-foreign-ministers-meeting');
  await screen.findByText('Minister Kral asked again for lower duties.');
  expect(screen.getAllByText(/Borduria’s statement, passed on/).length).toBeGreaterThan(0);
  expect(screen.queryByText('Borduria’s readout does not mention this.')).not.toBeInTheDocument();
  expect(screen.getByText('Not in Borduria’s account as far as it was read.')).toBeInTheDocument();
});

test('later mentions stand apart, and make no account', async () => {
  openSite('/meetings/2022-02-02-foreign-ministers-meeting');
  const later = (await screen.findByRole('heading', { level: 2, name: 'Later mentions' })).closest('section')!;
  expect(within(later).getByText('Minister Strand recalled the meeting with thanks.')).toBeInTheDocument();
  expect(screen.getByText(/No account by Arendal is in the record/)).toBeInTheDocument();
});

test('what the publisher tells is nobody’s statement', async () => {
  openSite('/meetings/2018-06-11-state-visit-holm');
  const told = (await screen.findByText('The Prime Minister visited a school in Bora.')).closest('li')!;
  expect(within(told).getByText('The account tells')).toBeInTheDocument();
});

test('a visit and the meetings within it name each other', async () => {
  const { address } = openSite('/meetings/2018-06-11-state-visit-holm');
  const parts = await screen.findByRole('list', { name: '1 meeting within this visit' });
  await userEvent.click(within(parts).getByRole('heading', { level: 3 }).querySelector('a')!);
  expect(address()).toBe('/meetings/2018-06-12-foreign-ministers-meeting');
  const back = await screen.findByText(/Part of:/);
  expect(within(back).getByRole('link')).toHaveAttribute('href', '/meetings/2018-06-11-state-visit-holm');
});

test('when the year’s details fail, the facts stay, and trying again brings them', async () => {
  let broken = true;
  openSite(SUMMIT, {
    answer: (file) => (broken && file.startsWith('meetings-2024') ? new Response('', { status: 500 }) : undefined),
  });
  expect(await screen.findByRole('alert', {}, { timeout: 5000 })).toHaveTextContent('meetings-2024');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Summit meeting in Havn');
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('They agreed on more places for students.')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('an id that the record does not have offers those close to it', async () => {
  openSite('/meetings/2024-04-18-summit-meetin');
  expect(
    await screen.findByRole('heading', { level: 1, name: 'There is no page at this address' }),
  ).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Summit meeting in Havn' })).toHaveAttribute('href', SUMMIT);
});
