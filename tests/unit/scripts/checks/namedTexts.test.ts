import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { earlyFiles, namesIn } from '../../../../scripts/checks/namedTexts';
import type { Import } from '../../../../scripts/checks/imports';

test('a text is named whole or by how a template starts, not by a longer word or a path', () => {
  const isNamed = namesIn("t('open.file'); t(`unit.${id}`); import './open.help'; const x = `${a}.b`;");
  expect(['open.file', 'unit.tree', 'open.fileHelp', 'open.help', 'b'].map(isNamed)).toEqual([
    ...[true, true],
    ...[false, false, false],
  ]);
});

test('what comes late speaks early where it brings no texts along', () => {
  const to = (file: string, lateCall?: string): Import => ({
    name: file,
    file: resolve('src', file),
    isType: false,
    ...(lateCall && { lateCall }),
  });
  const files = Object.entries({
    'main.tsx': [
      to('ui/App.tsx'),
      to('i18n/nl/index.ts'),
      to('state/plan.ts', "loadLate(() => import('…'))"),
    ],
    'ui/App.tsx': [
      to('ui/Dialog.tsx', "late(async () => (await import('…')).Dialog)"),
      to('ui/Map.tsx', "late(async () => (await import('…')).Map, 'first')"),
      to('io/exports.ts'),
    ],
    'io/exports.ts': [to('io/writer.ts', "loadLate(() => import('…'))")],
    'ui/Dialog.tsx': [],
    'ui/Map.tsx': [],
    'io/writer.ts': [],
    'state/plan.ts': [],
    'i18n/nl/index.ts': [],
  }).map(([file, imports]) => ({ file: resolve('src', file), lines: 1, imports }));
  expect(earlyFiles(files, resolve('src/main.tsx')).sort()).toEqual(
    ['main.tsx', 'ui/App.tsx', 'ui/Map.tsx', 'io/exports.ts', 'state/plan.ts']
      .map((file) => resolve('src', file))
      .sort(),
  );
});
