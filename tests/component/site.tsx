import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { compile } from '../../src/dataset/compile.ts';
import { readPublishable } from '../../src/dataset/plugin.ts';
import { createI18n, I18nProvider } from '../../src/i18n/index.tsx';

const { files } = compile(readPublishable('tests/fixtures/small/data').data);

interface Options {
  /** Answers a file of the dataset in place of the made-up record's; undefined for "as it is". */
  answer?: (file: string) => Response | undefined;
}

/**
 * The whole site on the small made-up record, opened at an address. The dataset is answered from memory. Returns the
 * address where the reader is now.
 */
export function openSite(address: string, { answer }: Options = {}) {
  vi.stubGlobal('fetch', (url: string) => {
    const file = url.replace(/^\/dataset\//, '');
    const content = files.get(file);
    return Promise.resolve(answer?.(file) ?? new Response(content, { status: content === undefined ? 404 : 200 }));
  });
  // What jsdom lacks and the site asks for.
  vi.stubGlobal('matchMedia', (media: string) => ({
    media,
    matches: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
  );
  vi.stubGlobal('scrollTo', () => undefined);
  let current = '';
  function Where() {
    const { pathname, search, hash } = useLocation();
    current = pathname + search + hash;
    return null;
  }
  const client = new QueryClient();
  const view = render(
    <QueryClientProvider client={client}>
      <I18nProvider value={createI18n('en')}>
        <MemoryRouter initialEntries={[address]} useTransitions={false}>
          <Where />
          <App />
        </MemoryRouter>
      </I18nProvider>
    </QueryClientProvider>,
  );
  return { ...view, address: () => current };
}
