import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Columns } from '../../src/features/columns';
import { realData } from '../helpers/realData';
import { bareRecipe, countBy, differences, ENGINES, otherFeatures, read } from './ours';
import { askPerArea, loadTable } from './postgis';

const LEVELS = [
  { level: 'gemeente', code: 'geoitem', areas: 304 },
  { level: 'deelgemeente', code: 'geoitem', areas: 1119 },
  { level: 'provincie', code: 'provincie', areas: 6 },
];
const LAYERS = [
  { kind: 'count', measures: 'laadstations', file: 'laadstations-osm.fgb' },
  { kind: 'length', measures: 'fietsroutes', file: 'fietsroutes-gent.fgb' },
  { kind: 'area', measures: 'winkelgebieden', file: 'winkelgebieden.fgb' },
] as const;

const FILES = [
  ...LEVELS.map(({ level }) => [level, realData(`areas/${level}-2025.fgb`)] as const),
  ...LAYERS.map(({ measures, file }) => [measures, realData(`measures/${file}`)] as const),
];

describe.skipIf(FILES.some(([, path]) => path === null))('real layers over three real levels', () => {
  const ours = new Map<string, Columns>();
  beforeAll(async () => {
    for (const [name, path] of FILES) {
      const bytes = new Uint8Array(readFileSync(path!));
      await loadTable(name, path!, bytes);
      ours.set(name, await read(path!, bytes));
    }
  });

  describe.each(ENGINES)('the $name engine finds what PostGIS finds', ({ engine, plane, room }) => {
    describe.each(LEVELS)('per $level', ({ level, code, areas }) => {
      test.each(LAYERS)('$kind of $measures', async ({ kind, measures }) => {
        const prepared = { columns: ours.get(level)!, codeColumn: code };
        const { codes, tally } = await countBy(engine, prepared, ours.get(measures)!, bareRecipe(kind));
        expect(codes).toHaveLength(areas);
        const postgis = await askPerArea({ areas: level, code, measures, kind, plane: plane[kind] });
        expect(postgis.size).toBeGreaterThan(1);
        expect(differences(codes, tally.realised, postgis, room[kind])).toEqual([]);
        expect(otherFeatures(codes, tally.counted, postgis)).toEqual([]);
      });
    });
  });
});
