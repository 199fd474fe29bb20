import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJoinMergers, readMunicipalities, readProvinces } from '../../../scripts/data/readFigures';
import type { JoinKey } from '../../../src/domain/tableJoin/joinReason';
import { joinTable } from '../../../src/domain/tableJoin/joinTable';

const PROVINCES = readProvinces();
const AREAS = readMunicipalities(PROVINCES);
const MERGERS = readJoinMergers();
const LEVEL = { areas: AREAS, vintage: 2025, larger: PROVINCES };
const OLD = [...MERGERS.table.oldNames()].map(([code, name]) => ({ code, name }));

/** The figures of the municipalities by a table of one row an area. */
function figuresBy(by: JoinKey, rows: readonly { key: string; value: number }[]): (number | null)[] {
  const join = joinTable(
    {
      keys: rows.map(({ key }) => key),
      values: Float64Array.from(rows, ({ value }) => value),
      ...{ notUnderstood: new Map(), otherYear: new Map(), numbers: null },
    },
    by,
    LEVEL,
    MERGERS,
  );
  expect(join.left).toEqual([]);
  return AREAS.map(({ code }) => join.matched.figures.get(code) ?? null);
}

test('a shuffled table gives the same figures by code, by code of before the mergers, and by the names of either', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 9999 })), fc.nat(), (numbers, seed) => {
      const before = OLD.map((area) => ({ ...area, value: Number(numbers.next().value) }));
      const now = AREAS.map(({ code, name }) => ({
        ...{ code, name },
        value: before
          .filter((old) => MERGERS.table.currentCode(old.code) === code)
          .reduce((sum, { value }) => sum + value, 0),
      }));
      const shuffled = <T>(rows: readonly T[]): T[] =>
        rows
          .map((row, at) => ({ row, order: Math.imul(at + 1, 2 * (seed % 9973) + 1) % 7919 }))
          .sort((a, b) => a.order - b.order)
          .map(({ row }) => row);
      const by = (key: 'code' | 'name', rows: readonly { code: string; name: string; value: number }[]) =>
        figuresBy(
          key,
          shuffled(rows).map((row) => ({ key: row[key], value: row.value })),
        );
      const expected = now.map(({ value }) => value);
      expect(by('code', now)).toEqual(expected);
      expect(by('code', before)).toEqual(expected);
      expect(by('name', now)).toEqual(expected);
      expect(by('name', before)).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});
