/**
 * From two files to a table, as a program of its own: `node fileToTable.mjs AREAS LAYER points|lines|polygons`.
 * The table goes to stdout as JSON, with the largest memory of the process.
 */
import { readFileSync } from 'node:fs';
import { AreaIndex } from '../../../src/engine/areaIndex/areaIndex';
import { countPoints } from '../../../src/engine/points/countPoints';
import { findAttribute } from '../../../src/features/columns';
import type { Columns } from '../../../src/features/columns';
import { readPointLeaves } from '../../../src/io/formats/flatgeobuf/readPointLeaves';
import { readLayer } from '../../../src/io/readLayer';
import { fileStretches } from '../../coverage/files';
import { peakMemory } from '../peers/runCommand';
import type { LayerSpec } from '../benchTasks';
import { layerSharer } from './fileToTableRunner';

async function read(file: string): Promise<Columns> {
  const layer = await readLayer({ kind: 'bytes', name: file, bytes: new Uint8Array(readFileSync(file)) });
  if (!layer.ok) throw new Error(JSON.stringify(layer.problem));
  return layer.value.columns;
}

/** Points that are only counted need no attributes: header and index of the file hold them. */
async function countFile(index: AreaIndex, file: string): Promise<Float64Array> {
  const source = await fileStretches(file);
  const leaves = await readPointLeaves(source);
  await source.close();
  if (!leaves?.ok) throw new Error(`${file} has no index of points`);
  return countPoints(index, leaves.value.columns.points.positions);
}

const [areasFile, layerFile, kind] = process.argv.slice(2) as [string, string, LayerSpec['kind']];
const areas = await read(areasFile);
const index = new AreaIndex(areas.polygons, areas.count);
const values =
  kind === 'points'
    ? await countFile(index, layerFile)
    : layerSharer(await read(layerFile), kind)(index).ellipsoid;
const rows = Array.from(findAttribute(areas, 'id')!.values as Float64Array, (id, i) => [id, values[i]!]);
process.stdout.write(JSON.stringify({ rows, peakMegabytes: peakMemory('self') }));
