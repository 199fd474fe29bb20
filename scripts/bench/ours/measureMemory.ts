import type { TargetId } from '../../../src/domain/targets/target';
import type { BenchData } from '../data/BenchData';
import { runCommand } from '../peers/runCommand';
import type { LayerSpec } from '../task';
import { buildProgram } from './buildProgram';
import type { LayerMemory } from '../report/memoryTable';

const MILLION = 1_000_000;
/** Targets whose counting rules ask for year and status, and measure what a layer of the kind has. */
export const MEASURED_TARGETS: Record<LayerSpec['kind'], TargetId> = {
  points: 'bomen',
  lines: 'fiets',
  polygons: 'ontharding',
};

/** What a layer of a million features takes while it is open; each kind in a process of its own. */
export async function measureMemory(data: BenchData): Promise<[name: string, memory: LayerMemory][]> {
  const program = await buildProgram('scripts/bench/ours/layerMemory.ts', 'layerMemory');
  const areas = await data.areas('municipalities');
  const rows: [string, LayerMemory][] = [];
  for (const [kind, target] of Object.entries(MEASURED_TARGETS)) {
    const file = data.layerFile({ kind: kind as LayerSpec['kind'], size: MILLION });
    const { stdout } = await runCommand(process.execPath, ['--expose-gc', program, areas.file, file, target]);
    rows.push([kind, JSON.parse(stdout) as LayerMemory]);
  }
  return rows;
}
