import { withFactor } from '../../domain/measures/countingRule';
import { measuredOn } from '../../domain/measures/quantityRule';
import { lekpTarget } from '../../domain/targets/lekp';
import { pointsPerFeature } from '../pointsPerFeature';
import type { Columns } from '../../features/columns';
import { measureColumns } from '../attributes/measureColumns';
import { usedNumbers } from '../attributes/usedNumbers';
import type { UsedNumbers } from '../attributes/usedNumbers';
import { NOT_THERE } from '../../io/numbers/readNumberTexts';
import type { MeasureRecipe } from '../layerRecipe';
import { leftOutCode } from './countCodes';
import { GEOMETRY_KIND } from './geometryKind';
import { ACCESS_READINGS, FLAG_READINGS, readWords } from './readWords';
import { statedFacts } from './statedFacts';
import type { StatedFacts } from './statedFacts';

/** How large the features of a layer are: points by number, lines in metres, polygons in square metres. */
export interface FeatureSizes {
  /** A value of `GEOMETRY_KIND` per feature. */
  kind: Uint8Array;
  /** Number of features that have geometry. */
  placed: number;
  /** In Lambert 72 terms; null where every feature is one point. */
  lambert72: Float64Array | null;
  /** Along the ellipsoid; null where every feature is one point. */
  geodesic: Float64Array | null;
}

/** What the weight of every connector hangs on. */
export interface Connectors {
  /** NaN where it is not known. */
  kw: Float64Array;
  /** 1 for semi-public access. */
  semiPublic: Uint8Array;
  /** 1 where the power or the access is not named and had to be assumed. */
  assumed: Uint8Array;
}

/**
 * What the counting rule of a recipe says of every feature, as far as it does not hang on the settings, in columns.
 * Made once per layer and recipe; a count then only compares dates and adds up.
 */
export interface FeatureFacts extends StatedFacts {
  /** After it: 0, or the code of what geometry or quantity leave out. Null where that leaves out nothing. */
  late: Uint8Array | null;
  /** What the feature brings, factors included but for the weight of connectors; null: 1 each. */
  quantity: Float64Array | null;
  /** The same along the ellipsoid; null where nothing is measured. */
  geodesic: Float64Array | null;
  /** Power (NaN: not known) and access of connectors, for targets that weigh them. */
  connectors: Connectors | null;
}

/** The facts of a layer under a recipe. The order in which reasons apply is that of `assess` in the domain. */
export function featureFacts(columns: Columns, recipe: MeasureRecipe, sizes: FeatureSizes): FeatureFacts {
  const { counting } = lekpTarget(recipe.target);
  const stated = recipe.filtered
    ? statedFacts(columns, recipe)
    : { early: new Uint8Array(columns.count), date: null, future: null, due: null };
  const numbers = usedNumbers(columns, recipe);
  return {
    ...stated,
    ...quantities(columns, recipe, sizes, numbers),
    connectors:
      recipe.filtered && counting.weighConnectors ? connectorColumns(columns, recipe, numbers) : null,
  };
}

function connectorColumns(columns: Columns, recipe: MeasureRecipe, numbers: UsedNumbers): Connectors {
  const { access: column } = measureColumns(columns, recipe);
  const access = readWords(columns, column, 'access', ACCESS_READINGS, recipe, recipe.common?.access);
  const kw = new Float64Array(columns.count).fill(NOT_THERE);
  numbers.kw?.values.forEach((power, feature) => {
    if (power > 0 && Number.isFinite(power)) kw[feature] = power;
  });
  const semiPublic = new Uint8Array(columns.count);
  const assumed = new Uint8Array(columns.count);
  const half = ACCESS_READINGS.indexOf('semi_public');
  for (let feature = 0; feature < columns.count; feature++) {
    const said = access === null ? 0 : access[feature]!;
    if (said === half) semiPublic[feature] = 1;
    if (said === 0 || kw[feature] !== kw[feature]) assumed[feature] = 1;
  }
  return { kw, semiPublic, assumed };
}

/** What counts as a quantity under the recipe, and which features have none. */
function quantities(
  columns: Columns,
  recipe: MeasureRecipe,
  sizes: FeatureSizes,
  numbers: UsedNumbers,
): Pick<FeatureFacts, 'quantity' | 'geodesic' | 'late'> {
  const { counting } = lekpTarget(recipe.target);
  const isOwnRule = recipe.rule === null;
  const rule = recipe.rule ?? counting.quantity;
  const needs = measuredOn(rule);
  const measurable = needs && GEOMETRY_KIND[needs];
  const measured = measurable !== null;
  const property = numbers.property?.values ?? null;
  const given = numbers.given?.values ?? null;
  const common = isOwnRule ? (recipe.common?.quantity ?? NOT_THERE) : NOT_THERE;
  const propertyFirst = isOwnRule && rule.kind === 'property';
  const fallback = propertyFirst && counting.weighConnectors ? 1 : NOT_THERE;
  const points = pointsPerFeature(columns, recipe);
  const factor = recipe.filtered ? factors(columns, recipe) : null;
  const minimum = recipe.filtered ? counting.minimumArea : null;

  const { count } = columns;
  const quantity = new Float64Array(count);
  const geodesic = measured ? new Float64Array(count) : null;
  const late = new Uint8Array(count);
  let leftOut = 0;
  let plainOnes = true;
  for (let feature = 0; feature < count; feature++) {
    const kind = sizes.kind[feature]!;
    let code = 0;
    // Where things are counted.
    const ones = points === null ? 1 : points[feature]! || 1;
    let amount = ones;
    let along = ones;
    const givenHere = given === null ? common : given[feature]!;
    const propertyHere = property === null ? NOT_THERE : property[feature]!;
    if (kind === GEOMETRY_KIND.none) code = NO_GEOMETRY;
    else if (kind === GEOMETRY_KIND.mixed) code = OTHER_GEOMETRY;
    else if (minimum !== null && kind === GEOMETRY_KIND.polygons && sizes.lambert72![feature]! < minimum) {
      code = TOO_SMALL;
    } else if (propertyFirst) {
      amount =
        propertyHere === propertyHere ? propertyHere : givenHere === givenHere ? givenHere : fallback * ones;
      along = amount;
    } else if (givenHere === givenHere) {
      amount = along = givenHere;
    } else if (measurable !== null) {
      if (kind === measurable) {
        amount = sizes.lambert72![feature]!;
        along = sizes.geodesic![feature]!;
      } else code = OTHER_GEOMETRY;
    } else if (rule.kind !== 'count') {
      amount = along = propertyHere;
    }
    // Neither what is not there is finite, nor what is there and not understood.
    if (code === 0 && !Number.isFinite(amount)) code = NO_QUANTITY;
    if (code !== 0) {
      late[feature] = code;
      leftOut++;
      continue;
    }
    const times = factor === null ? 1 : factor[feature]!;
    quantity[feature] = withFactor(amount, times);
    if (geodesic) geodesic[feature] = withFactor(along, times);
    if (quantity[feature] !== 1) plainOnes = false;
  }
  return { quantity: plainOnes ? null : quantity, geodesic, late: leftOut > 0 ? late : null };
}

const NO_GEOMETRY = leftOutCode('noGeometry');
const OTHER_GEOMETRY = leftOutCode('otherGeometry');
const TOO_SMALL = leftOutCode('tooSmall');
const NO_QUANTITY = leftOutCode('noQuantity');

const YES = FLAG_READINGS.indexOf('yes');

/** Sign and number of sides per feature; null where every feature counts once. */
function factors(columns: Columns, recipe: MeasureRecipe): Int32Array | null {
  const { counting } = lekpTarget(recipe.target);
  const flag = (name: string) => readWords(columns, name, 'flag', FLAG_READINGS, recipe);
  const removed = counting.deductRemoved ? flag('removed') : null;
  const bothSides = counting.doubleBothSides ? flag('both_sides') : null;
  if (removed === null && bothSides === null) return null;
  return Int32Array.from(
    { length: columns.count },
    (_, feature) => (removed?.[feature] === YES ? -1 : 1) * (bothSides?.[feature] === YES ? 2 : 1),
  );
}
