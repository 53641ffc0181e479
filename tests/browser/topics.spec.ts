import { expect, test } from './site.ts';
import { counted, meetings, mentions, type MeetingFile } from './record.ts';

const TOPIC = 'energy-transition';
const mentioning = meetings.filter((meeting) => mentions(meeting, TOPIC));
const yearOf = (meeting: MeetingFile) => Number(meeting.date.slice(0, 4));

/** The points of the time on the topic, each with its meeting. */
const points = meetings.flatMap((meeting) =>
  meeting.readouts
    .filter(({ retrospective }) => !retrospective)
    .flatMap((readout) => readout.points ?? [])
    .filter(({ topics }) => topics.includes(TOPIC)),
);
const statements = points.filter(({ act }) => act !== 'reported');

test('a number of the heat map leads to as many meetings, and back to the same place', async ({ page }) => {
  await page.goto('/topics');
  const year = yearOf(mentioning.at(-1)!);
  const there = mentioning.filter((meeting) => yearOf(meeting) === year).length;
  const cell = page.getByRole('link', { name: new RegExp(`^Energy transition, ${year}: ${there} of \\d+ meetings?$`) });
  await cell.click();
  await expect(page).toHaveURL(`/meetings?topic=${TOPIC}&from=${year}&to=${year}`);
  await expect(page.getByRole('main').getByRole('status')).toHaveText(new RegExp(`^${counted(there)}`));
  await page.goBack();
  await expect(cell).toBeInViewport();
});

test('the order of the topics is in the address', async ({ page }) => {
  await page.goto('/topics');
  await page.getByRole('link', { name: 'Most mentioned' }).click();
  await expect(page).toHaveURL('/topics?order=total');
  await page.reload();
  await expect(page.getByRole('table')).toBeVisible();
  const totals = await page.getByRole('link', { name: /^[^,]+: \d+ meetings?$/ }).allTextContents();
  expect(totals.length).toBeGreaterThan(20);
  expect(totals.map(Number)).toEqual(totals.map(Number).toSorted((a, b) => b - a));
});

test('a topic opened cold shows its record’s facts', async ({ page }) => {
  await page.goto(`/topics/${TOPIC}`);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Energy transition');
  const first = Math.min(...mentioning.map(yearOf));
  await expect(main.getByRole('heading', { name: new RegExp(`^First mentioned in ${first}`) })).toBeVisible();
  await expect(main.getByRole('link', { name: counted(mentioning.length), exact: true })).toBeVisible();
  await expect(main.getByRole('status')).toHaveText(new RegExp(`^${statements.length} statements in `));
  const list = main.getByRole('list', { name: 'Statements: Energy transition' });
  for (const { summary } of points) await expect(list.getByText(summary, { exact: true }).first()).toBeAttached();
});

test('a bar leads to its year’s meetings, and the table has the same numbers', async ({ page }) => {
  await page.goto(`/topics/${TOPIC}`);
  const bars = page.getByRole('list', { name: 'Mentions by year' });
  const bar = bars.getByRole('link', { name: /^2023: / });
  const in2023 = mentioning.filter((meeting) => yearOf(meeting) === 2023).length;
  await expect(bar).toHaveAccessibleName(new RegExp(`^2023: ${in2023} of \\d+ meetings, \\d+%$`));
  const drawn = await bars.getByRole('link').allTextContents();
  await bar.click();
  await expect(page.getByRole('main').getByRole('status')).toHaveText(new RegExp(`^${counted(in2023)}`));
  await page.goBack();

  const figure = page.getByRole('figure').first();
  await figure.getByRole('link', { name: 'Table' }).click();
  await expect(page).toHaveURL(`/topics/${TOPIC}?years=table`);
  await expect(figure.getByRole('table')).toBeVisible();
  const rows = await figure
    .getByRole('row')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  const told = rows.slice(1).filter((row) => Number(row.at(-3)) > 0);
  const words = told.map(
    (row) => `${row[0]}: ${row.at(-3)} of ${row.at(-2)} meeting${row.at(-2) === '1' ? '' : 's'}, ${row.at(-1)}`,
  );
  expect(words.toReversed()).toEqual(drawn.map((text) => text.replace(/;.*/, '')));
});

test('numbers of the page lead to as many meetings or statements', async ({ page }) => {
  test.slow();
  await page.goto(`/topics/${TOPIC}`);
  const links = page
    .getByRole('main')
    .getByRole('table')
    .getByRole('link', { name: /: \d+ (meeting|statement)s?$/ });
  await expect(links.first()).toBeVisible();
  const promised = await links.evaluateAll((all) =>
    all.map((link) => ({
      href: link.getAttribute('href')!,
      words: /\d+ \w+$/.exec(link.getAttribute('aria-label')!)![0],
    })),
  );
  expect(promised.length).toBeGreaterThan(10);
  for (const { href, words } of promised) {
    await page.goto(href);
    await expect(page.getByRole('main').getByRole('status'), href).toHaveText(new RegExp(`^${words}\\b`));
  }
});

test('narrows its statements by side, act and period, and a colleague sees the same', async ({ page, context }) => {
  await page.goto(`/topics/${TOPIC}`);
  const filters = page.getByRole('complementary', { name: 'Filters' });
  const bySide = statements.filter(({ side }) => side === 'singapore');
  await filters.getByRole('link', { name: `Singapore, ${bySide.length} statements` }).click();
  const status = page.getByRole('main').getByRole('status');
  await expect(status).toHaveText(new RegExp(`^${bySide.length} statements`));
  await filters.getByLabel('From').selectOption('2022');
  await expect(page.getByRole('link', { name: 'Remove filter: From 2022' })).toBeVisible();
  await filters.getByRole('region', { name: 'What was done' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/^[^?]*\?from=2022&side=singapore&act=[a-z-]+$/);
  const colleague = await context.newPage();
  await colleague.goto(page.url());
  await expect(colleague.getByRole('main').getByRole('status')).toHaveText((await status.textContent())!);
  await page.getByRole('link', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(`/topics/${TOPIC}`);
  await expect(status).toHaveText(new RegExp(`^${statements.length} statements`));
});

test('a statement leads to its place in the account', async ({ page }) => {
  await page.goto(`/topics/${TOPIC}?from=2023&to=2023`);
  await page
    .getByRole('link', { name: /own readout$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/meetings\/2023-[^#]+#.+\.p\d+$/);
  await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
});
