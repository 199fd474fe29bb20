import { readFileSync } from 'node:fs';
import { area, multiPolygon } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { projectGrid } from '../../scripts/data/gridCells';
import { readMunicipalities, readPopulationGrid, readProvinces } from '../../scripts/data/readFigures';
import { schematicBoundaries } from '../../scripts/data/schematicBoundaries';
import { realData } from '../helpers/realData';

const file = realData('areas/gemeente-2025.geojson');

test.skipIf(file === null)('the schematic municipalities are about as large as the real ones', () => {
  const real = JSON.parse(readFileSync(file!, 'utf8')) as FeatureCollection;
  const realArea = new Map(
    real.features.map((feature) => [feature.properties!['geoitem'] as string, area(feature)]),
  );
  const provinces = readProvinces();
  const { municipalities } = schematicBoundaries(
    readPopulationGrid(),
    readMunicipalities(provinces),
    provinces,
    projectGrid,
  );
  // Both on the same sphere, whose error falls out of the ratio.
  const errors = municipalities
    .map(({ code, polygons }) => Math.abs(area(multiPolygon(polygons)) / realArea.get(code)! - 1))
    .sort((a, b) => a - b);
  expect(errors).toHaveLength(285);
  expect(errors[142]).toBeLessThan(0.027);
  expect(errors[Math.floor(285 * 0.9)]).toBeLessThan(0.086);
  // Herstappe, 1.35 km², is one cell.
  expect(errors.at(-1)).toBeLessThan(0.48);
});
