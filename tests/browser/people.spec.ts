import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { Agreement, Indicator, Person } from '../../src/model/schema.ts';
import { counted, meetings, type MeetingFile } from './record.ts';
import { expect, test } from './site.ts';

/** Every record of a kind as its file has it, so that tests count without the site's own code. */
const records = <T>(kind: string): T[] =>
  readdirSync(`data/${kind}`)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(path.join('data', kind, file), 'utf8')) as T);
const people = records<z.input<typeof Person>>('people');
const agreements = records<z.input<typeof Agreement>>('agreements');
const indicators = records<z.input<typeof Indicator>>('indicators');

const pointsOf = (meeting: MeetingFile) =>
  meeting.readouts.filter((readout) => !readout.retrospective).flatMap((readout) => readout.points ?? []);
const tookPart = (meeting: MeetingFile, id: string) => (meeting.participants ?? []).some(({ person }) => person === id);
const isOf = (meeting: MeetingFile, id: string) =>
  tookPart(meeting, id) || pointsOf(meeting).some(({ speaker }) => speaker === id);
const statementsBy = (id: string) =>
  meetings.flatMap(pointsOf).filter(({ speaker, act }) => speaker === id && act !== 'reported');

test.describe('a person', () => {
  const ID = 'lee-hsien-loong';

  test('opened cold shows names, offices and as many meetings as the explorer', async ({ page }) => {
    const person = people.find(({ id }) => id === ID)!;
    await page.goto(`/people/${ID}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(person.name.en);
    await expect(page.getByText(person.name.ja!, { exact: true })).toBeVisible();
    for (const { office } of person.offices ?? []) {
      await expect(page.getByText(office, { exact: true }).first()).toBeVisible();
    }
    const own = meetings.filter((meeting) => isOf(meeting, ID));
    const list = page.getByRole('list', { name: 'Meetings', exact: true });
    await expect(list.getByRole('heading', { level: 3 })).toHaveCount(own.length);
    await page.getByRole('link', { name: counted(own.length), exact: true }).click();
    await expect(page).toHaveURL(`/meetings?person=${ID}`);
    await expect(page.getByRole('status')).toHaveText(new RegExp(`^${counted(own.length)}\\b`));
  });

  test('shows every statement, and those on one topic', async ({ page }) => {
    const said = statementsBy(ID);
    await page.goto(`/people/${ID}`);
    await expect(page.getByRole('status')).toHaveText(`${said.length} statements`);
    for (const { summary } of said.slice(0, 5)) await expect(page.getByText(summary).first()).toBeVisible();
    const onTrade = said.filter(({ topics }) => topics.includes('trade-investment'));
    await page.getByRole('link', { name: `${onTrade.length} statements on Trade and investment` }).click();
    await expect(page).toHaveURL(`/people/${ID}?topic=trade-investment#statements`);
    await expect(page.getByRole('status')).toHaveText(`${onTrade.length} statements on Trade and investment`);
    await page.goBack();
    await expect(page.getByRole('status')).toHaveText(`${said.length} statements`);
  });

  test('leads from a counterpart’s number to the meetings of both', async ({ page }) => {
    const together = meetings.filter(
      (meeting) => tookPart(meeting, ID) && tookPart(meeting, 'abe-shinzo') && !meeting.kind.endsWith('-visit'),
    );
    await page.goto(`/people/${ID}`);
    await page.getByRole('link', { name: `${counted(together.length)} with Abe Shinzo` }).click();
    const list = page.getByRole('list', { name: 'Meetings with Abe Shinzo' });
    await expect(list.getByRole('heading', { level: 3 })).toHaveCount(together.length);
    await page.getByRole('link', { name: 'Abe Shinzo', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Abe Shinzo');
  });

  test('of one meeting and no statement has the office that the meeting names', async ({ page }) => {
    const quiet = people.find(
      ({ id, offices = [] }) =>
        offices.length === 0 &&
        statementsBy(id).length === 0 &&
        meetings.filter((meeting) => isOf(meeting, id)).length === 1,
    )!;
    const meeting = meetings.find(({ participants = [] }) => participants.some(({ person }) => person === quiet.id))!;
    const { office } = meeting.participants!.find(({ person }) => person === quiet.id)!;
    await page.goto(`/people/${quiet.id}`);
    await expect(page.getByText(office, { exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: '1 meeting', exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Statements' })).toHaveCount(0);
  });
});

test.describe('agreements', () => {
  test('are listed, and narrowed by kind in the address', async ({ page }) => {
    await page.goto('/agreements');
    await expect(page.getByRole('status')).toHaveText(`${agreements.length} agreements`);
    const treaties = agreements.filter(({ kind }) => kind === 'treaty').length;
    await page.getByRole('link', { name: `Treaty, ${treaties} agreements` }).click();
    await expect(page).toHaveURL('/agreements?type=treaty');
    await expect(page.getByRole('status')).toHaveText(`${treaties} agreements`);
    const list = page.getByRole('list', { name: 'Agreements', exact: true });
    await expect(list.getByRole('heading', { level: 3 })).toHaveCount(treaties);
  });

  test('have a mark each in the strip, which the keyboard walks', async ({ page }) => {
    const dated = agreements.filter(({ signed }) => signed);
    await page.goto('/agreements');
    const marks = page.getByRole('list', { name: 'Agreements by year' }).getByRole('link');
    await expect(marks).toHaveCount(dated.length);
    await marks.last().focus();
    await page.keyboard.press('Home');
    await expect(marks.first()).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(marks.nth(1)).toBeFocused();
    const address = (await marks.nth(1).getAttribute('href'))!;
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address);
  });

  test('show what was said of them, and the meetings where', async ({ page }) => {
    const naming = meetings.map((meeting) => ({
      meeting,
      points: pointsOf(meeting).filter(({ agreements: named = [] }) => named.includes('jsepa')),
    }));
    const said = naming.flatMap(({ points }) => points);
    const statements = said.filter(({ act }) => act !== 'reported');
    const where = naming.filter(({ points }) => points.length > 0).length;
    await page.goto('/agreements/jsepa');
    await expect(page.getByRole('status')).toHaveText(new RegExp(`^${statements.length} statements\\b`));
    for (const { summary } of said) await expect(page.getByText(summary, { exact: true }).first()).toBeVisible();
    const list = page.getByRole('list', { name: `${where} meetings whose accounts name it` });
    await expect(list.getByRole('heading', { level: 3 })).toHaveCount(where);
  });

  test('lead to the meeting where they were signed, and to those who signed', async ({ page }) => {
    const agreement = agreements.find(({ id }) => id === 'strategic-partnership-2026')!;
    await page.goto(`/agreements/${agreement.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(agreement.title.en);
    for (const { url } of agreement.sources) {
      await expect(page.getByRole('region', { name: 'Sources' }).locator(`a[href="${url}"]`)).toBeVisible();
    }
    for (const signatory of agreement.signatories ?? []) {
      const address = 'person' in signatory ? `/people/${signatory.person}` : `/countries/${signatory.actor}`;
      await expect(page.getByRole('main').locator(`a[href="${address}"]`).first()).toBeVisible();
    }
    await page.locator('dl').locator(`a[href="/meetings/${agreement.meeting}"]`).click();
    await expect(page).toHaveURL(`/meetings/${agreement.meeting}`);
  });
});

test.describe('statistics', () => {
  test('are all listed, each with its page', async ({ page }) => {
    await page.goto('/statistics');
    await expect(page.getByRole('status')).toHaveText(`${indicators.length} series`);
    for (const { id, title } of indicators) {
      await expect(page.getByRole('main').locator(`a[href="/statistics/${id}"]`)).toHaveText(title.en);
    }
  });

  test('have a table with every figure and its source', async ({ page }) => {
    test.slow();
    for (const { id, points } of indicators) {
      await page.goto(`/statistics/${id}?view=table`);
      const rows = page.getByRole('region', { name: /^Table/ }).locator('tbody tr');
      await expect(rows, id).toHaveCount(points.length);
      const links = await rows.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links.toSorted(), id).toEqual(points.map(({ source }) => source).toSorted());
      const values = await rows.locator('[data-numeric]').allTextContents();
      const number = new Intl.NumberFormat('en-GB');
      expect(values.toSorted(), id).toEqual(points.map(({ value }) => number.format(value)).toSorted());
    }
  });

  test('are drawn with a bar a figure: a year without one has none', async ({ page }) => {
    for (const id of ['visitors-jpn-to-sgp', 'fdi-flow-jpn-to-sgp-usd', 'singaporean-residents-in-japan-moj']) {
      const { points } = indicators.find((indicator) => indicator.id === id)!;
      await page.goto(`/statistics/${id}`);
      await expect(page.locator('.recharts-bar-rectangle rect'), id).toHaveCount(points.length);
    }
  });

  test('show a negative figure below zero, and say so', async ({ page }) => {
    await page.goto('/statistics/fdi-flow-jpn-to-sgp-usd');
    await expect(page.getByRole('figure')).toHaveAccessibleName(/below zero in 2016$/);
  });
});
