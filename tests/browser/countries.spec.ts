import { expect, test } from './site.ts';
import { counted, meetings, type MeetingFile } from './record.ts';

const names = (meeting: MeetingFile, actor: string) =>
  meeting.readouts.some(
    (readout) => !readout.retrospective && (readout.points ?? []).some((point) => point.actors?.includes(actor)),
  );
const isVisit = ({ kind }: MeetingFile) => ['state-visit', 'official-visit', 'working-visit'].includes(kind);

for (const [actor, name] of [
  ['asean', 'ASEAN'],
  ['north-korea', 'North Korea'],
] as const) {
  test(`${name}: opened cold, it says in how many meetings it is named, and leads to them`, async ({ page }) => {
    const count = counted(meetings.filter((meeting) => names(meeting, actor)).length);
    await page.goto(`/countries/${actor}`);
    await expect(page).toHaveTitle(`${name} · Readout`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await page.getByRole('main').getByRole('link', { name: count, exact: true }).click();
    await expect(page).toHaveURL(`/meetings?actor=${actor}`);
    await expect(page.getByRole('status').filter({ hasText: count })).toBeVisible();
  });
}

test('a side that names an actor leads to as many meetings', async ({ page }) => {
  await page.goto('/countries/asean');
  const link = page.getByRole('main').getByRole('link', { name: /^Singapore: \d+ meetings$/ });
  const count = `${await link.textContent()} meetings`;
  await link.click();
  await expect(page).toHaveURL('/meetings?side=singapore&actor=asean');
  await expect(page.getByRole('status').filter({ hasText: count })).toBeVisible();
});

test('the visits that a party hosted are as many in the explorer', async ({ page }) => {
  const hosted = meetings.filter((meeting) => isVisit(meeting) && meeting.venue?.country === 'singapore').length;
  await page.goto('/countries/singapore');
  const heading = page.getByRole('heading', { level: 3, name: 'Hosted by Singapore' });
  await page
    .locator('section', { has: heading })
    .last()
    .getByRole('link', { name: `${hosted} visits` })
    .click();
  await expect(page.getByRole('status').filter({ hasText: counted(hosted) })).toBeVisible();
});

test('the meetings of a term are as many in the explorer', async ({ page }) => {
  await page.goto('/countries/japan');
  const link = page.getByRole('link', { name: /^Abe Shinzo, 2012–2020: \d+ meetings$/ });
  const count = `${await link.textContent()} meetings`;
  await link.click();
  await expect(page).toHaveURL('/meetings?from=2012&to=2020&person=abe-shinzo');
  await expect(page.getByRole('status').filter({ hasText: count })).toBeVisible();
});

test('statements are narrowed by the address, and a click gives them all back', async ({ page }) => {
  await page.goto('/countries/asean?side=singapore');
  const status = page.getByRole('main').getByRole('status');
  await expect(status).toHaveText(/^\d+ of \d+ points, in \d+ meetings?/);
  const all = /of (\d+) points/.exec((await status.textContent()) ?? '')![1];
  await page.getByRole('link', { name: 'Remove filter: Singapore' }).click();
  await expect(status).toHaveText(new RegExp(`^${all} points in \\d+ meetings`));
});

test('a country that no account names has its page all the same', async ({ page }) => {
  await page.goto('/countries/belgium');
  await expect(page.getByText('No account in the record names it')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: '1 meeting took place in Belgium' })).toBeVisible();
});
