import { expect, test } from './site.ts';
import { SEED, counted, meetings, mentions } from './record.ts';

const wanted = meetings.filter(
  (meeting) =>
    meeting.kind === 'foreign-ministers-meeting' && meeting.date >= '2013' && mentions(meeting, 'energy-transition'),
);
const ADDRESS = '/meetings?topic=energy-transition&from=2013&kind=foreign-ministers-meeting';

test('an analyst finds foreign ministers’ meetings since 2013 on the energy transition, and shares them', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Meetings' }).click();
  const status = page.getByRole('main').getByRole('status');
  await expect(status).toHaveText(new RegExp(`^${counted(meetings.length)}`));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  const facets = page.getByRole('complementary', { name: 'Filters' });
  await facets.getByLabel('From').selectOption('2013');
  await facets.getByRole('link', { name: /^Foreign ministers’ meeting/ }).click();
  const topics = facets.getByRole('region', { name: 'Topic' });
  await topics.getByRole('button', { name: /Show all/ }).click();
  const energy = topics.getByRole('link', { name: /^Energy transition/ });
  await expect(energy).toHaveAccessibleName(`Energy transition, ${counted(wanted.length)}`);
  await energy.click();
  await expect(status).toHaveText(new RegExp(`^${counted(wanted.length)}`));
  await expect(page).toHaveURL(ADDRESS);

  const titles = page.getByRole('list', { name: 'Meetings' }).getByRole('heading', { level: 3 });
  await expect(titles).toHaveCount(wanted.length);

  // A colleague opens the link.
  const colleague = await context.newPage();
  await colleague.goto(page.url());
  await expect(colleague.getByRole('main').getByRole('status')).toHaveText(new RegExp(`^${counted(wanted.length)}`));
  await expect(colleague.getByRole('list', { name: 'Meetings' }).getByRole('heading', { level: 3 })).toHaveText(
    await titles.allTextContents(),
  );

  // Read one, open its source, come back.
  await page.locator(`a[href="/meetings/${SEED}"]`).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Japan-Singapore Foreign Ministers’ Meeting');
  await expect(page.getByRole('region', { name: 'Sources' }).getByRole('link').first()).toHaveAttribute(
    'href',
    'https://www.mofa.go.jp/press/release/pressite_000001_00057.html',
  );
  await page.goBack();
  await expect(page).toHaveURL(ADDRESS);
  await expect(status).toHaveText(new RegExp(`^${counted(wanted.length)}`));
  await page.goBack();
  await expect(page).toHaveURL('/meetings?from=2013&kind=foreign-ministers-meeting');
  await page.goForward();
  await expect(page).toHaveURL(ADDRESS);
  await expect(status).toHaveText(new RegExp(`^${counted(wanted.length)}`));
});

test('every facet value leads to as many meetings as it says', async ({ page }) => {
  test.slow();
  await page.goto('/meetings?from=2013&kind=foreign-ministers-meeting');
  const links = page.getByRole('complementary', { name: 'Filters' }).getByRole('link', { name: /meetings?$/ });
  await expect(links.first()).toBeVisible();
  const promised = await links.evaluateAll((all) =>
    all.map((link) => ({
      href: link.getAttribute('href') ?? '',
      count: Number(/(\d+) meetings?$/.exec(link.getAttribute('aria-label') ?? '')?.[1]),
      // A further value of the facet that is set widens it: its own count is for that value alone.
      widens: link.closest('section')?.querySelector('[aria-current]') !== null,
    })),
  );
  for (const { href, count } of promised.filter(({ widens }) => !widens)) {
    await page.goto(href);
    await expect(page.getByRole('main').getByRole('status'), href).toHaveText(new RegExp(`^${counted(count)}`));
  }
});

test('searches while one writes, in English and Japanese, with typos, and shows the match', async ({ page }) => {
  await page.goto('/meetings');
  const field = page.getByRole('searchbox', { name: 'Search the record' });
  const rows = page.getByRole('list', { name: 'Meetings' }).getByRole('listitem');
  await field.fill('balakrishna energy');
  await expect(page).toHaveURL('/meetings?q=balakrishna+energy&sort=relevance');
  await expect(rows.first().locator('mark').first()).toBeVisible();
  await field.fill('外相会談');
  await expect(page).toHaveURL(/q=%E5%A4%96/);
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^[1-9]\d* meetings?/);
  await field.fill('');
  await expect(page).toHaveURL('/meetings');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(new RegExp(`^${counted(meetings.length)}`));
});

test('says which filter to loosen where nothing fits', async ({ page }) => {
  await page.goto('/meetings?topic=energy-transition&to=1990');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^0 meetings/);
  await expect(page.getByRole('heading', { name: 'No meeting fits all of these filters' })).toBeVisible();
  const expected = meetings.filter((meeting) => mentions(meeting, 'energy-transition')).length;
  await page.getByRole('link', { name: `${counted(expected)} without “To 1990”` }).click();
  await expect(page.getByRole('main').getByRole('status')).toHaveText(new RegExp(`^${counted(expected)}`));
});

test('the chart by year narrows by click and by drag, and its table says the same', async ({ page }) => {
  await page.goto('/meetings');
  const figure = page.getByRole('figure').first();
  const chart = figure.locator('.recharts-surface').first();
  await expect(chart).toBeVisible();
  const box = (await chart.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2, { steps: 5 });
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/\/meetings\?from=\d{4}&to=\d{4}$/);
  const { searchParams } = new URL(page.url());
  const [from = '', to = ''] = [searchParams.get('from') ?? '', searchParams.get('to') ?? ''];
  expect(Number(to)).toBeGreaterThan(Number(from));
  const expected = meetings.filter(({ date }) => date.slice(0, 4) >= from && date.slice(0, 4) <= to).length;
  await expect(page.getByRole('main').getByRole('status')).toHaveText(new RegExp(`^${counted(expected)}`));

  await page.goto('/meetings');
  await figure.getByRole('link', { name: 'Table' }).click();
  const row = figure.getByRole('row').filter({ hasText: '2018' });
  const in2018 = meetings.filter(({ date }) => date.startsWith('2018')).length;
  await expect(row.getByRole('cell').last()).toHaveText(String(in2018));
});
