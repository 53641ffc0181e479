import { expect, test } from './site.ts';
import { SEED, counted, meetings } from './record.ts';

test('an unknown id offers close ones', async ({ page }) => {
  await page.goto('/meetings/2023-12-16-foreign-ministers-meeting-toky');
  await expect(page.getByRole('heading', { level: 1, name: 'There is no page at this address' })).toBeVisible();
  await page
    .getByRole('list', { name: 'Meetings with an address like it' })
    .locator(`a[href="/meetings/${SEED}"]`)
    .click();
  await expect(page).toHaveURL(`/meetings/${SEED}`);
});

test('a parameter that the record does not know is named, and goes with one click', async ({ page }) => {
  await page.goto('/meetings?topic=foo&from=abc&topci=trade&kind=summit-meeting');
  const summits = meetings.filter(({ kind }) => kind === 'summit-meeting').length;
  const status = page.getByRole('main').getByRole('status');
  await expect(status).toHaveText(new RegExp(`^${counted(summits)}`));
  await expect(page.getByText('nothing in the record is called “foo”')).toBeVisible();
  await expect(page.getByText('“from=abc” is no filter')).toBeVisible();
  await page.getByRole('link', { name: /Remove filter: .*topci/ }).click();
  await expect(page).toHaveURL('/meetings?topic=foo&kind=summit-meeting&from=abc');
  await expect(status).toHaveText(new RegExp(`^${counted(summits)}`));
});

test('mangled addresses show the record all the same', async ({ page }) => {
  for (const address of [
    '/meetings?%',
    '/meetings?q=%E0%A4%A',
    '/meetings?from=2020&to=1990',
    '/meetings?&&==&topic',
  ]) {
    await page.goto(address);
    await expect(page.getByRole('main').getByRole('status'), address).toHaveText(/^\d+ meetings?/);
  }
});

test.describe('with a shard that answers 500', () => {
  test.use({ provoked: [/status of 500/] });

  test('the meeting’s facts stay, the page says what is missing, and trying again brings it', async ({ page }) => {
    let broken = true;
    await page.route(/\/dataset\/meetings-2023-/, (route) =>
      broken ? route.fulfill({ status: 500, body: 'no' }) : route.continue(),
    );
    await page.goto(`/meetings/${SEED}`);
    await expect(page.getByRole('alert')).toContainText('meetings-2023');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Japan-Singapore Foreign Ministers’ Meeting');
    await expect(page.getByRole('link', { name: 'Kamikawa Yoko' }).first()).toBeVisible();
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { level: 3, name: 'Bilateral relations' })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('the search fails in words, and the rest of the explorer goes on', async ({ page }) => {
    await page.route(/\/dataset\/search-/, (route) => route.fulfill({ status: 500, body: 'no' }));
    await page.goto('/meetings?q=trade');
    await expect(page.getByRole('alert')).toContainText('search');
    await page.getByRole('searchbox').fill('');
    await expect(page.getByRole('main').getByRole('status')).toHaveText(new RegExp(`^${counted(meetings.length)}`));
  });
});
