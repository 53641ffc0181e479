import { axe, expect, test } from './site.ts';
import { counted, meetings, mentions } from './record.ts';

const drawing = 'application';
const NAME = /^Timeline of /;

test('a cold deep link shows its span', async ({ page }) => {
  await page.goto('/timeline?t=2012..2024');
  await expect(page).toHaveTitle(/^Timeline, 2012.2024|^Timeline, 2012.+2024/);
  await expect(page.getByRole('heading', { level: 2, name: /^2012.+2024$/ })).toBeVisible();
  await expect(page.getByRole('main').getByRole('status')).toHaveText(new RegExp(`^${counted(meetings.length)}`));
  await expect(page.getByRole(drawing, { name: NAME })).toBeVisible();
  const list = page.getByRole('region', { name: 'The same as a list' });
  const within = meetings.filter(({ date, endDate }) => date < '2025' && (endDate ?? date) >= '2012');
  await expect(list.locator('a[href^="/meetings/"]')).toHaveCount(within.length);
  await expect(list.getByRole('link', { name: 'Lee Hsien Loong' }).first()).toBeVisible();
});

test('something is drawn', async ({ page }) => {
  await page.goto('/timeline?t=2012..2024');
  const plot = page.getByRole(drawing, { name: NAME });
  await expect(plot).toBeVisible();
  const colours = () =>
    plot.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    });
  await expect.poll(colours).toBeGreaterThan(20);
});

test('by keyboard alone: find a meeting, open it, come back to the same view', async ({ page }) => {
  await page.goto('/timeline?t=2012..2024');
  const plot = page.getByRole(drawing, { name: NAME });
  const said = page.locator('[aria-live=polite]').last();
  await plot.focus();
  // Down through the lanes of office to the first of meetings.
  for (let lane = 0; lane < 5; lane++) await page.keyboard.press('ArrowDown');
  await expect(said).toHaveText(/\. Summits\. \d+ of \d+$/);
  await page.keyboard.press('.');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press(',');
  const heard = await said.textContent();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/meetings\/.+/);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).not.toHaveText('Timeline');
  expect(heard).toContain(await title.textContent());
  await page.goBack();
  await expect(page).toHaveURL('/timeline?t=2012..2024');
  await expect(page.getByRole('heading', { level: 2, name: /^2012.+2024$/ })).toBeVisible();
});

test('keys move through time and zoom, and the address follows at rest', async ({ page }) => {
  await page.goto('/timeline?t=2012..2024');
  await page.getByRole(drawing, { name: NAME }).focus();
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/t=19\d\d\.\.19\d\d$/);
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/t=2014\.\.2026$/);
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/t=20\d\d-\d\d\.\.20\d\d-\d\d$/);
  await page.keyboard.press('0');
  await expect(page).toHaveURL('/timeline');
});

test('buttons move to another address, and back undoes them', async ({ page }) => {
  await page.goto('/timeline?t=2012..2023');
  await page.getByRole('button', { name: 'Closer' }).click();
  await expect(page).toHaveURL('/timeline?t=2015..2020');
  await page.goBack();
  await expect(page).toHaveURL('/timeline?t=2012..2023');
});

test('a drag moves the drawing, and a plain wheel the page', async ({ page }) => {
  await page.goto('/timeline?t=2012..2024');
  const plot = page.getByRole(drawing, { name: NAME });
  const box = (await plot.boundingBox())!;
  await page.mouse.move(box.x + 600, box.y + 160);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  await expect(page).toHaveURL('/timeline?t=2012..2024');
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.mouse.move(box.x + 600, box.y + 160);
  await page.mouse.down();
  await page.mouse.move(box.x + 800, box.y + 160, { steps: 8 });
  await page.mouse.up();
  await expect(page).toHaveURL(/t=20(09|10)-\d\d\.\.2022-\d\d$/);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect(page).not.toHaveURL(/\.\.2022-\d\d$/);
});

test('a hidden lane is in the address', async ({ page }) => {
  await page.goto('/timeline?t=2012..2024');
  await page.getByText('Lanes', { exact: true }).click();
  const toggles = page.getByRole('main').locator('details').first();
  await toggles.getByRole('link', { name: 'Hide: Visits' }).click();
  await expect(page).toHaveURL('/timeline?t=2012..2024&hide=visits');
  await page.reload();
  const list = page.getByRole('region', { name: 'The same as a list' });
  await expect(list.getByRole('link').first()).toBeVisible();
  await expect(list.getByText(/^Visits ·/)).toHaveCount(0);
  await page.getByText('Lanes (1 hidden)').click();
  await toggles.getByRole('link', { name: 'Show: Visits' }).click();
  await expect(page).toHaveURL('/timeline?t=2012..2024');
});

test('the explorer’s filters hold here, with its count', async ({ page }) => {
  const wanted = meetings.filter((meeting) => mentions(meeting, 'energy-transition'));
  await page.goto('/timeline?topic=energy-transition');
  const status = page.getByRole('main').getByRole('status');
  await expect(status).toHaveText(new RegExp(`^${counted(wanted.length)}`));
  const list = page.getByRole('region', { name: 'The same as a list' });
  await expect(list.locator('a[href^="/meetings/"]')).toHaveCount(wanted.length);
  await page.getByRole('link', { name: 'Read them in the explorer' }).click();
  await expect(page).toHaveURL('/meetings?topic=energy-transition');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(new RegExp(`^${counted(wanted.length)}`));
});

test('what is no span is named, and everything shown', async ({ page }) => {
  await page.goto('/timeline?t=sometime');
  await expect(page.getByText('“t=sometime”')).toBeVisible();
  await page.getByRole('link', { name: 'Remove it' }).click();
  await expect(page).toHaveURL('/timeline');
});

for (const [scheme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const) {
  test(`axe finds nothing, ${scheme}, ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/timeline?t=2012..2024');
    await expect(page.getByRole(drawing, { name: NAME })).toBeVisible();
    await page.getByText('Filters', { exact: true }).click();
    await expect(page.getByRole('link', { name: /^Summit meeting/ })).toBeVisible();
    expect(await axe(page)).toEqual([]);
  });
}
