import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { changeList } from '../../../../src/ui/help/changeList';

test('versions, parts and points of the list of changes, without marks', () => {
  const text =
    '# Changelog\n\nNewest first.\n\n## 1.1\n\n### Map\n\n- **Draw** with\n  `ctrl`.\n- Two.\n\n## 1.0\n';
  expect(changeList(text)).toEqual([
    { title: '1.1', parts: [{ title: 'Map', points: ['Draw with ctrl.', 'Two.'] }] },
    { title: '1.0', parts: [] },
  ]);
});

test('the list of the repository has points in every part', () => {
  const versions = changeList(readFileSync('CHANGELOG.md', 'utf8'));
  expect(versions.length).toBeGreaterThan(0);
  for (const { parts } of versions) {
    expect(parts.length).toBeGreaterThan(0);
    for (const { title, points } of parts) expect(points, title).not.toEqual([]);
  }
});
