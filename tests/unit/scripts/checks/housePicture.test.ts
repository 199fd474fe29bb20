import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { drawHouse, withHousePicture } from '../../../../scripts/checks/housePicture';
import type { House } from '../../../../scripts/checks/housePicture';
import type { Import, SourceFile } from '../../../../scripts/checks/imports';

/** A house of rooms with what they import; every room has as many files as its place in the list. */
function houseOf(rooms: Record<string, readonly string[]>): House {
  const names = Object.keys(rooms);
  return {
    files: new Map(names.map((name, index) => [name, index + 1])),
    arrows: new Map(names.map((name) => [name, new Set(rooms[name])])),
  };
}

function arrowsIn(picture: string): string[] {
  return picture.split('\n').flatMap((line) => (/^ +\w+ --> \w+$/.test(line) ? [line.trim()] : []));
}

test('the picture names every room with its number of files, and state is a house of its own', () => {
  const picture = drawHouse(houseOf({ domain: [], 'state/store': ['domain'], ui: ['state/store'] }));
  expect(picture).toContain('  domain["domain<br/>1"]');
  expect(picture).toContain('  subgraph state\n    state_store["state/store<br/>2"]\n  end');
  expect(picture).toContain('  ui["ui<br/>3"]');
});

test('an arrow that follows from others is not drawn, at any distance', () => {
  const picture = drawHouse(
    houseOf({ domain: [], geo: ['domain'], io: ['geo', 'domain'], engine: ['io', 'geo', 'domain'] }),
  );
  expect(arrowsIn(picture)).toEqual(['geo --> domain', 'io --> geo', 'engine --> io']);
});

test('an arrow that stands for nothing but itself is drawn beside a longer way elsewhere', () => {
  const picture = drawHouse(houseOf({ domain: [], geo: ['domain'], io: ['geo', 'i18n'], i18n: ['domain'] }));
  expect(arrowsIn(picture)).toEqual(['geo --> domain', 'io --> geo', 'io --> i18n', 'i18n --> domain']);
});

test('rooms in a circle, which the arrow forbids, still end in a picture', () => {
  expect(drawHouse(houseOf({ domain: ['geo'], geo: ['domain'] }))).toContain('domain["domain<br/>1"]');
});

test('an old picture is replaced, what stands around it stays, and once is enough', () => {
  const named = (name: string, target: string): Import => ({
    name,
    file: resolve('src', target),
    isType: false,
  });
  const files: SourceFile[] = [
    { file: resolve('src/main.tsx'), lines: 1, imports: [named('./ui/App', 'ui/App.tsx')] },
    { file: resolve('src/geo/crs.ts'), lines: 1, imports: [named('../domain/area', 'domain/area.ts')] },
    { file: resolve('src/geo/wkt.ts'), lines: 1, imports: [named('./crs', 'geo/crs.ts')] },
    {
      file: resolve('src/domain/area.ts'),
      lines: 1,
      imports: [{ name: 'valibot', file: null, isType: false }],
    },
  ];
  const page = 'before\n\n<!-- house: written by `npm run house` -->\n\nold\n\n<!-- /house -->\n\nafter\n';
  const drawn = withHousePicture(page, files);
  expect(drawn).toMatch(/^before\n\n<!-- house[^]*flowchart BT[^]*<!-- \/house -->\n\nafter\n$/);
  expect(drawn).not.toContain('old');
  expect(drawn).toContain('geo["geo<br/>2"]');
  expect(arrowsIn(drawn)).toEqual(['geo --> domain']);
  expect(withHousePicture(drawn, files)).toBe(drawn);
});

test('a page that lost a marker is refused', () => {
  expect(() => withHousePicture('<!-- house: written by `npm run house` -->\n', [])).toThrow('no place');
});
