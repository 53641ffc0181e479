import { expect, test } from './site.ts';
import { SEED, meetings } from './record.ts';

test('the meeting of 16 December 2023 shows what its readout says', async ({ page }) => {
  await page.goto(`/meetings/${SEED}`);
  const main = page.getByRole('main');
  await expect(page).toHaveTitle('Japan-Singapore Foreign Ministers’ Meeting, 16 December 2023 · Readout');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Japan-Singapore Foreign Ministers’ Meeting');
  for (const [person, office] of [
    ['Kamikawa Yoko', 'Minister for Foreign Affairs'],
    ['Vivian Balakrishnan', 'Minister for Foreign Affairs'],
  ] as const) {
    await expect(main.getByRole('listitem').filter({ hasText: person }).first()).toContainText(office);
  }
  const fact = (term: string) => main.locator('dl > div').filter({ has: page.getByText(term, { exact: true }) });
  await expect(fact('Place')).toContainText('Tokyo');
  await expect(fact('Began')).toContainText('13:00');
  await expect(fact('Lasted')).toContainText('about 1 hour');
  await expect(fact('Occasion')).toContainText('Commemorative Summit for the 50th Year of ASEAN-Japan Friendship');
  for (const [programme, id] of [
    ['WA Project 2.0', 'wa-project-2'],
    ['Japan-East Asia Network of Exchange for Students and Youths', 'jenesys'],
    ['Japan-Singapore Partnership Programme for the 21st Century', 'jspp21'],
    ['Asia Zero Emission Community', 'azec'],
  ] as const) {
    const link = fact('Programme').getByRole('link', { name: programme });
    await expect(link).toHaveAttribute('href', new RegExp(`\\b${id}$`));
  }
  for (const section of ['Introduction', 'Bilateral relations', 'Regional and international affairs']) {
    await expect(main.getByRole('heading', { level: 3, name: section })).toBeVisible();
  }
  const file = meetings.find(({ id }) => id === SEED)!;
  for (const { summary } of file.readouts.flatMap(({ points }) => points ?? [])) {
    await expect(main.getByText(summary).first()).toBeVisible();
  }
  await expect(main.getByText('No account by Singapore is in the record')).toBeVisible();
  for (const { url } of file.readouts) {
    await expect(page.getByRole('region', { name: 'Sources' }).locator(`a[href="${url}"]`)).toBeVisible();
  }
});

test('opens a statement by its own address', async ({ page }) => {
  await page.goto(`/meetings/${SEED}#mofa-japan-en.p9`);
  await expect(page.locator('[id="mofa-japan-en.p9"]')).toBeInViewport();
});

test('a visit shows the meetings within it, and they it', async ({ page }) => {
  const part = meetings.find(({ partOf }) => partOf)!;
  await page.goto(`/meetings/${part.partOf}`);
  const within = page.getByRole('list', { name: /within this visit$/ });
  await within.locator(`a[href="/meetings/${part.id}"]`).click();
  await expect(page.getByText('Part of:').getByRole('link')).toHaveAttribute('href', `/meetings/${part.partOf}`);
});

test('no page claims a silence that the record does not bear out', async ({ page }) => {
  test.slow();
  const own = {
    japan: /^(mofa-japan|kantei|meti|mod-japan|other-japan)$/,
    singapore: /^(mfa-singapore|pmo-singapore|mti|mindef|other-singapore)$/,
  };
  const accountOf = (meeting: (typeof meetings)[number], party: 'japan' | 'singapore') =>
    meeting.readouts.filter((r) => !r.retrospective && (own[party].test(r.publisher) || r.relays === party));
  const pairs = meetings.filter(
    (meeting) => accountOf(meeting, 'japan').length > 0 && accountOf(meeting, 'singapore').length > 0,
  );
  expect(pairs.length).toBeGreaterThan(20);
  for (const meeting of pairs) {
    await page.goto(`/meetings/${meeting.id}`);
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
    for (const [name, party] of [
      ['Japan', 'japan'],
      ['Singapore', 'singapore'],
    ] as const) {
      const claims = await page.getByText(`${name}’s readout does not mention this.`).count();
      const mayClaim = meeting.readouts.some(
        (r) => !r.retrospective && own[party].test(r.publisher) && r.complete && (r.points ?? []).length > 0,
      );
      if (claims > 0) expect(mayClaim, `${meeting.id}: ${name}’s silence`).toBe(true);
    }
  }
});
