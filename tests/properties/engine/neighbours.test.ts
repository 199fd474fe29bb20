import fc from 'fast-check';
import type { Feature, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { length, lineOverlap, polygonToLine } from '@turf/turf';
import { neighboursOf } from '../../../src/engine/neighbours';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { gridPartition } from '../../helpers/gridPartition';

const along = (a: Position, b: Position, t: number): Position => [
  a[0]! + (b[0]! - a[0]!) * t,
  a[1]! + (b[1]! - a[1]!) * t,
];

/** Kilometres over which the borders of two areas run together, by Turf. */
function together(a: Feature<Polygon>, b: Feature<Polygon>): number {
  const [one, other] = [polygonToLine(a), polygonToLine(b)] as [Feature, Feature];
  return length(lineOverlap(one as Feature<Polygon>, other as Feature<Polygon>, { tolerance: 1e-4 }));
}

test('the neighbours of an area are those with which Turf finds a border in common, also where one has corners that the other lacks', () => {
  fc.assert(
    fc.property(gridPartition, fc.double({ min: 0.2, max: 0.8, noNaN: true }), ({ areas }, t) => {
      // Every other area has a corner more on each of its sides.
      const drawn = areas.map((area, index): Feature<Polygon> => {
        if (index % 2 === 0) return area;
        const ring = area.geometry.coordinates[0]!;
        const more = ring.flatMap((corner, at) =>
          at === 0 ? [corner] : [along(ring[at - 1]!, corner, t), corner],
        );
        return { ...area, geometry: { type: 'Polygon', coordinates: [more] } };
      });
      const { polygons } = geojsonColumns(drawn);
      drawn.forEach((_, index) => {
        const byTurf = areas.flatMap((other, at) =>
          at !== index && together(areas[index]!, other) > 0.1 ? [at] : [],
        );
        expect(neighboursOf(index, polygons)).toEqual(byTurf);
      });
    }),
    { numRuns: 12 },
  );
});
