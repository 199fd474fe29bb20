import type { BenchData } from '../data/BenchData';
import type { Task } from '../task';
import { byId } from './byId';
import type { Peer, Runner } from './peer';
import type { PostgisCluster } from './PostgisCluster';
import { tableName } from './tableName';

/**
 * PostGIS with the query as its manual writes it: every pair that meets is cut, and the pieces are measured. `PostgisPeer`
 * cuts only what an area does not contain, which is several times quicker. It takes the tables that `PostgisPeer` loads.
 */
export class PostgisTextbookPeer implements Peer {
  readonly name = 'postgis-textbook';

  constructor(private readonly cluster: PostgisCluster) {}

  async prepare(task: Task, data: BenchData): Promise<Runner | null> {
    if (task.kind !== 'share' || task.layer.kind === 'points' || task.areas === 'sectors') return null;
    const { columns } = await data.areas(task.areas);
    const measure = { lines: 'ST_Length', polygons: 'ST_Area' }[task.layer.kind];
    const sql = `SELECT a.id, sum(${measure}(ST_Intersection(a.geom, m.geom)::geography))
      FROM ${task.areas} a JOIN ${tableName(task.layer)} m ON ST_Intersects(a.geom, m.geom) GROUP BY a.id`;
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
