import { readFileSync } from 'node:fs';
import { gdalConvert, gdalFeatures } from './gdal';

export interface PerArea {
  count: number;
  quantity: number;
}

/**
 * What GDAL finds in every area of a real area file (column `geoitem`): the features that intersect it, and the sum of
 * an SQL expression over the pairs `a` and `m`, both in `crs`.
 */
export async function gdalPerArea(
  areaFile: string,
  measureFile: string,
  crs: string,
  expression: string,
): Promise<Map<string, PerArea>> {
  const layer = (path: string, name: string): Promise<Uint8Array> =>
    gdalConvert(`${name}.fgb`, new Uint8Array(readFileSync(path)), 'FlatGeobuf', [
      '-t_srs',
      crs,
      '-nln',
      name,
    ]);
  const areas = await layer(areaFile, 'areas');
  const measures = await layer(measureFile, 'measures');
  const box = `ST_MinX(geometry) AS x0, ST_MaxX(geometry) AS x1, ST_MinY(geometry) AS y0, ST_MaxY(geometry) AS y1`;
  const sql = `
    WITH a AS MATERIALIZED (SELECT geoitem AS code, geometry, ${box} FROM areas),
      m AS MATERIALIZED (SELECT geometry, ${box} FROM '/input/measures.fgb'.measures)
    SELECT a.code, count(*) AS n, sum(${expression}) AS quantity FROM a JOIN m
      ON m.x0 <= a.x1 AND m.x1 >= a.x0 AND m.y0 <= a.y1 AND m.y1 >= a.y0
      AND ST_Intersects(a.geometry, m.geometry)
    GROUP BY a.code`;
  const input = { 'areas.fgb': areas, 'measures.fgb': measures };
  const { features } = await gdalFeatures('areas.fgb', input, ['-dialect', 'SQLITE', '-sql', sql]);
  return new Map(
    features.map(({ properties }) => [
      String(properties!['code']),
      { count: properties!['n'] as number, quantity: properties!['quantity'] as number },
    ]),
  );
}
