import { expect, test } from 'vitest';
import { createAppStore } from '../../../../src/state/store/appStore';
import type { FigureLayer } from '../../../../src/state/store/data';
import { atlasGroups } from '../../../../src/ui/atlas/atlasGroups';
import { atlasOverview, overviewSheets } from '../../../../src/ui/atlas/atlasOverview';
import { levelOf } from '../../../helpers/levelOf';

/** Fourteen towns of P and one of Q; the number of each is its share of what is asked. */
const codes = [...Array(15).keys()].map((index) => String(index));
const towns = levelOf(
  'towns',
  codes.map((code) => ({ code, name: `naam ${code}`, parentCode: code === '14' ? 'Q' : 'P' })),
);
const state = createAppStore({
  ...{ levels: [towns], levelId: 'towns', date: '2026-01-01', page: 'atlas' },
  figures: [
    {
      entry: { target: 'laden', caveat: null, date: '' },
      // Of town 3 nothing is known.
      values: new Map(codes.filter((code) => code !== '3').map((code) => [code, 10 * Number(code)])),
    } as unknown as FigureLayer,
  ],
  denominators: [
    {
      entry: {
        id: 'inhabitants',
        year: 2025,
        url: '',
        codeColumn: '',
        valueColumn: '',
        source: '',
        licence: '',
        date: '',
      },
      values: new Map(codes.map((code) => [code, 10_000])),
    },
  ],
}).getState();

test('the first sheet names the ten areas of the atlas that are furthest behind, and counts those of which something is known', () => {
  const group = atlasGroups([towns]).find(({ parentCode }) => parentCode === 'P')!;
  const { columns, mostBehind, schedules } = atlasOverview(state, group);
  const charging = columns.find(({ column }) => column.held.key === 'laden')!;
  expect(charging.known).toBe(13);
  expect(charging.behind).toBeGreaterThan(3);
  expect(charging.furthest).toEqual(
    [0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].slice(0, Math.min(10, charging.behind)),
  );
  // Where nothing is counted nothing is behind, and no area is named.
  const trees = columns.find(({ column }) => column.held.key === 'bomen')!;
  expect([trees.known, trees.behind, trees.furthest]).toEqual([0, 0, []]);
  expect(mostBehind.every((index) => schedules[index]!.known > schedules[index]!.onSchedule)).toBe(true);
  expect(mostBehind).not.toContain(14);
  expect(mostBehind).not.toContain(3);
});

test('more targets than fit below the map go on on sheets of their own', () => {
  const sheets = (count: number) => overviewSheets([...Array(count).keys()]).map((shown) => shown.length);
  expect(sheets(0)).toEqual([0]);
  expect(sheets(10)).toEqual([10]);
  expect(sheets(15)).toEqual([15]);
  expect(sheets(16)).toEqual([15, 1]);
  expect(sheets(45)).toEqual([15, 25, 5]);
});
