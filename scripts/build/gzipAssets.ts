import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const MARK = '?gzip';

/**
 * `import address from 'package/file?gzip'` puts a file into the build compressed and gives its address: large files that are not
 * code come over the line small, whatever the server does. The development server serves it as it is.
 */
export function gzipAssets(): Plugin {
  const { resolve } = createRequire(import.meta.url);
  let isServer = false;
  return {
    name: 'gzip-assets',
    enforce: 'pre',
    configResolved: ({ command }) => {
      isServer = command === 'serve';
    },
    resolveId: (id) => (id.endsWith(MARK) ? `\0${resolve(id.slice(0, -MARK.length))}${MARK}` : null),
    load(id) {
      if (!id.startsWith('\0') || !id.endsWith(MARK)) return null;
      const file = id.slice(1, -MARK.length);
      if (isServer) return `export { default } from ${JSON.stringify(`${file}?url`)};`;
      const reference = this.emitFile({
        type: 'asset',
        name: `${basename(file)}.gz`,
        source: gzipSync(readFileSync(file), { level: 9 }),
      });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
  };
}
