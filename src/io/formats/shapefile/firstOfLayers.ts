import { MULTIPOINT, POINT } from './shapeTypes';

/** Where the header of a `.shp` has the type of its shapes; types with heights or measures are 10 and 20 more. */
const TYPE_AT = 32;
const KINDS = 10;

/**
 * Which Shapefiles of a zip are read: the first, with those that hold the other kinds of the same layer (`x-points`,
 * `x-lines`, as layers of several kinds leave here). Anything else beside it is another layer: features of two layers
 * together would count twice.
 * @param shapes the `.shp` by name without its ending, in the order of the zip, or with the chosen one first
 */
export function firstOfLayers(shapes: ReadonlyMap<string, Uint8Array>): string[] {
  const [first, ...others] = shapes.keys();
  if (first === undefined) return [];
  const chosen = [first];
  const kinds = new Set([kindOf(shapes.get(first)!)]);
  for (const name of others) {
    const kind = kindOf(shapes.get(name)!);
    if (kinds.has(kind) || layerOf(name) !== layerOf(first)) continue;
    kinds.add(kind);
    chosen.push(name);
  }
  return chosen;
}

/** The name of the layer of `x-points`. */
function layerOf(name: string): string {
  const end = name.lastIndexOf('-');
  return end === -1 ? name : name.slice(0, end);
}

/** Multipoints are points; null for bytes that have no type. */
function kindOf(shp: Uint8Array): number | null {
  const type = shp[TYPE_AT];
  if (type === undefined) return null;
  const kind = type % KINDS;
  return kind === MULTIPOINT ? POINT : kind;
}
