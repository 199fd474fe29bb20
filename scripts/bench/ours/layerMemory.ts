/**
 * What a layer takes while it is open, as a program of its own: `node --expose-gc layerMemory.mjs AREAS LAYER TARGET`.
 * Prints megabytes as JSON, see `LayerMemory`.
 */
import { readFileSync } from 'node:fs';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import type { TargetId } from '../../../src/domain/targets/target';
import type { Columns } from '../../../src/io/columns';
import { readLayer } from '../../../src/io/readLayer';
import { peakMemory } from '../peers/peakMemory';
import { ownArea } from './ownAreaColumns';
import { CONTEXT, countLayer, must } from './countedLayer';
import type { LayerMemory } from '../report/memoryTable';

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
