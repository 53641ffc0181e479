// Builds the site and serves it: `npm start`.
import { createServer } from 'node:net';
import { build, preview } from 'vite';

const PORT = 4173;

const free = await new Promise((resolve) => {
  const probe = createServer()
    .once('error', () => resolve(false))
    .once('listening', () => probe.close(() => resolve(true)));
  probe.listen(PORT);
});
if (!free) {
  console.error(`Port ${PORT} is taken. Stop what runs there, then run npm start again.`);
  process.exit(1);
}
await build({ logLevel: 'warn' });
const server = await preview({ logLevel: 'warn' });
console.log(`\n  Readout: http://localhost:${PORT}${server.config.base.replace(/\/$/, '')}\n  Ctrl+C stops it.\n`);
