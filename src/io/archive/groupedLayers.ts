import { ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { firstOfLayers } from '../formats/shapefile/firstOfLayers';
import type { FormatDriver } from '../formats/formatDriver';
import { unpackZip } from './zipArchive';

/** A layer, or a database of layers, that several files of a zip make. */
export interface GroupedLayer {
  /** The file that people know it by, or the folder of a geodatabase. */
  name: string;
  /** Which files of the zip it is made of. */
  isOwn: (name: string) => boolean;
}

/** A name without its ending, capitals aside: what the files of one layer have in common. */
const stemOf = (name: string): string => name.replace(/\.[^./]*$/, '').toLowerCase();
const folderOf = (name: string): string => name.replace(/[^/]*$/, '');

/**
 * The layers of one format of several files in a zip, in its order.
 * @param names the files that the format is known by: each `.shp`, each table of a geodatabase
 * @returns the problems of `unpackZip`
 */
export function groupedLayers(
  { format }: FormatDriver,
  names: readonly string[],
  zip: Uint8Array,
  file: string,
): Result<GroupedLayer[]> {
  if (format === 'gdb') {
    const folders = new Set(names.map(folderOf));
    return ok(
      [...folders].map((folder) => ({
        name: folder.slice(0, -1) || file,
        isOwn: (name) => folderOf(name) === folder,
      })),
    );
  }
  const shapes = unpackZip(zip, file, (name) => format === 'shapefile' && names.includes(name));
  if (!shapes.ok) return shapes;
  // Of several files with one stem, which only differ in capitals or in what they end in, the first names the layer.
  const left = new Map(names.toReversed().map((name) => [stemOf(name), name]));
  const layers: GroupedLayer[] = [];
  for (const name of names) {
    if (!left.has(stemOf(name))) continue;
    const others = [...left].filter(([, other]) => other !== name);
    const ordered = [[stemOf(name), name], ...others] as const;
    const bytes = new Map(
      ordered.flatMap(([stem, one]) => {
        const shape = shapes.value[one];
        return shape ? [[stem, shape]] : [];
      }),
    );
    const kinds = format === 'shapefile' ? firstOfLayers(bytes) : [stemOf(name)];
    kinds.forEach((stem) => left.delete(stem));
    layers.push({ name, isOwn: (one) => kinds.includes(stemOf(one)) });
  }
  return ok(layers);
}
