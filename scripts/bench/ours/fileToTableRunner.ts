import type { BenchData } from '../data/BenchData';
import { byId } from '../peers/byId';
import { runCommand } from '../peers/runCommand';
import type { FileToTableTask } from '../task';
import { buildProgram } from './buildProgram';
import { onEveryGround } from './ourRunner';
import type { OurRunner } from './ourRunner';

/** A program of its own for every run, timed from its start to its end. */
export async function fileToTableRunner(task: FileToTableTask, data: BenchData): Promise<OurRunner> {
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
