import type { BenchData } from '../data/BenchData';
import type { AreasName, FileToTableTask, LayerSpec, Task } from '../benchTasks';
import { byId, tableName } from './peer';
import type { Peer, Run, Runner } from './peer';
import type { PostgisCluster } from './PostgisCluster';
import { containsQuery, editQuery, ownAreaQuery, shareQuery, touchedQuery } from './postgisQueries';

/**
 * PostGIS: the layers as tables with a GiST index, one query per task. Sharing out is written as the manual writes it, all
 * else with the quickest query found.
 */
export class PostgisPeer implements Peer {
  readonly name = 'postgis';
  readonly #loaded = new Set<string>();

  constructor(private readonly cluster: PostgisCluster) {}

  async prepare(task: Task, data: BenchData): Promise<Runner | null> {
    if (task.kind === 'read') return null;
    if (task.kind === 'fileToTable') return this.#fileToTable(task, data);
    for (const layer of [task.layer, ...(task.kind === 'ownArea' ? task.shapes : [])]) {
      await this.#loadLayer(layer, data);
    }
    if (task.kind === 'ownArea') return this.#runner(ownAreaQuery(task), 1 + task.shapes.length);
    const count = await this.#loadAreas(task.areas, data);
    if (task.kind === 'edit') {
      const { rows } = await this.cluster.query(touchedQuery(task));
      return this.#runner(editQuery(task, rows.flat()), count);
    }
    return this.#runner(shareQuery(task.areas, task.layer, task.kind === 'filter'), count);
  }

  async #fileToTable(task: FileToTableTask, data: BenchData): Promise<Runner> {
    const areas = await data.areas(task.areas);
    const file = data.layerFile(task.layer);
    const query = this.#runner(containsQuery(task.areas, task.layer), areas.ids.length);
    const run = async (): Promise<Run> => {
      const started = performance.now();
      await this.cluster.load(areas.file, task.areas);
      await this.cluster.load(file, tableName(task.layer));
      const { values } = await query.run();
      return { ms: performance.now() - started, values, peakMegabytes: null };
    };
    return { ...query, run };
  }

  /** @param count number of values that come out. */
  #runner(sql: string, count: number): Runner {
    const run = async (): Promise<Run> => {
      const { rows, ms } = await this.cluster.query(sql);
      return { ms, values: byId(rows, count), peakMegabytes: null };
    };
    return { ground: 'ellipsoid', stride: 1, run };
  }

  /** @returns number of areas. */
  async #loadAreas(name: AreasName, data: BenchData): Promise<number> {
    const { file, ids } = await data.areas(name);
    await this.#loadOnce(file, name);
    return ids.length;
  }

  #loadLayer(layer: LayerSpec, data: BenchData): Promise<void> {
    return this.#loadOnce(data.layerFile(layer), tableName(layer));
  }

  async #loadOnce(file: string, table: string): Promise<void> {
    if (this.#loaded.has(table)) return;
    await this.cluster.load(file, table);
    this.#loaded.add(table);
  }
}

/**
 * PostGIS with a query that cuts only what an area does not contain: the quickest found, several times quicker than the
 * one that `PostgisPeer` takes from the manual. It takes the tables that `PostgisPeer` loads.
 */
export class PostgisContainsPeer implements Peer {
  readonly name = 'postgis-contains';

  constructor(private readonly cluster: PostgisCluster) {}

  async prepare(task: Task, data: BenchData): Promise<Runner | null> {
    if (task.kind !== 'share' || task.layer.kind === 'points') return null;
    const { columns } = await data.areas(task.areas);
    const sql = containsQuery(task.areas, task.layer);
    return {
      ground: 'ellipsoid',
      stride: 1,
      run: async () => {
        const { rows, ms } = await this.cluster.query(sql);
        return { ms, values: byId(rows, columns.count), peakMegabytes: null };
      },
    };
  }
}

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
