import { readFileSync } from 'node:fs';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import type { TargetId } from '../../../src/domain/targets/target';
import type { Columns } from '../../../src/features/columns';
import { readLayer } from '../../../src/io/readLayer';
import { peakMemory, runCommand } from '../peers/runCommand';
import { ownArea } from './runners';
import { CONTEXT, countLayer, must } from './countedLayer';
import type { LayerMemory } from '../report/benchReport';
import type { BenchData } from '../data/BenchData';
import type { LayerSpec } from '../benchTasks';
import { buildProgram } from './buildProgram';

/**
 * What a layer takes while it is open, as a program of its own: `node --expose-gc layerMemory.mjs AREAS LAYER TARGET`.
 * Prints megabytes as JSON, see `LayerMemory`.
 */

/** What is in use once all that can be freed is; the bytes of the file are among it while somebody holds them. */
function inUse(): number {
  globalThis.gc!();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

async function read(file: string): Promise<Columns> {
  const bytes = new Uint8Array(readFileSync(file));
  return must(await readLayer({ kind: 'bytes', name: file, bytes })).columns;
}

const [areasFile, layerFile, target] = process.argv.slice(2) as [string, string, TargetId];
const recipe = { codeColumn: 'id', nameColumn: 'id', parentColumn: null };
const municipalities = must(columnarEngine.prepareAreas(await read(areasFile), recipe, 'areas'));
const drawn = must(columnarEngine.prepareAreas(ownArea(), recipe, 'drawn'));
const rule = { target, rule: null, filtered: true };

const start = inUse();
const columns = await read(layerFile);
const open = inUse();
const counted = await countLayer(municipalities, columns, rule);
columnarEngine.tally(counted, CONTEXT);
const afterCount = inUse();
const own = await countLayer(drawn, columns, rule);
columnarEngine.tally(own, CONTEXT);
const memory: LayerMemory = {
  open: open - start,
  counted: afterCount - start,
  own: inUse() - start,
  peak: peakMemory('self'),
};
// Named again, so that nothing of it is freed before it was measured.
process.stdout.write(JSON.stringify({ ...memory, features: columns.count, areas: [counted, own].length }));

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
