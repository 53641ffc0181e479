import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { openSite } from './site.tsx';

configure({ asyncUtilTimeout: 4000 });
vi.setConfig({ testTimeout: 20_000 });
// Loaded ahead, so that no test waits for code.
beforeAll(async () => {
  await Promise.all([
    import('../../src/pages/person/PersonPage.tsx'),
    import('../../src/pages/agreements/AgreementsPage.tsx'),
    import('../../src/pages/agreement/AgreementPage.tsx'),
    import('../../src/pages/meetings/MeetingsPage.tsx'),
  ]);
}, 60_000);
// What jsdom lacks: it lays nothing out.
Element.prototype.scrollIntoView = () => undefined;

const section = async (name: string | RegExp) =>
  (await screen.findByRole('heading', { level: 2, name })).closest('section')!;

describe('a person', () => {
  test('has a name in both scripts, a country, other spellings and offices with their terms and sources', async () => {
    openSite('/people/anna-holm');
    expect(await screen.findByRole('heading', { level: 1, name: 'Anna Holm' })).toBeInTheDocument();
    expect(document.title).toBe('Anna Holm · Readout');
    expect(screen.getByText('アンナ・ホルム')).toHaveAttribute('lang', 'ja');
    const where = screen.getByRole('navigation', { name: 'Country' });
    expect(within(where).getByRole('link', { name: 'Arendal' })).toHaveAttribute('href', '/countries/arendal');
    expect(await screen.findByText('A. Holm')).toBeInTheDocument();
    const offices = await section('Offices');
    expect(offices).toHaveTextContent('Prime Ministersince April 2015');
    expect(within(offices).getByRole('link', { name: 'Source: pm.arendal.example' })).toHaveAttribute(
      'href',
      'https://pm.arendal.example/cabinets',
    );
  });

  test.each([
    ['tomas-hora', '1996 – March 2004'],
    ['mira-vesel', 'from 1 August 2020, end not known'],
    ['erik-dahl', '10 January 2016 – 30 November 2021'],
  ])('%s held office %s', async (id, term) => {
    openSite(`/people/${id}`);
    expect(await section('Offices')).toHaveTextContent(term);
  });

  test('leads to exactly the meetings that it counts', async () => {
    const { address } = openSite('/people/boris-kral');
    const link = await screen.findByRole('link', { name: '5 meetings' });
    await userEvent.click(link);
    expect(address()).toBe('/meetings?person=boris-kral');
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^5 meetings/));
  });

  test('says how many of the meetings are visits', async () => {
    openSite('/people/tomas-hora');
    expect((await screen.findByRole('link', { name: '1 meeting' })).parentElement).toHaveTextContent(
      '1 meeting, one of them a visit',
    );
    expect(screen.queryByRole('heading', { name: /Counterparts|Statements|raised/ })).not.toBeInTheDocument();
  });

  test('shows counterparts, each number with its meetings', async () => {
    const { address } = openSite('/people/boris-kral');
    const counterparts = await section('Counterparts');
    expect(
      within(counterparts)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Erik Dahl3', 'Anna Holm2']);
    await userEvent.click(within(counterparts).getByRole('link', { name: '3 meetings with Erik Dahl' }));
    expect(address()).toBe('/people/boris-kral?with=erik-dahl#meetings');
    const list = screen.getByRole('list', { name: 'Meetings with Erik Dahl' });
    expect(within(list).getAllByRole('heading', { level: 3 })).toHaveLength(3);
    await userEvent.click(screen.getByRole('link', { name: 'Show all meetings' }));
    expect(within(screen.getByRole('list', { name: 'Meetings' })).getAllByRole('heading', { level: 3 })).toHaveLength(
      5,
    );
  });

  test('an unknown counterpart or topic in the address is named, and hides nothing', async () => {
    openSite('/people/boris-kral?with=nobody&topic=no-topic');
    expect(await screen.findByText(/No meeting with nobody is in the record/)).toBeInTheDocument();
    expect(await screen.findByText(/No statement on no-topic is in the record/)).toBeInTheDocument();
    expect(within(screen.getByRole('list', { name: 'Meetings' })).getAllByRole('heading', { level: 3 })).toHaveLength(
      5,
    );
    expect(screen.getByRole('status')).toHaveTextContent('4 statements');
  });

  test('shows what was said, and on a click what was said on one topic', async () => {
    openSite('/people/boris-kral');
    expect(await screen.findByText('4 statements')).toHaveAttribute('role', 'status');
    const raised = await section('What Boris Kral raised');
    expect(
      within(raised)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Trade2', 'Fisheries1', 'Youth exchange1']);
    await userEvent.click(within(raised).getByRole('link', { name: '2 statements on Trade' }));
    expect(screen.getByRole('status')).toHaveTextContent('2 statements on Trade');
    const list = screen.getByRole('list', { name: 'Statements' });
    expect(within(list).getByText('Minister Kral asked for lower duties on timber.')).toBeInTheDocument();
    expect(within(list).getByText('Minister Kral asked again for lower duties.')).toBeInTheDocument();
    expect(within(list).queryByText(/supported the League/)).not.toBeInTheDocument();
  });

  test('keeps later mentions apart from what was said at the time', async () => {
    openSite('/people/liv-strand');
    const later = await section('Later mentions');
    expect(within(later).getByText('Minister Strand recalled the meeting with thanks.')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Statements' })).not.toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: /raised$/ })).not.toBeInTheDocument();
  });

  test('shows the agreements that bear the person’s signature', async () => {
    openSite('/people/erik-dahl');
    const agreements = await section('Agreements signed');
    expect(within(agreements).getByRole('link', { name: 'Agreement on Fisheries' })).toHaveAttribute(
      'href',
      '/agreements/fisheries-agreement-2018',
    );
  });

  test('keeps the page where the terms can’t be had, and says what is missing', async () => {
    openSite('/people/boris-kral', {
      answer: (file) => (file.startsWith('people-') ? new Response('', { status: 404 }) : undefined),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(/^people-/);
    expect(screen.getByRole('link', { name: '5 meetings' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 2, name: 'Counterparts' })).toBeInTheDocument();
  });

  test('an unknown one is said to be so, with those that come close', async () => {
    openSite('/people/boris-kra');
    expect(await screen.findByRole('heading', { level: 1, name: /no page/ })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Boris Kral' })).toHaveAttribute('href', '/people/boris-kral');
  });
});

describe('the list of agreements', () => {
  test('shows each with its facts, and a mark that leads to it', async () => {
    openSite('/agreements');
    expect(await screen.findByText('1 agreement')).toHaveAttribute('role', 'status');
    const list = screen.getByRole('list', { name: 'Agreements' });
    expect(list).toHaveTextContent('12 Jun 2018Agreement on Fisheries');
    expect(list).toHaveTextContent('In force since 1 Jan 2019');
    const strip = screen.getByRole('figure', { name: '1 agreement signed in 2018, the most of any year on record' });
    expect(
      within(strip).getByRole('link', { name: '12 June 2018: Agreement on Fisheries (Agreement)' }),
    ).toHaveAttribute('href', '/agreements/fisheries-agreement-2018');
  });

  test('is narrowed by kind, topic and search, all in the address', async () => {
    const { address } = openSite('/agreements');
    await userEvent.click(await screen.findByRole('link', { name: 'Agreement, 1 agreement' }));
    await waitFor(() => expect(address()).toBe('/agreements?type=agreement'));
    await userEvent.click(screen.getByRole('link', { name: 'Fisheries, 1 agreement' }));
    await waitFor(() => expect(address()).toBe('/agreements?type=agreement&topic=fisheries'));
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search in the agreements' }), 'quotas dahl');
    await waitFor(() => expect(address()).toBe('/agreements?q=quotas+dahl&type=agreement&topic=fisheries'));
    expect(screen.getByRole('status')).toHaveTextContent('1 agreement');
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search in the agreements' }), ' whales');
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('0 agreements'));
    await userEvent.click(screen.getByRole('link', { name: 'Show every agreement' }));
    await waitFor(() => expect(address()).toBe('/agreements'));
    expect(screen.getByRole('searchbox', { name: 'Search in the agreements' })).toHaveValue('');
  });

  test('names a value that the record does not know, and takes it out on a click', async () => {
    const { address } = openSite('/agreements?type=no-kind&topic=fisheries');
    expect(await screen.findByText('1 agreement')).toHaveAttribute('role', 'status');
    await userEvent.click(
      screen.getByRole('link', { name: 'Remove filter: Kind: nothing in the record is called “no-kind”' }),
    );
    expect(address()).toBe('/agreements?topic=fisheries');
  });
});

describe('an agreement', () => {
  test('shows its facts, who signed it, the meeting, what was said of it, and its sources', async () => {
    openSite('/agreements/fisheries-agreement-2018');
    expect(await screen.findByRole('heading', { level: 1, name: 'Agreement on Fisheries' })).toBeInTheDocument();
    expect(screen.getByText('漁業協定')).toHaveAttribute('lang', 'ja');
    const fact = (term: string) => screen.getByText(term, { selector: 'dt' }).parentElement;
    expect(fact('Signed')).toHaveTextContent('12 June 2018');
    expect(fact('In force')).toHaveTextContent('1 January 2019');
    expect(fact('Place')).toHaveTextContent('Bora');
    expect(within(fact('Signed at')!).getByRole('link')).toHaveAttribute(
      'href',
      '/meetings/2018-06-12-foreign-ministers-meeting',
    );
    const signatories = await section('Signatories');
    expect(
      within(signatories)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Erik DahlMinister for Foreign Affairs, Arendal', 'Boris KralForeign Minister, Borduria']);
    expect(await screen.findByText('The ministers signed the agreement on fisheries.')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('1 statement');
    const meetings = screen.getByRole('list', { name: '1 meeting whose accounts name it' });
    expect(within(meetings).getAllByRole('heading', { level: 3 })).toHaveLength(1);
    const sources = screen.getByRole('region', { name: 'Sources' });
    expect(within(sources).getByRole('link', { name: 'Agreement on Fisheries' })).toHaveAttribute(
      'href',
      'https://mfa.arendal.example/treaties/fisheries',
    );
  });

  test('says what is missing where a year can’t be had, and keeps the rest', async () => {
    openSite('/agreements/fisheries-agreement-2018', {
      answer: (file) => (file.startsWith('meetings-2018') ? new Response('', { status: 404 }) : undefined),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(/^meetings-2018/);
    expect(screen.getByRole('heading', { level: 2, name: 'Signatories' })).toBeInTheDocument();
  });

  test('an unknown one is said to be so', async () => {
    openSite('/agreements/no-such-agreement');
    expect(await screen.findByRole('heading', { level: 1, name: /no page/ })).toBeInTheDocument();
  });
});
