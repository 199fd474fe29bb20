import { createHash } from 'node:crypto';
import type { Connect, Plugin } from 'vite';

/**
 * The two style elements that react-aria puts in the page, as they stand there: what may be pressed does not wait for a second
 * tap, and on iOS a page under a dialog does not scroll.
 */
export const LIBRARY_STYLES = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
] as const;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What the page and its workers may do, as directives of a Content-Security-Policy (W3C, level 3). The user chooses the
 * sources of data and background, so that any site may be read over https; code and styles come from the own folder only.
 */
export const CONTENT_POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  // SQLite and GDAL are WebAssembly.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'worker-src': ["'self'", 'blob:'],
  'connect-src': ["'self'", 'blob:', 'https:'],
  'img-src': ["'self'", 'blob:', 'data:', 'https:'],
  'style-src': ["'self'", ...LIBRARY_STYLES.map(hashOf)],
  'font-src': ["'self'"],
  'manifest-src': ["'self'"],
  'object-src': ["'none'"],
  'frame-src': ["'none'"],
  'form-action': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** Directives that a browser only takes from a header. */
const OF_HEADERS = ['frame-ancestors'];

const written = (directives: readonly (readonly [string, readonly string[]])[]): string =>
  directives.map(([name, sources]) => [name, ...sources].join(' ')).join('; ');

/** The policy as the value of the header; a worker obeys that of its own file, so every file has it. */
export function policyHeader(): string {
  return written(Object.entries(CONTENT_POLICY));
}

/** The policy as a tag in the page, for a server that sends no header. */
export function policyTag(): string {
  const directives = Object.entries(CONTENT_POLICY).filter(([name]) => !OF_HEADERS.includes(name));
  return `<meta http-equiv="Content-Security-Policy" content="${written(directives)}" />`;
}

/** Stands where the tag comes: after the charset, which browsers look for in the first kilobyte, and before all code. */
const PLACE = '<meta charset="utf-8" />';

/** The development server puts its own script and every style in the page; they carry this. */
const NONCE = 'development';

/** Vite's own option for headers leaves those out of answers that have no file. */
const sendWith =
  (policy: string): Connect.NextHandleFunction =>
  (_, response, next) => {
    response.setHeader('Content-Security-Policy', policy);
    next();
  };

/** Gives the built page the tag, and all that Vite answers, built or in development, the header. */
export function contentPolicy(): Plugin {
  let isBuild = false;
  return {
    name: 'content-policy',
    config: (_, { command, isPreview }) => {
      isBuild = command === 'build';
      return isBuild || isPreview ? {} : { html: { cspNonce: NONCE } };
    },
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use(sendWith(policyHeader()));
    },
    configureServer: ({ middlewares }) => {
      const nonced = policyHeader().replace(/(script|style)-src 'self'/g, `$& 'nonce-${NONCE}'`);
      middlewares.use(sendWith(nonced));
    },
    transformIndexHtml: (html) => {
      if (!isBuild) return html;
      if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`);
      return html.replace(PLACE, `${PLACE}\n    ${policyTag()}`);
    },
  };
}
