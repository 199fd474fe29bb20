import type { BenchData } from '../data/BenchData';
import type { LayerSpec, Task } from '../task';
import { byId } from './byId';
import type { Peer, Run, Runner } from './peer';
import type { PostgisCluster } from './PostgisCluster';
import { tableName } from './tableName';

const FILTER = "m.status = 'realised' AND m.year >= 2021";

/** PostGIS: the layers as tables with a GiST index, one query per task. */
export class PostgisPeer implements Peer {
  readonly name = 'postgis';
  readonly #loaded = new Set<string>();

  constructor(private readonly cluster: PostgisCluster) {}

  async prepare(task: Task, data: BenchData): Promise<Runner | null> {
    if (task.kind === 'read') return null;
    const areas = await data.areas(task.areas);
    const count = areas.columns.count;
    const table = tableName(task.layer);
    const sql = shareQuery(task.areas, task.layer, task.kind === 'share' && task.filtered);
    const file = data.layerFile(task.layer);
    if (task.kind === 'share') {
      await this.#loadOnce(areas.file, task.areas);
      await this.#loadOnce(file, table);
      return { ground: 'ellipsoid', stride: 1, run: () => this.#query(sql, count) };
    }
    const run = async (): Promise<Run> => {
      const started = performance.now();
      await this.cluster.load(areas.file, task.areas);
      await this.cluster.load(file, table);
      const { values } = await this.#query(sql, count);
      return { ms: performance.now() - started, values, peakMegabytes: null };
    };
    return { ground: 'ellipsoid', stride: 1, run };
  }

  close(): Promise<void> {
    return this.cluster.stop();
  }

  async #query(sql: string, count: number): Promise<Run> {
    const { rows, ms } = await this.cluster.query(sql);
    return { ms, values: byId(rows, count), peakMegabytes: null };
  }

  async #loadOnce(file: string, table: string): Promise<void> {
    if (this.#loaded.has(table)) return;
    await this.cluster.load(file, table);
    this.#loaded.add(table);
  }
}

/**
 * The usual query: join where the geometries intersect, sum per area. Only features that an area does not contain are
 * cut, which is several times faster than to cut them all.
 */
function shareQuery(areas: string, layer: LayerSpec, filtered: boolean): string {
  const measure = { points: null, lines: 'ST_Length', polygons: 'ST_Area' }[layer.kind];
  const value = measure
    ? `sum(CASE WHEN ST_Contains(a.geom, m.geom) THEN ${measure}(m.geom::geography)
         ELSE ${measure}(ST_Intersection(a.geom, m.geom)::geography) END)`
    : 'count(*)';
  return `SELECT a.id, ${value} FROM ${areas} a JOIN ${tableName(layer)} m ON ST_Intersects(a.geom, m.geom)
    ${filtered ? `WHERE ${FILTER}` : ''} GROUP BY a.id`;
}
