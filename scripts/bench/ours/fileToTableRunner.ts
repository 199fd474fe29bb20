import type { BenchData } from '../data/BenchData';
import { byId } from '../peers/peer';
import { runCommand } from '../peers/runCommand';
import type { FileToTableTask, LayerSpec, Task } from '../benchTasks';
import { buildProgram } from './buildProgram';
import { onEveryGround, editRunner, filterRunner, ownAreaRunner, readRunner, shareRunner } from './runners';
import type { OurRunner } from './runners';
import type { AreaIndex } from '../../../src/engine/areaIndex/areaIndex';
import { sumFeatures } from '../../../src/engine/features/sumFeatures';
import { lineLayer } from '../../../src/engine/lines/lineLayer';
import { countGrid } from '../../../src/engine/points/countGrid';
import { PointGrid } from '../../../src/engine/points/pointGrid';
import { polygonLayer } from '../../../src/engine/polygons/polygonLayer';
import type { Columns } from '../../../src/features/columns';

/** A program of its own for every run, timed from its start to its end. */
async function fileToTableRunner(task: FileToTableTask, data: BenchData): Promise<OurRunner> {
  const program = await buildProgram('scripts/bench/ours/fileToTable.ts', 'fileToTable');
  const { file, ids } = await data.areas(task.areas);
  const args = [program, file, data.layerFile(task.layer), task.layer.kind];
  const run = async () => {
    const { stdout, ms } = await runCommand(process.execPath, args);
    const { rows, peakMegabytes } = JSON.parse(stdout) as {
      rows: number[][];
      peakMegabytes: number | null;
    };
    return {
      ms,
      ...onEveryGround(
        byId(
          rows.map((row) => row.map(String)),
          ids.length,
        ),
      ),
      peakMegabytes,
    };
  };
  return { run, sample: null };
}

/** Points, metres or square metres per area. */
export interface Shares {
  ellipsoid: Float64Array;
  lambert72: Float64Array;
}

/** Index a layer of one kind; the answer shares it out over any areas. */
export function layerSharer(columns: Columns, kind: LayerSpec['kind']): (index: AreaIndex) => Shares {
  if (kind === 'points') {
    const grid = new PointGrid(columns.points.positions);
    return (index) => {
      const counts = countGrid(index, grid);
      return { ellipsoid: counts, lambert72: counts };
    };
  }
  const layer = kind === 'lines' ? lineLayer(columns.lines) : polygonLayer(columns.polygons);
  return (index) => {
    const { geodesic, lambert } = sumFeatures(index, layer);
    return { ellipsoid: geodesic, lambert72: lambert };
  };
}

/** Make a task ready for the engine under test. */
export async function prepareOurs(task: Task, data: BenchData): Promise<OurRunner> {
  switch (task.kind) {
    case 'share':
      return shareRunner(task, data);
    case 'filter':
      return filterRunner(task, data);
    case 'fileToTable':
      return fileToTableRunner(task, data);
    case 'read':
      return readRunner(task, data);
    case 'edit':
      return editRunner(task, data);
    case 'ownArea':
      return ownAreaRunner(task, data);
  }
}
