import fc from 'fast-check';
import type { Position } from 'geojson';

/** West, south, east, north in degrees. */
type Box = readonly [number, number, number, number];

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

const positionIn = ([west, south, east, north]: Box): fc.Arbitrary<Position> =>
  fc.tuple(between(west, east), between(south, north));

export const pointsIn = (box: Box): fc.Arbitrary<Position[]> =>
  fc.array(positionIn(box), { minLength: 1, maxLength: 40 });

/** Lines of two to six positions, some of which are among `magnets`: border corners, where cutting goes wrong first. */
export function linesIn(box: Box, magnets: readonly Position[] = []): fc.Arbitrary<Position[][]> {
  const position =
    magnets.length === 0 ? positionIn(box) : fc.oneof(positionIn(box), fc.constantFrom(...magnets));
  return fc.array(fc.array(position, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 6 });
}

/** Simple polygons: closed rings around a centre, three to eight corners at random distances. */
export function starsIn([west, south, east, north]: Box): fc.Arbitrary<Position[][]> {
  const largest = Math.min(east - west, north - south) / 4;
  const star = fc
    .record({
      centre: positionIn([west + largest, south + largest, east - largest, north - largest]),
      radii: fc.array(between(largest / 100, largest), { minLength: 3, maxLength: 8 }),
    })
    .map(({ centre, radii }) => {
      const ring = radii.map((radius, i): Position => {
        const angle = (2 * Math.PI * i) / radii.length;
        return [centre[0]! + radius * Math.cos(angle), centre[1]! + radius * Math.sin(angle)];
      });
      return [...ring, ring[0]!];
    });
  return fc.array(star, { minLength: 1, maxLength: 4 });
}
