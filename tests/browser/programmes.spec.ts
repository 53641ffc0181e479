import { readdirSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Programme } from '../../src/model/schema.ts';
import { counted, meetings, type MeetingFile } from './record.ts';
import { expect, test } from './site.ts';

type ProgrammeFile = z.input<typeof Programme>;

/** Every programme of the real record, read straight from the files. */
const programmes = readdirSync('data/programmes').map(
  (file) => JSON.parse(readFileSync(`data/programmes/${file}`, 'utf8')) as ProgrammeFile,
);
const programme = (id: string) => programmes.find((one) => one.id === id)!;

/** Whether an account of the time names the programme; with a side, whether that side itself says something of it. */
const names = (meeting: MeetingFile, id: string, side?: string) =>
  meeting.readouts.some(
    (readout) =>
      !readout.retrospective &&
      (readout.points ?? []).some(
        (point) => point.programmes?.includes(id) && (!side || (point.side === side && point.act !== 'reported')),
      ),
  );
const naming = (id: string, side?: string) => meetings.filter((meeting) => names(meeting, id, side)).length;

for (const id of ['jspp21', 'jenesys', 'azec']) {
  test(`/programmes/${id}, opened cold, has its facts in the first view`, async ({ page }) => {
    const { name, summary, phases } = programme(id);
    await page.goto(`/programmes/${id}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name.en);
    await expect(page.getByText(summary)).toBeInViewport();
    await expect(page.getByRole('heading', { name: phases![0]!.name, exact: true })).toBeInViewport();
  });

  test(`/programmes/${id} has every fact of its record, each with a source`, async ({ page }) => {
    const { figures = [], events = [], activities = [] } = programme(id);
    await page.goto(`/programmes/${id}`);
    await expect(page.getByRole('region', { name: 'All figures' }).locator('tbody tr')).toHaveCount(figures.length);
    const listed = page.getByRole('region', { name: 'Events' });
    for (const { title, summary } of events) {
      await expect(listed.getByText(title).first()).toBeVisible();
      await expect(listed.getByText(summary)).toBeVisible();
    }
    for (const { title } of activities)
      await expect(page.getByRole('rowheader', { name: title }).first()).toBeVisible();
    const sources = page.getByRole('region', { name: 'Sources' });
    for (const { source } of [...figures, ...events, ...activities]) {
      await expect(sources.locator(`a[href="${source}"]`)).toHaveCount(1);
    }
  });

  test(`the meetings of /programmes/${id} are as many in the explorer`, async ({ page }) => {
    for (const [link, count] of [
      [`/meetings?programme=${id}`, naming(id)],
      [`/meetings?side=japan&programme=${id}`, naming(id, 'japan')],
      [`/meetings?side=singapore&programme=${id}`, naming(id, 'singapore')],
    ] as const) {
      await page.goto(`/programmes/${id}`);
      const side = /side=(\w+)/.exec(link)?.[1];
      const ways = page
        .getByRole('region', { name: /name it$/ })
        .locator('dl')
        .first();
      if (side && count === 0) continue;
      const to = side ? ways.locator(`a[href*="side=${side}"]`) : ways.getByRole('link', { name: counted(count) });
      await to.click();
      await expect(page).toHaveURL(/\/meetings\?/);
      await expect(page.getByRole('main').getByRole('status')).toContainText(counted(count));
    }
  });
}

test('the index has every programme once, with as many meetings as the explorer', async ({ page }) => {
  await page.goto('/programmes');
  const rows = page.locator('li[data-state]');
  await expect(rows).toHaveCount(programmes.length);
  for (const { id } of programmes) {
    const row = rows.filter({ has: page.locator(`h4 a[href="/programmes/${id}"]`) });
    await expect(row).toHaveCount(1);
    const count = naming(id);
    const link = row.locator('a[href^="/meetings"]');
    if (count === 0) await expect(link).toHaveCount(0);
    else await expect(link).toHaveText(`named in ${counted(count)}`);
  }
  await page.locator('a[href="/meetings?programme=jspp21"]').click();
  await expect(page.getByRole('main').getByRole('status')).toContainText(counted(naming('jspp21')));
});

test('a programme stands below the one that it followed', async ({ page }) => {
  await page.goto('/programmes');
  await expect(page.locator('h4 a')).toHaveCount(programmes.length);
  const order = await page.locator('h4 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  for (const { id, kind, predecessors = [] } of programmes) {
    for (const before of predecessors.filter((one) => programme(one).kind === kind)) {
      expect(order.indexOf(`/programmes/${id}`)).toBeGreaterThan(order.indexOf(`/programmes/${before}`));
    }
  }
});

test('activities can be narrowed, and the address tells how', async ({ page }) => {
  const { activities = [] } = programme('jspp21');
  const inYear = activities.filter(({ period }) => period === 'FY2019');
  await page.goto('/programmes/jspp21');
  const section = page.getByRole('region', { name: 'Activities', exact: true });
  await section.getByLabel('Year').selectOption('2019');
  await expect(page).toHaveURL(/\/programmes\/jspp21\?year=2019$/);
  await expect(section.getByRole('status')).toHaveText(`${inYear.length} of ${activities.length} activities`);
  await section.getByLabel('Area').selectOption('Urban Governance');
  await expect(page).toHaveURL(/\?year=2019&area=Urban\+Governance$/);
  const left = inYear.filter(({ area }) => area === 'Urban Governance');
  await expect(section.locator('tbody tr')).toHaveCount(left.length);
  await page.goBack();
  await expect(section.locator('tbody tr')).toHaveCount(inYear.length);
});

test('a chart’s table twin has its figures, and the switch is in the address', async ({ page }) => {
  const planned = programme('jspp21').figures!.filter(({ measure }) => measure === 'courses-planned');
  await page.goto('/programmes/jspp21');
  const chart = page.getByRole('figure', { name: /^Courses planned fell from/ });
  await expect(chart.getByRole('img', { name: /^Courses planned/ })).toBeVisible();
  await chart.getByRole('link', { name: 'Table' }).click();
  await expect(page).toHaveURL(/\?table=courses-planned/);
  const rows = chart.getByRole('row');
  await expect(rows).toHaveCount(planned.length + 1);
  for (const { period, value } of planned) {
    await expect(rows.filter({ hasText: period! })).toContainText(String(value));
  }
  await page.reload();
  await expect(chart.getByRole('table')).toBeVisible();
});
