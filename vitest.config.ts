import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { icuPlugin } from './src/i18n/icu-plugin.ts';

export default defineConfig({
  plugins: [react(), icuPlugin()],
  test: {
    allowOnly: false,
    restoreMocks: true,
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/component/**/*.test.tsx'],
          setupFiles: ['tests/setup-component.ts'],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
