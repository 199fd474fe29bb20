import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import { BELGIUM } from '../geo/crsDefinitions';
import type { CrsCode } from '../geo/crsCode';
import { transformPositions } from '../geo/transform';
import type { Columns } from '../features/columns';
import type { Breather } from './breather';
import { featurePlaces, featuresOutside, featuresWith, isOrigin } from './featurePlaces';
import type { FoundFeature } from './featurePlaces';
import type { RawLayer } from './formats/formatDriver';
import type { ImportNote } from '../features/importReport';
import { layerCrs } from './layerCrs';
import type { GivenCrs } from './layerCrs';
import { rowList } from '../features/namedRows';
import type { RowsFound } from '../features/namedRows';
import { onlyFeatures } from '../features/onlyFeatures';

/** The columns of a layer in degrees, the CRS that it came in, and what was found. */
export interface LayerInDegrees {
  columns: Columns;
  crs: CrsCode;
  notes: ImportNote[];
}

/** Numbers of positions that are brought over in one stretch of work. */
const STRETCH = 2 ** 14;

/**
 * Bring the positions of a layer to lon/lat in EPSG:4326, in place. A feature with a position that cannot be one (not
 * finite, no longitude and latitude once it is transformed, or 0, 0 in a layer that lies in Belgium for the rest) keeps
 * its number and attributes and loses its geometry: the note `leftOutFeatures` names such features. Features abroad
 * stay as they are; the note `abroad` names them where most lie in Belgium.
 * @param breather its progress is in features
 * @returns the problems of `layerCrs`, `cancelled`, and where no feature with geometry is left `positions.notNumbers`, or
 * `crs.outsideRange` naming the first such position
 */
export async function toWgs84(
  layer: RawLayer,
  given: GivenCrs,
  file: string,
  breather: Breather,
): Promise<Result<LayerInDegrees>> {
  const numberOf = layer.numberOf ?? ((feature: number) => feature + 1);
  // Before the transformation, which refuses what is not a number and hides what is at the origin.
  const notFinite = featuresWith(layer.columns, (x, y) => !Number.isFinite(x) || !Number.isFinite(y));
  const finite = without(layer.columns, notFinite);
  const all = [finite.points, finite.lines, finite.polygons].map(({ positions }) => positions);
  all.forEach(snapToEarth);
  const [notNumber] = notFinite;
  if (notNumber && isEmpty(finite))
    return fail('positions.notNumbers', { file, feature: numberOf(notNumber.feature) });
  const atOrigin = featuresWith(finite, isOrigin);
  const crs = layerCrs(layer, featurePlaces(finite), given, file);
  if (!crs.ok) return crs;
  const total = all.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  for (const positions of all) {
    for (let begin = 0; begin < positions.length; begin += STRETCH) {
      const stretch = positions.subarray(begin, begin + STRETCH);
      if (crs.value.swappedAxes) swapAxes(stretch);
      transformPositions(stretch, crs.value.crs, 'EPSG:4326');
      done += stretch.length;
      if (breather.due)
        await breather.pause(Math.round((layer.columns.count * done) / total), layer.columns.count);
      if (breather.cancelled) return fail('cancelled', {});
    }
  }
  const notOnEarth = featuresWith(finite, (x, y) => !(Math.abs(x) <= 180 && Math.abs(y) <= 90));
  const onEarth = without(finite, notOnEarth);
  const impossible = [...notFinite, ...notOnEarth];
  const [first] = impossible.sort((a, b) => a.feature - b.feature);
  if (first && isEmpty(onEarth))
    return fail('crs.outsideRange', { file, feature: numberOf(first.feature), x: first.x, y: first.y });

  const { outside, inside } = featuresOutside(onEarth, BELGIUM);
  const isBelgian = inside > 0 && inside >= outside.length - atOrigin.length;
  const lost = isBelgian ? [...impossible, ...atOrigin] : impossible;
  const lostFeatures = new Set(lost.map(({ feature }) => feature));
  const abroad = isBelgian ? outside.filter((feature) => !lostFeatures.has(feature)) : [];
  const notes = crs.value.notes.slice();
  if (lostFeatures.size > 0) {
    const features = Uint32Array.from(lostFeatures).sort();
    const rows = rowsOf([...features], numberOf);
    notes.push({ code: 'leftOutFeatures', params: { ...rows, cause: 'impossiblePosition' }, features });
  }
  if (abroad.length > 0)
    notes.push({ code: 'abroad', params: rowsOf(abroad, numberOf), features: Uint32Array.from(abroad) });
  const columns = isBelgian ? without(onEarth, atOrigin) : onEarth;
  return ok({ columns, crs: crs.value.crs, notes });
}

/** As far as a program may be beside the edge of the earth by its own rounding: in degrees a hundredth of a millimetre. */
const ROUNDING = 1e-10;

/** Bring what is beside the edge of the earth by rounding onto it. In metres, of which they may be, it is nothing. */
function snapToEarth(positions: Float64Array): void {
  for (let i = 0; i < positions.length; i++) {
    const away = Math.abs(positions[i]!);
    const edge = away > 180 ? 180 : 90;
    if (away > edge && away <= edge + ROUNDING) positions[i] = Math.sign(positions[i]!) * edge;
  }
}

function swapAxes(positions: Float64Array): void {
  for (let i = 0; i < positions.length; i += 2) {
    const x = positions[i]!;
    positions[i] = positions[i + 1]!;
    positions[i + 1] = x;
  }
}

/** The same columns with some features without geometry. */
function without(columns: Columns, found: readonly FoundFeature[]): Columns {
  if (found.length === 0) return columns;
  const features = new Set(found.map(({ feature }) => feature));
  return onlyFeatures(columns, (feature) => !features.has(feature));
}

function isEmpty({ points, lines, polygons }: Columns): boolean {
  return points.feature.length + lines.feature.length + polygons.feature.length === 0;
}

/** Features as notes name them, by their numbers in the file. */
function rowsOf(features: readonly number[], numberOf: (feature: number) => number): RowsFound {
  return { count: features.length, rows: rowList(features.map(numberOf)) };
}
