import { EXCLUSION_REASONS } from '../../domain/measures/exclusion';
import type { ExclusionReason } from '../../domain/measures/exclusion';
import { parseStatus } from '../../domain/measures/measureAttributes';
import { lekpTarget } from '../../domain/targets/lekp';
import { countingOf } from '../countingOf';
import { pointsPerFeature } from '../pointsPerFeature';
import type { Columns } from '../../io/columns';
import type { MeasureRecipe } from '../layerRecipe';
import { readAccess } from '../attributes/readAccess';
import { readFlag } from '../attributes/readFlag';
import { readNumber } from '../attributes/readNumber';
import { featureDates } from './featureDates';
import { GEOMETRY_KIND } from './geometryKind';
import { readColumn } from './readColumn';

/** Codes of what the rules say of a feature; from {@link LEFT_OUT} on, the place of the reason in the list of reasons. */
export const REALISED = 0;
export const PLANNED = 1;
export const LEFT_OUT = 2;

/** The code of a feature that is left out for a reason. */
export function leftOutCode(reason: ExclusionReason): number {
  return LEFT_OUT + EXCLUSION_REASONS.indexOf(reason);
}

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

/**
 * What the counting rule of a recipe says of every feature, as far as it does not hang on the settings, in columns.
 * Made once per layer and recipe; a count then only compares dates and adds up.
 */
export interface FeatureFacts {
  /** Before the reference date is looked at: `REALISED`, `PLANNED` or left out. */
  early: Uint8Array;
  /** After it: 0, or the code of what geometry or quantity leave out. Null where that leaves out nothing. */
  late: Uint8Array | null;
  /** yyyymmdd, 0 where it is not known; null where no realised feature can be after any date. */
  date: Int32Array | null;
  /** What the feature brings, factors included but for the weight of connectors; null: 1 each. */
  quantity: Float64Array | null;
  /** The same along the ellipsoid; null where nothing is measured. */
  geodesic: Float64Array | null;
  /** Power (NaN: not known) and semi-public access of connectors, for targets that weigh them. */
  connectors: { kw: Float64Array; semiPublic: Uint8Array } | null;
}

/** The facts of a layer under a recipe. The order in which reasons apply is that of `assess` in the domain. */
export function featureFacts(columns: Columns, recipe: MeasureRecipe, sizes: FeatureSizes): FeatureFacts {
  const { counting } = lekpTarget(recipe.target);
  const date = recipe.filtered ? featureDates(columns, recipe) : null;
  const { quantity, geodesic, late } = quantities(columns, recipe, sizes);
  return {
    early: recipe.filtered ? earlyCodes(columns, recipe, date) : new Uint8Array(columns.count),
    late,
    date,
    quantity,
    geodesic,
    connectors: recipe.filtered && counting.weighConnectors ? connectorColumns(columns) : null,
  };
}

function earlyCodes(columns: Columns, recipe: MeasureRecipe, date: Int32Array | null): Uint8Array {
  const { count } = columns;
  const { fromYear, exclude } = countingOf(recipe);
  const codes = new Uint8Array(count);
  const statusCode = { realised: REALISED, planned: PLANNED, in_progress: PLANNED } as const;
  readColumn(columns, recipe.statusColumn ?? 'status', codes, REALISED, (value) => {
    const status = parseStatus(value);
    if (status === 'unknown') return leftOutCode('unknownStatus');
    if (status === 'idea') return leftOutCode('idea');
    return status === null ? REALISED : statusCode[status];
  });
  if (fromYear !== null) {
    const [noYear, beforeStart] = [leftOutCode('noYear'), leftOutCode('beforeStart')];
    for (let feature = 0; feature < count; feature++) {
      if (codes[feature] !== REALISED) continue;
      const known = date === null ? 0 : date[feature]!;
      if (known === 0) codes[feature] = noYear;
      else if (known < fromYear * 10_000) codes[feature] = beforeStart;
    }
  }
  // The first flag of the rule comes before everything else, so it is written last.
  for (const { column, reason } of [...exclude].reverse()) {
    const flags = readColumn(columns, column, new Uint8Array(count), 0, (value) => Number(readFlag(value)));
    if (!flags) continue;
    const code = leftOutCode(reason);
    for (let feature = 0; feature < count; feature++) if (flags[feature] === 1) codes[feature] = code;
  }
  return codes;
}

const NOT_KNOWN = NaN;

function numbers(columns: Columns, name: string): Float64Array | null {
  return readColumn(
    columns,
    name,
    new Float64Array(columns.count),
    NOT_KNOWN,
    (value) => readNumber(value) ?? NOT_KNOWN,
  );
}

function connectorColumns(columns: Columns): FeatureFacts['connectors'] {
  const semiPublic = new Uint8Array(columns.count);
  readColumn(columns, 'access', semiPublic, 0, (value) => Number(readAccess(value) === 'semi_public'));
  return { kw: numbers(columns, 'kw') ?? new Float64Array(columns.count).fill(NOT_KNOWN), semiPublic };
}

/** What counts as a quantity under the recipe, and which features have none. */
function quantities(
  columns: Columns,
  recipe: MeasureRecipe,
  sizes: FeatureSizes,
): Pick<FeatureFacts, 'quantity' | 'geodesic' | 'late'> {
  const { counting } = lekpTarget(recipe.target);
  const isOwnRule = recipe.rule === null;
  const rule = recipe.rule ?? counting.quantity;
  const measurable =
    rule.kind === 'length' ? GEOMETRY_KIND.lines : rule.kind === 'area' ? GEOMETRY_KIND.polygons : null;
  const measured = measurable !== null;
  const property = 'name' in rule ? numbers(columns, rule.name) : null;
  const given = isOwnRule ? numbers(columns, recipe.quantityColumn ?? 'quantity') : null;
  const propertyFirst = isOwnRule && rule.kind === 'property';
  const fallback = propertyFirst && counting.weighConnectors ? 1 : NOT_KNOWN;
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
    const givenHere = given === null ? NOT_KNOWN : given[feature]!;
    const propertyHere = property === null ? NOT_KNOWN : property[feature]!;
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
    if (code === 0 && amount !== amount) code = NO_QUANTITY;
    if (code !== 0) {
      late[feature] = code;
      leftOut++;
      continue;
    }
    const times = factor === null ? 1 : factor[feature]!;
    quantity[feature] = amount * times;
    if (geodesic) geodesic[feature] = along * times;
    if (quantity[feature] !== 1) plainOnes = false;
  }
  return { quantity: plainOnes ? null : quantity, geodesic, late: leftOut > 0 ? late : null };
}

const NO_GEOMETRY = leftOutCode('noGeometry');
const OTHER_GEOMETRY = leftOutCode('otherGeometry');
const TOO_SMALL = leftOutCode('tooSmall');
const NO_QUANTITY = leftOutCode('noQuantity');

/** Sign and number of sides per feature; null where every feature counts once. */
function factors(columns: Columns, recipe: MeasureRecipe): Int32Array | null {
  const { counting } = lekpTarget(recipe.target);
  const flag = (name: string) =>
    readColumn(columns, name, new Uint8Array(columns.count), 0, (value) => Number(readFlag(value)));
  const removed = counting.deductRemoved ? flag('removed') : null;
  const bothSides = counting.doubleBothSides ? flag('both_sides') : null;
  if (removed === null && bothSides === null) return null;
  return Int32Array.from(
    { length: columns.count },
    (_, feature) => (removed?.[feature] ? -1 : 1) * (bothSides?.[feature] ? 2 : 1),
  );
}
