import fc from 'fast-check';
import type { Feature, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { AreaIndex } from '../../../src/engine/areaIndex/areaIndex';
import { windowAround } from '../../../src/engine/areaIndex/gridWindow';
import { countPoints } from '../../../src/engine/points/countPoints';
import { labelPoints } from '../../../src/engine/points/labelPoints';
import { exactAreasAt } from '../../helpers/exactAreasAt';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { coveredBox, gridPartition } from '../../helpers/gridPartition';
import { nextDown, nextUp } from '../../helpers/nextDouble';

const indexOf = (areas: readonly Feature<Polygon>[]): AreaIndex =>
  new AreaIndex(geojsonColumns(areas).polygons, areas.length);

const flat = (positions: readonly Position[]): Float64Array => Float64Array.from(positions.flat());

function areasOf(index: AreaIndex, positions: readonly Position[]): (readonly number[])[] {
  return Array.from(labelPoints(index, flat(positions)), (set) => index.sets.areas[set]!);
}

/** A position and those one step of double precision beside it. */
const around = ([x, y]: Position): Position[] =>
  [nextDown(x!), x!, nextUp(x!)].flatMap((px) => [nextDown(y!), y!, nextUp(y!)].map((py) => [px, py]));

/** Every vertex and every middle of an edge, and the positions next to them. */
function borderPositions(areas: readonly Feature<Polygon>[]): Position[] {
  const rings = areas.flatMap(({ geometry }) => geometry.coordinates);
  return rings.flatMap((ring) =>
    ring.slice(1).flatMap((b, i) => {
      const a = ring[i]!;
      return [...around(a), ...around([(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2])];
    }),
  );
}

test('positions on and beside borders are where the literal translation puts them', () => {
  fc.assert(
    fc.property(gridPartition, ({ areas }) => {
      const positions = borderPositions(areas);
      const found = areasOf(indexOf(areas), positions);
      positions.forEach((position, i) => expect(found[i]).toEqual(exactAreasAt(areas, position)));
    }),
    { numRuns: 15 },
  );
});

test('in a partition they are in exactly one area, the same one whatever the order of the file', () => {
  fc.assert(
    fc.property(gridPartition, (partition) => {
      const [west, south, east, north] = coveredBox(partition);
      const positions = borderPositions(partition.areas).filter(
        ([x, y]) => x! > west && x! < east && y! > south && y! < north,
      );
      const last = partition.areas.length - 1;
      const forward = areasOf(indexOf(partition.areas), positions);
      const turned = partition.areas.map((area): Feature<Polygon> => ({
        ...area,
        geometry: {
          type: 'Polygon',
          coordinates: area.geometry.coordinates.map((ring) => ring.toReversed()),
        },
      }));
      const backward = areasOf(indexOf(turned.toReversed()), positions);
      forward.forEach((areas, i) => {
        expect(areas).toHaveLength(1);
        expect(backward[i]).toEqual([last - areas[0]!]);
      });
      const counted = countPoints(indexOf(partition.areas), flat(positions));
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(positions.length);
    }),
    { numRuns: 40 },
  );
});

test('walls and centres of the grid itself may be borders, vertices and points', () => {
  const corner = { minX: 4, minY: 51, maxX: 4, maxY: 51 };
  const { originX, originY, cellWidth, cellHeight } = windowAround(corner);
  const onGrid = fc
    .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }))
    .map(([i, j]): Position => [originX + (i / 2) * cellWidth, originY + (j / 2) * cellHeight]);
  const area = fc.array(onGrid, { minLength: 3, maxLength: 7 }).map((ring): Feature<Polygon> => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] },
  }));
  fc.assert(
    fc.property(fc.array(area, { minLength: 1, maxLength: 5 }), fc.array(onGrid), (areas, points) => {
      const positions = points.flatMap(around);
      const found = areasOf(indexOf(areas), positions);
      positions.forEach((position, i) => expect(found[i]).toEqual(exactAreasAt(areas, position)));
    }),
    { numRuns: 150 },
  );
});
