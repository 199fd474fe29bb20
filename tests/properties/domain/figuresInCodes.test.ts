import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMergers } from '../../../scripts/data/readFigures';
import { figuresInCodes } from '../../../src/domain/areas/figuresInCodes';

const mergers = readMergers();
const merged = mergers.mergedAreas();
const OLD = [...new Set([...merged.values()].flat())];
const NEW = [...merged.keys()];

/** Every old code has a weight of its own, a power of two: a sum then says exactly which parts are in it. */
const WEIGHTS = new Map(OLD.map((code, place) => [code, 2 ** place]));
const wholeOf = (code: string): number =>
  merged.get(code)!.reduce((sum, part) => sum + WEIGHTS.get(part)!, 0);

/** Rows of a file in old and new codes side by side. The row 11002 is of the kind that the other rows say it is. */
const rows = fc
  .record({ old: fc.subarray(OLD), now: fc.subarray(NEW), onlyOld: fc.constantFrom(true, false) })
  .map(({ old, now, onlyOld }) => {
    const kept = onlyOld ? [] : now;
    const isOld =
      old.some((code) => mergers.isOnlyOld(code)) && !kept.some((code) => mergers.isOnlyNew(code));
    const values = new Map<string, number>();
    for (const code of old) values.set(code, WEIGHTS.get(code)!);
    for (const code of kept) values.set(code, wholeOf(code));
    for (const code of values.keys()) {
      if (NEW.includes(code) && OLD.includes(code))
        values.set(code, isOld ? WEIGHTS.get(code)! : wholeOf(code));
    }
    return values;
  });

test('in any mix of codes an area since the mergers has its whole, or no data', () => {
  fc.assert(
    fc.property(rows, (values) => {
      const areas = NEW.map((code) => ({ code }));
      const { figures } = figuresInCodes(values, { areas, vintage: null }, mergers, 2025);
      for (const code of NEW) expect([null, wholeOf(code)]).toContain(figures.get(code) ?? null);
    }),
    { numRuns: 500 },
  );
});

test('in any mix of codes an area from before the mergers has its own figure, or no data', () => {
  fc.assert(
    fc.property(rows, (values) => {
      const areas = OLD.map((code) => ({ code }));
      const { figures } = figuresInCodes(values, { areas, vintage: null }, mergers, 2025);
      for (const code of OLD) expect([null, WEIGHTS.get(code)]).toContain(figures.get(code) ?? null);
    }),
    { numRuns: 500 },
  );
});

test('every code of the figures is used, or told', () => {
  fc.assert(
    fc.property(rows, fc.subarray([...NEW, ...OLD]), (values, codes) => {
      const areas = codes.map((code) => ({ code }));
      const matched = figuresInCodes(values, { areas, vintage: null }, mergers, 2025);
      const told = [...matched.addedUp, ...matched.leftOut, ...matched.unmatched];
      const parts = matched.withoutPart.flatMap((code) => merged.get(code)!);
      for (const code of values.keys()) {
        expect(codes.includes(code) || told.includes(code) || parts.includes(code)).toBe(true);
      }
    }),
  );
});
