import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIBRARY_STYLES, policyHeader, policyTag } from '../../../../scripts/build/contentPolicy';

test('the README gives servers the policy that is in force', () => {
  const readme = readFileSync('README.md', 'utf8');
  const header = policyHeader();
  expect(readme).toContain(`add_header Content-Security-Policy "${header}" always;`);
  expect(readme).toContain(`Header always set Content-Security-Policy "${header}"`);
  expect(readme).toContain(`header Content-Security-Policy "${header}"`);
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
