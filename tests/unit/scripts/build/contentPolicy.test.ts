import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import { expect, test } from 'vitest';
import {
  contentPolicy,
  LIBRARY_STYLES,
  policyHeader,
  policyTag,
} from '../../../../scripts/build/contentPolicy';

test('the README gives servers the policy that is in force', () => {
  const readme = readFileSync('README.md', 'utf8');
  const header = policyHeader();
  expect(readme).toContain(`add_header Content-Security-Policy "${header}" always;`);
  expect(readme).toContain(`Header always set Content-Security-Policy "${header}"`);
  expect(readme).toContain(`header Content-Security-Policy "${header}"`);
});

test('whatever the own server answers has the policy, also what is not there and what did not change', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-'));
  writeFileSync(join(folder, 'index.html'), '<p>');
  writeFileSync(join(folder, 'a.fgb'), '0123456789');
  const server = await preview({
    ...{ configFile: false, appType: 'mpa', logLevel: 'silent', plugins: [contentPolicy()] },
    ...{ build: { outDir: folder }, preview: { port: 0, host: '127.0.0.1' } },
  });
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const { status, headers: said } = await fetch(`${server.resolvedUrls!.local[0]!}${path}`, { headers });
    return [status, said.get('Content-Security-Policy'), said.get('ETag')] as const;
  };
  const [, , etag] = await ask('a.fgb');
  const answers = await Promise.all([
    ...[ask(''), ask('assets/gone-12345678.js'), ask('a.fgb', { Range: 'bytes=0-3' })],
    ...[ask('a.fgb', { Range: 'bytes=99-' }), ask('a.fgb', { 'If-None-Match': etag! })],
  ]);
  await server.close();
  rmSync(folder, { recursive: true });
  expect(answers.map(([status, policy]) => [status, policy])).toEqual(
    [200, 404, 206, 416, 304].map((status) => [status, policyHeader()]),
  );
});

test('the page leaves to the header what only a header may say', () => {
  expect(policyHeader()).toContain("frame-ancestors 'none'");
  expect(policyTag()).not.toContain('frame-ancestors');
});

test.each([
  ['interactions/usePress', "'data-react-aria-pressable'", 0],
  ['overlays/usePreventScroll', 'overscroll-behavior', 1],
] as const)('the style of %s is the one that is let through', (file, named, index) => {
  const source = readFileSync(`node_modules/react-aria/dist/private/${file}.mjs`, 'utf8');
  expect(source).toContain(named);
  const [text] = /(?<=style\.textContent = `)[^`]*(?=`)/.exec(source)!;
  expect(text.replace(/\$\{[^}]*\}/, 'data-react-aria-pressable').trim()).toBe(LIBRARY_STYLES[index]);
});
