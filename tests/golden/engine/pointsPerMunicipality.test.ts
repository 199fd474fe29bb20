import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AreaIndex } from '../../../src/engine/areaIndex/areaIndex';
import { plainEngine } from '../../../src/engine/plain/plainEngine';
import { countGrid } from '../../../src/engine/points/countGrid';
import { countPoints } from '../../../src/engine/points/countPoints';
import { PointGrid } from '../../../src/engine/points/pointGrid';
import type { Columns } from '../../../src/features/columns';
import { readOk } from '../../helpers/readFixture';
import { realData } from '../../helpers/realData';
import { valueOf } from '../../helpers/valueOf';

const AREAS = realData('areas/gemeente-2025.fgb');
const STATIONS = realData('measures/laadstations-osm.fgb');

const read = async (file: string): Promise<Columns> =>
  (await readOk(new Uint8Array(readFileSync(file)))).columns;

async function plainCount(areas: Columns, points: Columns): Promise<number[]> {
  const areaRecipe = { codeColumn: 'geoitem', nameColumn: 'naam', parentColumn: null };
  const prepared = valueOf(plainEngine.prepareAreas(areas, areaRecipe, 'areas'));
  const recipe = {
    target: 'laden' as const,
    rule: { kind: 'count' as const },
    filtered: false,
    yearColumn: null,
    statusColumn: null,
    quantityColumn: null,
  };
  const allocation = valueOf(await plainEngine.allocate(prepared, points, recipe, 'measures'));
  return [...plainEngine.tally(allocation, { date: 20261101, cpeWeights: 'call2022' }).counted];
}

test.skipIf(!AREAS || !STATIONS)(
  'charging stations per real municipality are those of the plain engine',
  async () => {
    const [areas, stations] = await Promise.all([read(AREAS!), read(STATIONS!)]);
    const expected = await plainCount(areas, stations);
    expect(expected).toHaveLength(304);
    const index = new AreaIndex(areas.polygons, areas.count);
    const { positions } = stations.points;
    expect([...countPoints(index, positions)]).toEqual(expected);
    expect([...countGrid(index, new PointGrid(positions))]).toEqual(expected);
  },
);
