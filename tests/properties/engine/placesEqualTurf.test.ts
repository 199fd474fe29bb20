import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import type { Feature, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { plainEngine } from '../../../src/engine/plain/plainEngine';
import { AreaIndex } from '../../../src/engine/areaIndex/areaIndex';
import { countGrid } from '../../../src/engine/points/countGrid';
import { countPoints } from '../../../src/engine/points/countPoints';
import { PointGrid } from '../../../src/engine/points/pointGrid';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { coveredBox, gridPartition } from '../../helpers/gridPartition';
import type { GridPartition } from '../../helpers/gridPartition';
import { lambertArea } from '../../helpers/lambertArea';
import { pointsIn, starsIn } from '../../helpers/shapesIn';
import { valueOf } from '../../helpers/valueOf';

const wider = (partition: GridPartition): [number, number, number, number] => {
  const [west, south, east, north] = coveredBox(partition);
  return [west - 0.05, south - 0.05, east + 0.05, north + 0.05];
};

const isOnBorder = (position: Position, area: Feature<Polygon>): boolean =>
  booleanPointInPolygon(position, area) !== booleanPointInPolygon(position, area, { ignoreBoundary: true });

const star = (ring: Position[]): Feature<Polygon> => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates: [ring] },
});

/** A partition with shapes that lie over it, and places that lie on none of their borders. */
const cases = gridPartition
  .chain((partition) =>
    fc.tuple(fc.constant(partition), starsIn(wider(partition)), pointsIn(wider(partition))),
  )
  .map(([partition, stars, points]) => {
    const areas = [...partition.areas, ...stars.map(star)];
    return {
      areas,
      positions: points.filter((position) => !areas.some((area) => isOnBorder(position, area))),
    };
  });

test('random points, sorted or not, count in the areas that Turf says, overlapping ones too', () => {
  fc.assert(
    fc.property(cases, ({ areas, positions }) => {
      const index = new AreaIndex(geojsonColumns(areas).polygons, areas.length);
      const flat = Float64Array.from(positions.flat());
      const expected = areas.map(
        (area) => positions.filter((position) => booleanPointInPolygon(position, area)).length,
      );
      expect([...countPoints(index, flat)]).toEqual(expected);
      expect([...countGrid(index, new PointGrid(flat))]).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

test('of a random place either engine says the area that holds it, of overlapping ones the smallest', () => {
  const recipe = { codeColumn: 'code', nameColumn: 'code', parentColumn: null };
  fc.assert(
    fc.property(cases, ({ areas, positions }) => {
      const coded = areas.map((area, at) => ({ ...area, properties: { code: String(at) } }));
      const columns = geojsonColumns(coded, { code: 'text' });
      const bySize = areas
        .map(({ geometry }, at) => {
          const size = lambertArea({ type: 'MultiPolygon', coordinates: [geometry.coordinates] });
          return { at, geometry, size };
        })
        .sort((a, b) => a.size - b.size);
      const byTurf = positions.map(
        (position) => bySize.find(({ geometry }) => booleanPointInPolygon(position, geometry))?.at ?? null,
      );
      for (const engine of [columnarEngine, plainEngine]) {
        const prepared = valueOf(engine.prepareAreas(columns, recipe, 'areas'));
        const found = positions.map(([x, y]) => engine.areaAt(prepared, [x!, y!]));
        expect(found).toEqual(byTurf);
      }
    }),
    { numRuns: 40 },
  );
});
