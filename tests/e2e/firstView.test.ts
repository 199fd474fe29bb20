import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

/** What may come over the line before the first view stands: bytes, compressed as well as gzip can. */
const LIMITS = { js: 238_700, css: 20_800 };

test('the first view stays as light as it was before own data', async () => {
  const page = await readFile('dist/index.html', 'utf8');
  const sizes = { js: 0, css: 0 };
  for (const [, file, kind] of page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(js|css))"/g)) {
    sizes[kind as keyof typeof sizes] += gzipSync(await readFile(`dist/${file}`), { level: 9 }).length;
  }
  expect(sizes.js).toBeGreaterThan(0);
  expect(sizes.css).toBeGreaterThan(0);
  expect(sizes.js).toBeLessThanOrEqual(LIMITS.js);
  expect(sizes.css).toBeLessThanOrEqual(LIMITS.css);
});
