/**
 * From two files to a table, as a program of its own: `node fileToTable.mjs AREAS LAYER points|lines|polygons`.
 * The table goes to stdout as JSON, with the largest memory of the process.
 */
import { readFileSync } from 'node:fs';
import { AreaIndex } from '../../../src/engine/areaIndex/areaIndex';
import { countPoints } from '../../../src/engine/points/countPoints';
import { findAttribute } from '../../../src/io/columns';
import type { Columns } from '../../../src/io/columns';
import { readLayer } from '../../../src/io/readLayer';
import { peakMemory } from '../peers/peakMemory';
import type { LayerSpec } from '../task';
import { shareLayer } from './shareLayer';

async function read(file: string): Promise<Columns> {
  const layer = await readLayer({ kind: 'bytes', name: file, bytes: new Uint8Array(readFileSync(file)) });
  if (!layer.ok) throw new Error(JSON.stringify(layer.problem));
  return layer.value.columns;
}

const [areasFile, layerFile, kind] = process.argv.slice(2) as [string, string, LayerSpec['kind']];
const areas = await read(areasFile);
const index = new AreaIndex(areas.polygons, areas.count);
const layer = await read(layerFile);
const values =
  kind === 'points' ? countPoints(index, layer.points.positions) : shareLayer(index, layer, kind)().ellipsoid;
const rows = Array.from(findAttribute(areas, 'id')!.values as Float64Array, (id, i) => [id, values[i]!]);
process.stdout.write(JSON.stringify({ rows, peakMegabytes: peakMemory('self') }));
