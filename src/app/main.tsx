import '../ui/tokens.css';
import '../ui/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { createI18n, I18nProvider } from '../i18n/index.tsx';
import { App } from './App.tsx';
import { preload } from './preload.ts';

const client = new QueryClient();
const base = import.meta.env.BASE_URL.replace(/\/$/, '');
preload(client, window.location.pathname.slice(base.length));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <I18nProvider value={createI18n('en')}>
        {/* A transition would leave the links of the page before in place for a moment: two quick clicks, one filter. */}
        <BrowserRouter basename={base} useTransitions={false}>
          <App />
        </BrowserRouter>
      </I18nProvider>
    </QueryClientProvider>
  </StrictMode>,
);
