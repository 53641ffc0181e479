import { statSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { META_POLICY, SECURITY_HEADERS, cacheControl, headersFile, isFilePath } from './headers.ts';

/**
 * Puts the policy of `headers.ts` into the built site (a `<meta>` in `index.html`, and `_headers`) and onto every
 * answer of `vite preview`, which then also says 404 for a missing file where the app's page would mislead.
 */
export function servePlugin(): Plugin {
  let base = '/';
  return {
    name: 'readout:serve',
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml(_html, context) {
      // The development server needs inline scripts.
      if (context.server) return undefined;
      const attrs = { 'http-equiv': 'Content-Security-Policy', content: META_POLICY };
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(base) });
    },
    configurePreviewServer(server) {
      const dist = path.resolve(server.config.root, server.config.build.outDir);
      server.middlewares.use((request, response, next) => {
        const address = (request.url ?? '/').replace(/[?#].*/s, '');
        const file = address.startsWith(base) ? `/${address.slice(base.length)}` : address;
        const missing = isFilePath(file) && !statSync(path.join(dist, file), { throwIfNoEntry: false })?.isFile();
        for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
        response.setHeader('Cache-Control', missing ? 'no-cache' : cacheControl(file));
        response.setHeader('Vary', 'Accept-Encoding');
        if (!missing) return next();
        response.statusCode = 404;
        response.setHeader('Content-Type', 'text/plain; charset=utf-8');
        response.end(`There is no file ${file}\n`);
      });
    },
  };
}
