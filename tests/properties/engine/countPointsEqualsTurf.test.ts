import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import type { Feature, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { AreaIndex } from '../../../src/engine/areaIndex/areaIndex';
import { countGrid } from '../../../src/engine/points/countGrid';
import { countPoints } from '../../../src/engine/points/countPoints';
import { PointGrid } from '../../../src/engine/points/pointGrid';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { coveredBox, gridPartition } from '../../helpers/gridPartition';
import type { GridPartition } from '../../helpers/gridPartition';
import { pointsIn, starsIn } from '../../helpers/shapesIn';

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

test('random points, sorted or not, count in the areas that Turf says, overlapping ones too', () => {
  const cases = gridPartition.chain((partition) =>
    fc.tuple(fc.constant(partition), starsIn(wider(partition)), pointsIn(wider(partition))),
  );
  fc.assert(
    fc.property(cases, ([partition, stars, points]) => {
      const areas = [...partition.areas, ...stars.map(star)];
      const positions = points.filter((position) => !areas.some((area) => isOnBorder(position, area)));
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
