import { axe, expect, test } from './site.ts';
import { PAGES } from './record.ts';

for (const width of [390, 1440]) {
  test.describe(`${width} px`, () => {
    test.use({ colorScheme: 'light', viewport: { width, height: 900 } });

    for (const address of PAGES) {
      test(`${address} has no barrier`, async ({ page }) => {
        test.slow();
        await page.goto(address, { waitUntil: 'networkidle' });
        await expect(page.getByRole('main')).toHaveCount(1);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        expect(await axe(page), 'in light').toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, 'sideways scroll in px').toBeLessThanOrEqual(0);
        // The themes differ in their colours alone.
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await axe(page, ['color-contrast']), 'in dark').toEqual([]);
      });
    }
  });
}
