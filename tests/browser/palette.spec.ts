import type { Page } from '@playwright/test';
import { axe, expect, test } from './site.ts';
import { SEED } from './record.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Find anything in the record' });
const list = (page: Page) => page.getByRole('listbox', { name: 'Names in the record' });
/** The best of the names; the search of all statements stands in no group. */
const first = (page: Page) => list(page).getByRole('group').first().getByRole('option').first();

/** Opens an address and waits until keys are heard. */
async function open(page: Page, address: string) {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

for (const [text, name, address] of [
  ['kamikwa', 'Kamikawa Yoko', '/people/kamikawa-yoko'],
  ['岸田', 'Kishida Fumio', '/people/kishida-fumio'],
  ['リー・シェンロン', 'Lee Hsien Loong', '/people/lee-hsien-loong'],
  ['azec', 'Asia Zero Emission Community', '/programmes/azec'],
  ['jsepa', 'New-Age Economic Partnership', '/agreements/jsepa'],
  ['energy trans', 'Energy transition', '/topics/energy-transition'],
  ['ASEAN', 'ASEAN', '/countries/asean'],
] as const) {
  test(`“${text}” leads to ${address}`, async ({ page }) => {
    await open(page, '/about');
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.insertText(text);
    await expect(first(page)).toContainText(name);
    await page.keyboard.press('ArrowDown');
    await expect(first(page)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address);
    await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
    await expect(list(page)).toBeHidden();
  });
}

test('finds a statistic and a meeting by its day', async ({ page }) => {
  await open(page, '/about');
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('visitors to japan');
  await expect(list(page).getByRole('group', { name: 'Statistics' }).getByRole('option').first()).toHaveAttribute(
    'href',
    /^\/statistics\//,
  );
  await field(page).fill('2023-12-16');
  const meetings = list(page).getByRole('group', { name: 'Meetings' });
  await expect(meetings.locator(`[role="option"][href="/meetings/${SEED}"]`)).toContainText('16 Dec 2023');
});

test('on the explorer `/` is its own search, and Ctrl-K the site’s', async ({ page }) => {
  await open(page, '/meetings');
  const own = page.getByRole('searchbox');
  await expect(own).toBeVisible();
  await page.keyboard.press('/');
  await expect(own).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.insertText('jenesys');
  await expect(first(page)).toHaveAttribute('href', '/programmes/jenesys');
  await first(page).click();
  await expect(page).toHaveURL('/programmes/jenesys');
});

test('the code and the files of the names are loaded at the first use only', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`/meetings/${SEED}`, { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { name: 'Other meetings on these topics' })).toBeVisible();
  const before = asked.length;
  expect(asked.filter((path) => /\/(people|indicators)-/.test(path))).toEqual([]);
  await page.keyboard.press('/');
  await expect(first(page)).toBeVisible();
  expect(asked.slice(before).filter((path) => path.endsWith('.js')).length).toBeGreaterThan(0);
  expect(asked.slice(before).some((path) => path.includes('/indicators-'))).toBe(true);
});

test.describe('with files of names that can’t be had', () => {
  test.use({ provoked: [/status of 500/] });

  test('the other names are there, and the list says what is not', async ({ page }) => {
    await page.route(/\/dataset\/indicators-/, (route) => route.fulfill({ status: 500, body: 'no' }));
    await open(page, '/meetings');
    await page.keyboard.press('Control+k');
    await page.keyboard.insertText('kishida');
    await expect(first(page)).toHaveAttribute('href', '/people/kishida-fumio');
    await expect(page.getByText('Some names are missing here')).toBeVisible();
  });
});

for (const [width, height] of [
  [360, 740],
  [900, 700],
  [1440, 900],
] as const) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height } });

    test('the open palette has no barrier and stays within the window', async ({ page }) => {
      await open(page, '/about');
      await page.keyboard.press('/');
      await page.keyboard.insertText('trade');
      await expect(first(page)).toBeVisible();
      expect(await axe(page), 'in light').toEqual([]);
      const box = (await list(page).boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axe(page, ['color-contrast']), 'in dark').toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a button opens the search over the whole window', async ({ page }) => {
    await open(page, '/about');
    const opener = page.getByRole('button', { name: 'Find anything in the record' });
    await expect(field(page)).toBeHidden();
    await opener.tap();
    await expect(field(page)).toBeFocused();
    await page.keyboard.insertText('lee hsien');
    await first(page).click();
    await expect(page).toHaveURL('/people/lee-hsien-loong');
    // A new page takes the focus to its heading.
    await expect(page.getByRole('heading', { level: 1, name: 'Lee Hsien Loong' })).toBeFocused();
    await opener.click();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(field(page)).toBeHidden();
    await expect(opener).toBeFocused();
  });

  test('the pages open behind a button', async ({ page }) => {
    await open(page, '/about');
    const pages = page.getByRole('navigation', { name: 'Pages' });
    await expect(pages).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).tap();
    await expect(pages.getByRole('link')).toHaveCount(8);
    expect(await axe(page)).toEqual([]);
    await pages.getByRole('link', { name: 'Topics' }).tap();
    await expect(page).toHaveURL('/topics');
    await expect(pages).toBeHidden();
  });
});

for (const width of [880, 1119, 1120, 1440]) {
  test(`the header is one row at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, '/about');
    const links = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
    await expect(links).toHaveCount(8);
    const tops = await links.evaluateAll((all) => all.map((link) => Math.round(link.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
    const header = (await page.getByRole('banner').boundingBox())!;
    expect(header.height).toBeLessThan(72);
    await expect(page.getByRole('button', { name: 'Menu' })).toBeHidden();
  });
}
