import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { datasetPlugin } from './src/dataset/plugin.ts';
import { icuPlugin } from './src/i18n/icu-plugin.ts';
import { servePlugin } from './tools/serve/plugin.ts';

export default defineConfig({
  base: process.env.BASE_PATH ?? '/',
  plugins: [react(), datasetPlugin({ dir: 'data' }), icuPlugin(), servePlugin()],
  build: {
    target: 'es2022',
    // The policy lets fonts and styles come from files only, never from a data: address.
    assetsInlineLimit: 0,
  },
  // Every interface, so that `localhost` answers whether it resolves to 127.0.0.1 or to ::1.
  preview: { port: 4173, strictPort: true, host: true, cors: false },
});
