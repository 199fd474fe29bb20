import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { geodesicRingArea, polygonArea } from '../../../src/geo/geodesicMeasures';
import type { RingArea } from '../../../src/geo/geodesicMeasures';
import { planarRingArea } from '../../../src/geo/planarMeasures';
import { transformPositions } from '../../../src/geo/transform';
import type { Columns } from '../../../src/features/columns';
import { packageFeatures } from '../../helpers/flatGeobufReader';
import { gdalConvert, gdalFeatures } from '../../helpers/gdal';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { realData } from '../../helpers/realData';

const file = realData('areas/gemeente-2025.fgb');

/** Area of every feature, in the plane or on the ellipsoid that `ringArea` measures in. */
function areasOf({ polygons }: Columns, positions: Float64Array, ringArea: RingArea): Map<number, number> {
  const areas = new Map<number, number>();
  polygons.feature.forEach((feature, i) => {
    const rings = [polygons.polygonStart[i]!, polygons.polygonStart[i + 1]!] as const;
    const area = polygonArea(ringArea, positions, polygons.ringStart, rings);
    areas.set(feature, (areas.get(feature) ?? 0) + area);
  });
  return areas;
}

/** Area of every municipality in the plane of a CRS, by code. */
async function gdalAreas(bytes: Uint8Array, crs: string): Promise<Map<string, number>> {
  const projected = await gdalConvert('areas.fgb', bytes, 'FlatGeobuf', ['-t_srs', crs, '-nln', 'areas']);
  const sql = 'SELECT geoitem, OGR_GEOM_AREA AS area FROM areas';
  const { features } = await gdalFeatures('areas.fgb', projected, ['-sql', sql]);
  return new Map(
    features.map(({ properties }) => [String(properties!['geoitem']), properties!['area'] as number]),
  );
}

test.skipIf(file === null)('areas of the real municipalities agree with GDAL', async () => {
  const bytes = new Uint8Array(readFileSync(file!));
  const features = await packageFeatures(bytes);
  const columns = geojsonColumns(features);
  const lambert72 = columns.polygons.positions.slice();
  transformPositions(lambert72, 'EPSG:4326', 'EPSG:31370');
  const planar = areasOf(columns, lambert72, planarRingArea);
  const geodesic = areasOf(columns, columns.polygons.positions, geodesicRingArea);
  const gdalPlanar = await gdalAreas(bytes, 'EPSG:31370');
  // EPSG:3035 keeps areas, so its plane gives the ellipsoid's number but for the bend of the edges.
  const gdalGeodesic = await gdalAreas(bytes, 'EPSG:3035');

  expect(features).toHaveLength(304);
  features.forEach(({ properties }, feature) => {
    const code = String(properties!['geoitem']);
    expect(planar.get(feature)! / gdalPlanar.get(code)!).toBeCloseTo(1, 9);
    expect(geodesic.get(feature)! / gdalGeodesic.get(code)!).toBeCloseTo(1, 5);
    // What the domain says of the two measures: within 0.02 % over Flanders.
    expect(Math.abs(geodesic.get(feature)! / planar.get(feature)! - 1)).toBeLessThan(0.0002);
  });
});
