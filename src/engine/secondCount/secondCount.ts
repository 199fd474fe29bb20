import type { Area } from '../../domain/areas/area';
import type { SecondCount } from '../../domain/coverage/secondCount';
import type { CountingContext } from '../../domain/measures/countingRule';
import { lekpTarget } from '../../domain/targets/lekp';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { Bounds } from '../../geo/guessCrs';
import type { Columns } from '../../features/columns';
import type { WorkOptions } from '../../io/layerSource';
import { areaBoxes } from '../areaBoxes';
import { onlyFeatures } from '../../features/onlyFeatures';
import type { MeasureRecipe } from '../layerRecipe';
import { PlainAreas } from '../plain/plainAreas';
import { plainEngine } from '../plain/plainEngine';
import { bordersInDegrees } from './bordersInDegrees';
import { boxesMeet, nearFeatures } from './nearFeatures';

/** Features near the areas that are counted at most: some seconds of work. */
export const FEATURE_LIMIT = 50_000;

/** A layer with how it counts; `file` is its name in problems. */
export interface SecondCountLayer {
  columns: Columns;
  recipe: MeasureRecipe;
  file: string;
}

/**
 * Count areas once more with the plain engine, from the positions of the layers: a second opinion that shares no
 * geometry with the first. Only features of which the box meets that of an area are placed; words and numbers are read
 * by whole columns, as the first count does. Neighbours take part, because who has what lies on a shared border is
 * decided among them.
 * @param level all areas, with the layer of which every feature is an area.
 * @param chosen indices of the areas to count, which are added up.
 * @returns `secondCount.tooMany` over {@link FEATURE_LIMIT}, `cancelled`, or what the plain engine cannot do.
 */
export async function secondCount(
  level: { areas: readonly Area[]; columns: Columns },
  chosen: readonly number[],
  layers: readonly SecondCountLayer[],
  context: CountingContext,
  { signal, onProgress }: WorkOptions = {},
): Promise<Result<SecondCount>> {
  const boxes = boxesOf(level.areas.length, level.columns);
  const chosenBoxes = chosen.map((area) => boxes[area]!);
  const near = layers.map(({ columns }) => nearFeatures(columns, chosenBoxes));
  const total = near.reduce((sum, { count }) => sum + count, 0);
  if (total > FEATURE_LIMIT) return fail('secondCount.tooMany', { count: total, limit: FEATURE_LIMIT });
  const sum = { realised: 0, planned: 0, features: total };
  if (total === 0) return ok(sum);

  const around = boxes.map((box) => chosenBoxes.some((one) => boxesMeet(box, one)));
  const columns = onlyFeatures(level.columns, (area) => around[area]!);
  const known = { areas: [...level.areas], notes: [] };
  const areas = {
    degrees: new PlainAreas({
      ...known,
      columns: { ...columns, polygons: bordersInDegrees(columns.polygons) },
    }),
    plane: new PlainAreas({ ...known, columns }),
  };
  let before = 0;
  for (const [i, { columns, recipe, file }] of layers.entries()) {
    const { isNear, count } = near[i]!;
    const done = before;
    const allocation = await plainEngine.allocate(
      areas[borderOf(recipe)],
      onlyFeatures(columns, (feature) => isNear[feature] === 1),
      recipe,
      file,
      {
        ...(signal && { signal }),
        // The engine reports of the whole layer, of which only the near features have geometry left.
        onProgress: (progress) =>
          onProgress?.({ ...progress, done: done + Math.min(progress.done, count), total }),
      },
    );
    if (!allocation.ok) return allocation;
    const { realised, planned } = plainEngine.tally(allocation.value, context);
    for (const area of chosen) {
      sum.realised += realised[area]!;
      sum.planned += planned[area]!;
    }
    before += count;
  }
  return ok(sum);
}

/**
 * Where the first count draws a border straight: paths are cut in degrees, and surfaces are those between corners in
 * Lambert 72. The second asks the same question, so that what differs is no matter of drawing.
 */
function borderOf({ target, rule }: MeasureRecipe): 'degrees' | 'plane' {
  const { kind } = rule ?? lekpTarget(target).counting.quantity;
  return kind === 'area' ? 'plane' : 'degrees';
}

/** The box of every area; one without geometry has a box that meets nothing. */
function boxesOf(areaCount: number, { polygons }: Columns): Bounds[] {
  const { boxes } = areaBoxes(areaCount, polygons);
  return Array.from({ length: areaCount }, (_, area) => {
    const [minX, minY, maxX, maxY] = boxes.subarray(4 * area, 4 * area + 4);
    return { minX: minX!, minY: minY!, maxX: maxX!, maxY: maxY! };
  });
}
