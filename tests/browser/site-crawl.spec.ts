import type { Page } from '@playwright/test';
import { VISITS, deadEnd, type Visit } from './routes.ts';
import { expect, test } from './site.ts';

/*
 * Every page of the site, one after the other within one document, as a reader would go from link to link: so that a
 * thousand pages take a minute or two. At the width of a phone, where a page has least room.
 */

/** Least text that a page with a record has. */
const TEXT = 100;
const PARTS = 4;

test.use({ viewport: { width: 390, height: 844 } });

interface Seen {
  heading: string;
  headings: number;
  /** Length of the text. */
  text: number;
  alerts: string[];
  /** Links within the site, as the page has them. */
  links: string[];
  /** In px. */
  overflow: number;
}

/**
 * Goes to a page without loading the document anew, and says what is there once the page has come to rest: its
 * heading is another than before and holds the name, and nothing changes any more. Gives up waiting after a while.
 */
const visit = (page: Page, { address, name }: Visit): Promise<Seen> =>
  page.evaluate(
    async ({ address, name }) => {
      const main = document.querySelector('main')!;
      const heading = () => main.querySelector('h1')?.textContent ?? '';
      const before = heading();
      let changed = performance.now();
      const observer = new MutationObserver(() => (changed = performance.now()));
      observer.observe(main, { childList: true, subtree: true, characterData: true });

      history.pushState({ key: address }, '', address);
      dispatchEvent(new PopStateEvent('popstate', { state: history.state as unknown }));
      const until = async (there: () => boolean, patience: number) => {
        const deadline = performance.now() + patience;
        while (!there() && performance.now() < deadline) await new Promise(requestAnimationFrame);
      };
      await until(() => heading() !== before && heading().includes(name), 8000);
      const loading = () => main.querySelector('[aria-busy="true"], [data-loading]') !== null;
      await until(() => performance.now() - changed > 60 && !loading(), 8000);
      observer.disconnect();

      const { scrollWidth, clientWidth } = document.documentElement;
      return {
        heading: heading(),
        headings: document.querySelectorAll('h1').length,
        text: main.innerText.length,
        alerts: [...document.querySelectorAll<HTMLElement>('[role="alert"]')].map((alert) => alert.innerText),
        links: [...main.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href')!),
        overflow: scrollWidth - clientWidth,
      };
    },
    { address, name },
  );

function faultsOf({ address, name }: Visit, seen: Seen): string[] {
  const faults = [
    !seen.heading.includes(name) && `its heading is “${seen.heading}”, not “${name}”`,
    seen.heading === 'There is no page at this address' && 'there is no page',
    seen.headings !== 1 && `has ${seen.headings} headings of level 1`,
    seen.text < TEXT && `has only ${seen.text} characters`,
    seen.links.length === 0 && 'leads nowhere',
    seen.overflow > 0 && `scrolls sideways by ${seen.overflow} px`,
    ...seen.alerts.map((alert) => `alert: ${alert}`),
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `${address}: ${fault}`);
}

test('no page is followed by one of the same name, from which it could not be told', () => {
  const same = VISITS.filter(({ name }, place) => name !== '' && name === VISITS[place - 1]?.name);
  expect(same).toEqual([]);
});

for (let part = 0; part < PARTS; part++) {
  test(`every page of the site, part ${part + 1} of ${PARTS}`, async ({ page }) => {
    test.setTimeout(240_000);
    const share = Math.ceil(VISITS.length / PARTS);
    const faults: string[] = [];
    const linkedFrom = new Map<string, string>();
    await page.goto('/no-such-page');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const next of VISITS.slice(part * share, (part + 1) * share)) {
      const seen = await visit(page, next);
      faults.push(...faultsOf(next, seen));
      for (const link of seen.links) if (!linkedFrom.has(link)) linkedFrom.set(link, next.address);
      // A site that is broken through and through need not be read to its end.
      if (faults.length > 20) break;
    }
    expect(faults, 'faults of pages').toEqual([]);
    const dead: string[] = [];
    for (const [link, from] of linkedFrom) {
      const fault = link.endsWith('.json')
        ? !(await page.request.get(link)).ok() && `no file at ${link}`
        : deadEnd(link);
      if (fault) dead.push(`${from}: ${fault}`);
    }
    expect(dead, 'dead ends').toEqual([]);
  });
}
