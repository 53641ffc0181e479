import { expect, test } from './site.ts';
import { SEED } from './record.ts';

test('from the overview to a statement’s source without a mouse', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Find anything in the record' })).toBeFocused();
  await page.keyboard.type('Kamikawa Balakrishnan WA2.0');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/^.*\/meetings\?q=Kamikawa/);
  const first = page
    .getByRole('list', { name: 'Meetings' })
    .getByRole('heading', { level: 3 })
    .getByRole('link')
    .first();
  await expect(first).toHaveAttribute('href', `/meetings/${SEED}`);
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/meetings/${SEED}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('arrow keys go from meeting to meeting', async ({ page }) => {
  await page.goto('/meetings');
  const links = page.getByRole('list', { name: 'Meetings' }).getByRole('heading', { level: 3 }).getByRole('link');
  await links.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(links.nth(1)).toBeFocused();
});

test('the chart’s years are chosen with arrow keys and Enter', async ({ page }) => {
  await page.goto('/meetings');
  const chart = page.getByRole('slider', { name: 'Meetings by year' });
  await chart.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/meetings\?from=(\d{4})&to=\1$/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the filters open in a sheet, and Escape closes it', async ({ page }) => {
    await page.goto('/meetings');
    const open = page.getByRole('button', { name: 'Filters' });
    await open.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Filters' });
    await expect(sheet).toBeVisible();
    await sheet.getByRole('link', { name: /^Summit meeting/ }).press('Enter');
    await expect(page).toHaveURL('/meetings?kind=summit-meeting');
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeFocused();
  });
});
