import { axe, expect, test } from './site.ts';
import { PAGES } from './record.ts';

test.use({ colorScheme: 'light', viewport: { width: 1440, height: 900 } });

for (const address of PAGES) {
  test(`${address} has no barrier, wide or narrow, light or dark`, async ({ page }) => {
    test.slow();
    await page.goto(address, { waitUntil: 'networkidle' });
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await axe(page), `${width} px, light`).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `sideways scroll at ${width} px`).toBeLessThanOrEqual(0);
      // The themes differ in their colours alone.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axe(page, ['color-contrast']), `${width} px, dark`).toEqual([]);
    }
  });
}
