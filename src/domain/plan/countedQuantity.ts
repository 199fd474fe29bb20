import { assess, isTooSmall, withFactor } from '../measures/countingRule';
import type { CountingRule } from '../measures/countingRule';
import type { CpeWeightTable } from '../measures/chargingPointEquivalent';
import type { ExclusionReason } from '../measures/exclusion';
import type { MeasureAttributes } from '../measures/measureAttributes';
import type { QuantityRule } from '../measures/quantityRule';
import type { Target, UnitId } from '../targets/target';
import { measureKind } from './measureKind';
import { formOf } from './plannedMeasure';
import type { PlannedMeasure, UnclearFact } from './plannedMeasure';

/**
 * How many small units make one unit: 0.1 mm, 1 cm² and a thousandth of anything else. Planned amounts are whole numbers
 * of them, so that sums are the same in whatever order they are made and taken back.
 */
export function smallUnitsPer(unit: UnitId): number {
  return unit === 'metre' || unit === 'squareMetre' ? 10_000 : 1000;
}

/** An amount in the unit, from one in small units. */
export function inUnits(amount: number, unit: UnitId): number {
  return amount / smallUnitsPer(unit);
}

/** An amount in whole small units, from one in the unit: the one place where it is rounded. */
export function inSmallUnits(quantity: number, unit: UnitId): number {
  // Without `+ 0` what rounds to nothing from below would be -0.
  return Math.round(quantity * smallUnitsPer(unit)) + 0;
}

/** What is drawn of a measure, in Lambert 72; empty or 0 for what it does not have. */
export interface DrawnSize {
  points: number;
  /** Metres of every line. */
  lengths: readonly number[];
  /** Square metres. */
  area: number;
}

/** What says nothing of how much a measure counts. Whatever else is said of one is taken to have a part in it. */
const NOT_COUNTED: ReadonlySet<string> = new Set<keyof PlannedMeasure>([
  ...(['id', 'scenario', 'name', 'status', 'year', 'cost', 'coFinancing'] as const),
  ...(['note', 'lead', 'action', 'subsidy'] as const),
]);

/** Whether two forms of a measure count the same, whatever else changed of it: its year, its status, its cost. */
export function countsAlike(one: PlannedMeasure, other: PlannedMeasure): boolean {
  const facts = Object.keys({ ...one, ...other }) as (keyof PlannedMeasure)[];
  return facts.every((fact) => NOT_COUNTED.has(fact) || one[fact] === other[fact]);
}

/** Why a measure does not count, with what its sentence names. */
export interface NotCounted {
  /** `unclear`: its file says something of it that nobody understood. */
  reason: ExclusionReason | 'unclear';
  /** Of what is too small: what it measures and has to measure, in square metres. */
  surface?: { area: number; minimum: number };
  /** What is not understood. */
  unclear?: readonly UnclearFact[];
}

/** Whether it is open how much a measure counts; of any other that does not count it is known that it adds nothing. */
export function isUnknown(notCounted: NotCounted | null): boolean {
  return notCounted?.reason === 'noQuantity' || notCounted?.reason === 'unclear';
}

/** What of a measure is drawn and what of that counts. */
export interface MeasureCount {
  /** As drawn or typed, which is what costs: metres of path, connectors. null: no number yet. */
  drawn: number | null;
  /** In small units of the target; null where it does not count. Negative where it is deducted. */
  counted: number | null;
  /** null where it counts. */
  notCounted: NotCounted | null;
}

/** What the rule hangs on besides the measure. */
export interface CountedFor {
  target: Pick<Target, 'unit' | 'counting'>;
  cpeWeights: CpeWeightTable;
}

/**
 * What a measure counts for a target, by the target's own rule: the one that counts the features of layers. Status and
 * year have no part in it; they say in which plan of which year it counts (phasing.ts).
 * @param size what is drawn; null for a measure that is not drawn
 */
export function countedQuantity(
  measure: PlannedMeasure,
  size: DrawnSize | null,
  { target: { unit, counting }, cpeWeights }: CountedFor,
): MeasureCount {
  // Any fact may be the one that it hangs on, status and year included.
  const { unclear } = measure;
  if (unclear) return { drawn: null, counted: null, notCounted: { reason: 'unclear', unclear } };
  const drawn = drawnQuantity(measure, size, counting);
  const not = (notCounted: NotCounted): MeasureCount => ({ drawn, counted: null, notCounted });
  // As planned for no year, so that nothing but the rule itself speaks.
  const verdict = assess({ ...counting, deadline: Infinity }, rulesAttributes(measure, counting), {
    date: 0,
    cpeWeights,
  });
  if (!verdict.counts) return not({ reason: verdict.reason });
  const form = formOf(measure.place);
  if (form === 'polygon' && size && isTooSmall(counting, size.area)) {
    return not({ reason: 'tooSmall', surface: { area: size.area, minimum: counting.minimumArea ?? 0 } });
  }
  if (drawn === null) {
    const isMeasured = counting.quantity.kind === 'length' || counting.quantity.kind === 'area';
    return not({ reason: isMeasured && form !== null ? 'otherGeometry' : 'noQuantity' });
  }
  const off = typedIn(measure, counting.quantity) === 'attribute' ? numberOf(measure, counting.less) : null;
  return {
    drawn,
    counted: inSmallUnits(withFactor(drawn - (off ?? 0), verdict.factor), unit),
    notCounted: null,
  };
}

/**
 * How much of a measure is drawn or typed, in the unit of its target; for charging, connectors. What is typed goes before
 * what is measured.
 * @returns null where there is no number: nothing is drawn or typed, or what is drawn cannot be measured for the target
 */
export function drawnQuantity(
  measure: PlannedMeasure,
  size: DrawnSize | null,
  { quantity: rule, weighConnectors }: Pick<CountingRule, 'quantity' | 'weighConnectors'>,
): number | null {
  const said = typedIn(measure, rule);
  if (said === 'quantity') return measure.quantity;
  if (said === 'attribute') return ofKind(measure);
  const length = size ? size.lengths.reduce((sum, one) => sum + one, 0) : 0;
  switch (rule.kind) {
    case 'count':
      return measure.kind === 'tree' && size ? treesOf(measure, size) : size?.points || 1;
    case 'length':
      return length > 0 ? length : null;
    case 'area':
      return size && size.area > 0 ? size.area : null;
    default:
      // As in layers, a station that names no connectors has one.
      return weighConnectors ? size?.points || 1 : null;
  }
}

/**
 * What may be short of a whole number of times: corners are kept to a tenth of a millimetre, so that a row that was typed
 * as 80 m is 79.9999 m long.
 */
const SHORT_OF = { length: 0.001, area: 0.05 } as const;

/** How often a distance or surface fits in what is drawn. */
const timesIn = (whole: number, part: number, of: keyof typeof SHORT_OF): number =>
  whole > 0 ? Math.floor((whole + Math.min(SHORT_OF[of], part / 2)) / part) : 0;

/** Trees of what is drawn: each point, one at both ends of a row and every so many metres, one for so many square metres. */
function treesOf({ attributes }: PlannedMeasure<'tree'>, { points, lengths, area }: DrawnSize): number {
  const inRows = lengths.reduce(
    (sum, length) => sum + timesIn(length, attributes.spacing_m, 'length') + 1,
    0,
  );
  return points + inRows + timesIn(area, attributes.per_tree_m2, 'area');
}

/** What a measure says in an attribute, where its kind has it. */
function saidOf({ attributes }: PlannedMeasure, name: string): unknown {
  return (attributes as Readonly<Record<string, unknown>>)[name];
}

function numberOf(measure: PlannedMeasure, name: string | undefined | null): number | null {
  const said = name ? saidOf(measure, name) : null;
  return typeof said === 'number' ? said : null;
}

/** The number that a kind has an attribute for. */
function ofKind(measure: PlannedMeasure): number | null {
  return numberOf(measure, measureKind(measure.kind).numberIn);
}

/** Where the number of a measure is typed, null where it is not. Which of two holds is as in layers. */
function typedIn(measure: PlannedMeasure, rule: QuantityRule): 'attribute' | 'quantity' | null {
  const places = [
    ...(ofKind(measure) === null ? [] : (['attribute'] as const)),
    ...(measure.quantity === null ? [] : (['quantity'] as const)),
  ];
  return (rule.kind === 'property' ? places.at(0) : places.at(-1)) ?? null;
}

/** The attributes of a measure as the counting rules ask for them. */
function rulesAttributes(measure: PlannedMeasure, { exclude }: CountingRule): MeasureAttributes {
  const flag = (name: string) => {
    const said = saidOf(measure, name);
    return typeof said === 'boolean' ? (said ? 'yes' : 'no') : null;
  };
  const kw = numberOf(measure, 'kw');
  return {
    date: null,
    status: 'planned',
    quantity: measure.quantity,
    kw: kw !== null && kw > 0 ? kw : null,
    access: measure.kind === 'charging' ? measure.attributes.access : null,
    bothSides: flag('both_sides'),
    removed: flag('removed'),
    flags: new Map(exclude.map(({ column }) => [column, flag(column)])),
  };
}
