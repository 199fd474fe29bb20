import type { BenchData } from '../data/BenchData';
import type { AreasName, FileToTableTask, LayerSpec, Task } from '../task';
import { byId } from './byId';
import type { Peer, Run, Runner } from './peer';
import type { PostgisCluster } from './PostgisCluster';
import { containsQuery, editQuery, ownAreaQuery, shareQuery, touchedQuery } from './postgisQueries';
import { tableName } from './tableName';

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
