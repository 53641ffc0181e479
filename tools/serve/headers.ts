/*
 * What a server says beside the files: the policy on what a page may load, the usual hardening, and how long a copy
 * may be kept. The preview server, the built `index.html` and `dist/_headers` all take it from here.
 */

const POLICY: Record<string, string> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/** Browsers take this directive from a header only. */
const HEADER_ONLY = 'frame-ancestors';

const directives = (entries: [string, string][]) => entries.map(([name, value]) => `${name} ${value}`).join('; ');

/** The Content-Security-Policy as a `<meta>` of the page may state it. */
export const META_POLICY = directives(Object.entries(POLICY).filter(([name]) => name !== HEADER_ONLY));

/** Headers that go with every answer. */
export const SECURITY_HEADERS: Record<string, string> = {
  'Content-Security-Policy': directives(Object.entries(POLICY)),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const FOREVER = 'public, max-age=31536000, immutable';

/**
 * How long a copy may be kept: for ever where the name carries a hash of the content, else only after asking again.
 *
 * @param path of the address below the site's base, as in `/assets/index-1f3a9c02.js`
 */
export function cacheControl(path: string): string {
  const hashed = path.startsWith('/assets/') || (path.startsWith('/dataset/') && path !== '/dataset/manifest.json');
  return hashed ? FOREVER : 'no-cache';
}

/** Whether the path names a file, so that a missing one is an error and not a page of the app. */
export function isFilePath(path: string): boolean {
  return /^\/(assets|dataset|schema)\//.test(path);
}

/**
 * The headers in the form that static hosts read (`_headers`). Such hosts add up the rules that match, so dataset
 * files are left to the host's own "ask again": one rule could not except the manifest.
 *
 * @param base the site's base, with a slash at both ends
 */
export function headersFile(base: string): string {
  const lines = Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  return [`${base}*`, ...lines, `${base}assets/*`, `  Cache-Control: ${FOREVER}`, ''].join('\n');
}
