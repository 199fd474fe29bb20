import { expect, test } from 'vitest';
import { canRedraw } from '../../../src/domain/areas/canRedraw';
import type { OwnArea } from '../../../src/domain/areas/ownArea';
import { ownAreaOf } from '../../helpers/ownAreaOf';
import { box } from '../../helpers/squareAreas';

/** An outline around with so many corners. */
function outline(corners: number): OwnArea['geometry'] {
  const ring = Array.from({ length: corners }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / corners;
    return [4 + 0.1 * Math.cos(angle), 51 + 0.1 * Math.sin(angle)];
  });
  return { type: 'MultiPolygon', coordinates: [[[...ring, ring[0]!]]] };
}
const withHole: OwnArea['geometry'] = {
  type: 'MultiPolygon',
  coordinates: [[box(4, 51, 0.1), box(4.02, 51.02, 0.01)]],
};

test.each<[string, Partial<OwnArea>, boolean]>([
  ['a drawn area', {}, true],
  ['an imported area', { origin: { kind: 'imported', file: 'nete.geojson' } }, true],
  [
    'an area of known areas',
    { origin: { kind: 'composed', members: { levelId: 'provinces-2025', codes: ['10000'] } } },
    false,
  ],
  ['an area with a hole', { geometry: withHole }, false],
  ['an outline of 300 corners', { geometry: outline(300) }, true],
  ['an outline of 301 corners', { geometry: outline(301) }, false],
  [
    'a circle, whatever its corners',
    { origin: { kind: 'circle', centre: [4, 51], radius: 100 }, geometry: outline(400) },
    true,
  ],
])('whether the outline of %s can be moved', (_, fields, redrawn) => {
  expect(canRedraw(ownAreaOf(fields))).toBe(redrawn);
});
