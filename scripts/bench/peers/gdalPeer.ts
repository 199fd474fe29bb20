import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchData } from '../data/BenchData';
import type { LayerSpec, Task } from '../benchTasks';
import { byId } from './peer';
import type { Peer, Run, Runner } from './peer';
import { runCommand, temporaryFolder } from './runCommand';

/** Beyond these sizes the peer is left out: its time grows with the size, and minutes tell nothing more. */
const MOST_FEATURES = { points: 1_000_000, lines: 100_000, polygons: 100_000 };

/**
 * GDAL: the layers as a GeoPackage with its R-trees, in Lambert 72 as planners measure, and one SQL query with
 * SpatiaLite's functions. (On degrees its functions do not find the ellipsoid in a GeoPackage.)
 */
export class GdalPeer implements Peer {
  readonly name = 'gdal';
  readonly #folder = temporaryFolder('gdal');

  async prepare(task: Task, data: BenchData): Promise<Runner | null> {
    if (task.kind !== 'share' || task.layer.size > MOST_FEATURES[task.layer.kind]) return null;
    const areas = await data.areas(task.areas);
    const file = join(this.#folder, 'layers.gpkg');
    rmSync(file, { force: true });
    await toLambert72(areas.file, 'areas', [file]);
    await toLambert72(data.layerFile(task.layer), 'measures', ['-update', file]);
    const run = async (): Promise<Run> => {
      const args = ['-f', 'CSV', '/vsistdout/', file, '-sql', shareQuery(task.layer)];
      const { stdout, ms, peakMegabytes } = await runCommand('ogr2ogr', args);
      const rows = stdout.trim().split('\n').slice(1);
      const values = byId(
        rows.map((row) => row.replaceAll('"', '').split(',')),
        areas.columns.count,
      );
      return { ms, values, peakMegabytes };
    };
    return { ground: 'lambert72', stride: 1, run };
  }
}

/** Write a layer to a GeoPackage. */
async function toLambert72(source: string, name: string, target: readonly string[]): Promise<void> {
  await runCommand('ogr2ogr', ['-f', 'GPKG', ...target, source, '-nln', name, '-t_srs', 'EPSG:31370']);
}

/** The order of the joins is fixed (CROSS JOIN): SQLite would walk through all measures first. */
function shareQuery(layer: LayerSpec): string {
  const measure = { points: null, lines: 'ST_Length', polygons: 'ST_Area' }[layer.kind];
  const value = measure
    ? `sum(CASE WHEN ST_Contains(a.geom, m.geom) THEN ${measure}(m.geom)
         ELSE ${measure}(ST_Intersection(a.geom, m.geom)) END)`
    : 'count(*)';
  return `SELECT a.id, ${value} AS value FROM rtree_areas_geom b
    CROSS JOIN areas a ON a.fid = b.id
    CROSS JOIN rtree_measures_geom r
      ON r.minx <= b.maxx AND r.maxx >= b.minx AND r.miny <= b.maxy AND r.maxy >= b.miny
    CROSS JOIN measures m ON m.fid = r.id
    WHERE ST_Intersects(a.geom, m.geom) GROUP BY a.id`;
}
