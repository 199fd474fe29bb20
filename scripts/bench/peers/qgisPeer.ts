import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchData } from '../data/BenchData';
import type { LayerSpec, Task } from '../benchTasks';
import { byId } from './peer';
import type { Peer, Run, Runner } from './peer';
import { runCommand, temporaryFolder } from './runCommand';

/** Debian's script of the same name hands over an option that its own program does not know. */
const PROGRAMS = ['/usr/bin/qgis_process.bin', '/usr/bin/qgis_process'];

/** QGIS without its window: the tools that planners click, from two files to a table. */
export class QgisPeer implements Peer {
  readonly name = 'qgis';
  readonly #folder = temporaryFolder('qgis');

  constructor(private readonly program: string) {}

  /** Path of the program, null where QGIS is not on the machine. */
  static find(): string | null {
    return PROGRAMS.find(existsSync) ?? null;
  }

  async prepare(task: Task, data: BenchData): Promise<Runner | null> {
    if (task.kind !== 'fileToTable') return null;
    const tool = toolFor(task.layer);
    if (!tool) return null;
    const areas = await data.areas(task.areas);
    const out = join(this.#folder, 'table.csv');
    const args = ['run', ...tool, `--POLYGONS=${areas.file}`, `--OUTPUT=${out}`];
    args.push(`--${task.layer.kind.toUpperCase()}=${data.layerFile(task.layer)}`);
    const run = async (): Promise<Run> => {
      rmSync(out, { force: true });
      const env = { QT_QPA_PLATFORM: 'offscreen' };
      const { ms, peakMegabytes } = await runCommand(this.program, args, { env });
      const rows = readFileSync(out, 'utf8').trim().split('\n').slice(1);
      const values = byId(
        rows.map((row) => row.replaceAll('"', '').split(',')),
        areas.columns.count,
      );
      return { ms, values, peakMegabytes };
    };
    return { ground: 'ellipsoid', stride: 1, run };
  }
}

/** There is no tool of one step that sums areas of polygons per polygon. */
function toolFor({ kind }: LayerSpec): string[] | null {
  if (kind === 'points') return ['native:countpointsinpolygon', '--FIELD=value'];
  if (kind === 'lines') {
    return ['native:sumlinelengths', '--ellipsoid=EPSG:7030', '--LEN_FIELD=value', '--COUNT_FIELD=lines'];
  }
  return null;
}
