import type { BenchData } from '../data/BenchData';
import type { Task } from '../task';
import { byId } from './byId';
import type { Peer, Runner } from './peer';
import type { PostgisCluster } from './PostgisCluster';
import { tableName } from './tableName';

/**
 * PostGIS with its tables in Lambert 72, where lengths and areas are those of a plane: quicker than on the ellipsoid,
 * and as planners measure. For counts it is no different from PostGIS as such.
 */
export class PostgisPlanePeer implements Peer {
  readonly name = 'postgis-31370';
  readonly #loaded = new Set<string>();

  constructor(private readonly cluster: PostgisCluster) {}

  async prepare(task: Task, data: BenchData): Promise<Runner | null> {
    if (task.kind !== 'share' || task.layer.kind === 'points') return null;
    const areas = await data.areas(task.areas);
    const areaTable = await this.#load(areas.file, task.areas);
    const table = await this.#load(data.layerFile(task.layer), tableName(task.layer));
    const measure = { lines: 'ST_Length', polygons: 'ST_Area' }[task.layer.kind];
    const sql = `SELECT a.id, sum(CASE WHEN ST_Contains(a.geom, m.geom) THEN ${measure}(m.geom)
        ELSE ${measure}(ST_Intersection(a.geom, m.geom)) END)
      FROM ${areaTable} a JOIN ${table} m ON ST_Intersects(a.geom, m.geom) GROUP BY a.id`;
    return {
      ground: 'lambert72',
      stride: 1,
      run: async () => {
        const { rows, ms } = await this.cluster.query(sql);
        return { ms, values: byId(rows, areas.columns.count), peakMegabytes: null };
      },
    };
  }

  /** @returns name of the table. */
  async #load(file: string, name: string): Promise<string> {
    const table = `${name}_31370`;
    if (!this.#loaded.has(table)) await this.cluster.load(file, table, 'EPSG:31370');
    this.#loaded.add(table);
    return table;
  }
}
