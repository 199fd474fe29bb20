import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cyclePathTable, metresOf } from '../../../src/domain/cyclePaths/cyclePathTable';
import { PATH_WORKS } from '../../../src/domain/cyclePaths/cyclePathTally';
import type { PathDirection, PathWork } from '../../../src/domain/cyclePaths/cyclePathTally';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { tabulateCyclePaths } from '../../../src/engine/cyclePaths/tabulateCyclePaths';
import { readLayer } from '../../../src/io/readLayer';
import { gdalConvert, gdalFeatures } from '../../helpers/gdal';
import { valueOf } from '../../helpers/valueOf';

const AREAS = 'public/data/areas/municipalities-2025.fgb';
const PATHS = 'public/data/measures/fiets.fgb';
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** Heist-op-den-Berg, Gent, Genk and Ieper. */
const CODES = ['12014', '44021', '71016', '33011'];

interface Row {
  code: string;
  year: string;
  renewed: number;
  direction: PathDirection;
  metres: number;
}

/**
 * The same table by GDAL: cut in degrees, measured in Lambert 72, twice for paths on both sides; only what was
 * realised between the start of the pact and the reference date, without upkeep and what a fund reported.
 */
async function gdalRows(): Promise<Row[]> {
  const layer = (path: string, name: string) =>
    gdalConvert(`${name}.fgb`, bytesOf(path), 'FlatGeobuf', ['-nln', name]);
  const sql = `
    SELECT a.code, substr(m.date, 1, 4) AS year, m.renewed,
      CASE WHEN m.both_sides THEN 'bothSides' WHEN m.two_way THEN 'twoWay' ELSE 'oneWay' END AS direction,
      sum((1 + m.both_sides) * ST_Length(ST_Transform(ST_Intersection(a.geometry, m.geometry), 31370))) AS metres
    FROM areas a JOIN '/input/paths.fgb'.paths m ON ST_Intersects(a.geometry, m.geometry)
    WHERE a.code IN (${CODES.map((code) => `'${code}'`).join()}) AND m.status = 'realised'
      AND substr(m.date, 1, 10) BETWEEN '2021-01-01' AND '2026-11-22' AND NOT m.upkeep AND NOT m.fund_reported
    GROUP BY 1, 2, 3, 4`;
  const input = { 'areas.fgb': await layer(AREAS, 'areas'), 'paths.fgb': await layer(PATHS, 'paths') };
  const { features } = await gdalFeatures('areas.fgb', input, ['-dialect', 'SQLITE', '-sql', sql]);
  return features.map(({ properties }) => properties as Row);
}

test('the cycle paths of a municipality are by year, work and direction what GDAL measures', async () => {
  const read = async (file: string) =>
    valueOf(await readLayer({ kind: 'bytes', name: file, bytes: bytesOf(file) })).columns;
  const paths = await read(PATHS);
  const recipe = { codeColumn: 'code', nameColumn: 'name', parentColumn: 'parent' };
  const areas = valueOf(columnarEngine.prepareAreas(await read(AREAS), recipe, AREAS));
  const allocation = valueOf(
    await columnarEngine.allocate(
      areas,
      paths,
      {
        ...{ target: 'fiets', rule: null, filtered: true, yearColumn: 'date' },
        ...{ statusColumn: null, quantityColumn: null },
      },
      PATHS,
    ),
  );
  const context = { date: 20261122, cpeWeights: 'call2022' } as const;
  const tally = tabulateCyclePaths(columnarEngine, allocation, paths, context, areas.areas.length);
  const rows = await gdalRows();
  expect(rows.length).toBeGreaterThan(20);
  for (const code of CODES) {
    const table = cyclePathTable(
      tally,
      areas.areas.findIndex((area) => area.code === code),
    );
    const ofArea = rows.filter((row) => row.code === code);
    const found = table.flatMap((row) =>
      PATH_WORKS.flatMap((work: PathWork) =>
        (['twoWay', 'oneWay', 'bothSides'] as const).flatMap((direction) => {
          const metres = metresOf(row, [work], [direction]);
          return metres === 0 ? [] : [{ year: String(row.year), work, direction, metres }];
        }),
      ),
    );
    expect(found.length).toBe(ofArea.length);
    for (const { year, work, direction, metres } of found) {
      const gdal = ofArea.find(
        (row) =>
          row.year === year && row.direction === direction && Boolean(row.renewed) === (work === 'renewed'),
      );
      expect(Math.abs(metres / gdal!.metres - 1), `${code} ${year} ${work} ${direction}`).toBeLessThan(2e-6);
    }
  }
});
