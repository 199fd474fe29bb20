import * as v from 'valibot';
import { lekpTarget } from '../targets/lekp';
import type { Target, TargetId } from '../targets/target';

/** Where a measure can be: on geometry, or on an area of a level by its code. Every kind can also be without a place. */
export type PlaceForm = 'point' | 'line' | 'polygon' | 'area';

const flag = v.boolean();
/** null: not filled in yet. */
const amount = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0)));
const distance = v.pipe(v.number(), v.finite(), v.gtValue(0));
/** Whose ground it is. It decides the cost rate; no rule of the pact asks for it. */
const domain = v.picklist(['public', 'private']);

/**
 * What each kind of measure says of itself. The names are those of the columns that the counting rules read in files
 * (README, Columns of a measure), so that a measure counts the same in the plan and in a file.
 */
const ATTRIBUTES = {
  tree: v.object({
    domain,
    /** Metres between the trees of a row. */
    spacing_m: distance,
    /** Square metres for each tree of a planting. */
    per_tree_m2: distance,
    forest: flag,
    compensation: flag,
  }),
  hedge: v.object({ domain, removed: flag, replanting: flag, compensation: flag }),
  greenBed: v.object({ domain }),
  renovation: v.object({ dwellings: amount, fossil_free: flag, individual: flag }),
  /** `individual`: private panels, which do not count. */
  energy: v.object({ kwp: amount, individual: flag }),
  /** One access point is about two shared cars; it counts as one, however many cars there are. */
  accessPoint: v.object({ cars: amount, zero_carbon: flag }),
  charging: v.object({
    connectors: amount,
    /** Power of each connector. */
    kw: amount,
    access: v.picklist(['public', 'semi_public', 'private']),
    motorway: flag,
  }),
  cyclePath: v.object({
    renewed: flag,
    two_way: flag,
    both_sides: flag,
    upkeep: flag,
    fund_reported: flag,
  }),
  unsealing: v.object({ domain, required: flag }),
  rainwater: v.object({
    /** Capacity that is built, cubic metres. */
    volume_m3: amount,
    /** Capacity that it takes the place of, cubic metres: only the difference is extra. */
    replaced_m3: amount,
    use: v.picklist(['reuse', 'buffer', 'infiltration']),
    required: flag,
  }),
  /** For a target that has no kind of its own. Its unit, and whether it is a number, a length or a surface, are the target's. */
  own: v.object({}),
};

export type MeasureKindId = keyof typeof ATTRIBUTES;
export const MEASURE_KIND_IDS = Object.keys(ATTRIBUTES) as readonly MeasureKindId[];

type NamesOf<One> = One extends { entries: infer Entries } ? keyof Entries & string : never;
type AttributeName = { [K in MeasureKindId]: NamesOf<(typeof ATTRIBUTES)[K]> }[MeasureKindId];
/** The names of the attributes of all kinds, each once. */
export const ATTRIBUTE_NAMES: readonly AttributeName[] = [
  ...new Set(Object.values(ATTRIBUTES).flatMap(({ entries }) => Object.keys(entries) as AttributeName[])),
];

/** Attributes of the measures of a kind. */
export type KindAttributes<K extends MeasureKindId = MeasureKindId> = v.InferOutput<(typeof ATTRIBUTES)[K]>;

/** A kind of measure that can be planned: what it serves, where it can be, and what a new one says of itself. */
export interface MeasureKind<K extends MeasureKindId = MeasureKindId> {
  id: K;
  /** The target of the pact that it serves; null for a kind that serves targets without one. */
  target: TargetId | null;
  places: readonly PlaceForm[];
  defaults: KindAttributes<K>;
  /** The attribute with its number, where that is asked for and not measured; null: `quantity` of the measure holds it. */
  numberIn: 'dwellings' | 'kwp' | 'connectors' | 'volume_m3' | null;
}

/** Side of the square that a click stamps for a natuurgroenperk, in metres: 10.24 m², above the 10 m² that it needs. */
export const STAMP_SIDE = 3.2;

const KINDS: { readonly [K in MeasureKindId]: Omit<MeasureKind<K>, 'id'> } = {
  tree: {
    target: 'bomen',
    places: ['point', 'line', 'polygon'],
    defaults: { domain: 'public', spacing_m: 8, per_tree_m2: 100, forest: false, compensation: false },
    numberIn: null,
  },
  hedge: {
    target: 'hagen',
    places: ['line'],
    defaults: { domain: 'public', removed: false, replanting: false, compensation: false },
    numberIn: null,
  },
  greenBed: { target: 'perken', places: ['polygon'], defaults: { domain: 'public' }, numberIn: null },
  renovation: {
    target: 'renovatie',
    places: ['area', 'polygon', 'point'],
    defaults: { dwellings: null, fossil_free: false, individual: false },
    numberIn: 'dwellings',
  },
  energy: {
    target: 'hernieuwbaar',
    places: ['point'],
    defaults: { kwp: 18, individual: false },
    numberIn: 'kwp',
  },
  accessPoint: {
    target: 'deel',
    places: ['point'],
    defaults: { cars: 2, zero_carbon: false },
    numberIn: null,
  },
  charging: {
    target: 'laden',
    places: ['point'],
    defaults: { connectors: 2, kw: 11, access: 'public', motorway: false },
    numberIn: 'connectors',
  },
  cyclePath: {
    target: 'fiets',
    places: ['line'],
    defaults: { renewed: false, two_way: true, both_sides: false, upkeep: false, fund_reported: false },
    numberIn: null,
  },
  unsealing: {
    target: 'ontharding',
    places: ['polygon'],
    defaults: { domain: 'public', required: false },
    numberIn: null,
  },
  rainwater: {
    target: 'hemelwater',
    places: ['point', 'polygon'],
    defaults: { volume_m3: null, replaced_m3: null, use: 'infiltration', required: false },
    numberIn: 'volume_m3',
  },
  own: { target: null, places: ['point', 'line', 'polygon', 'area'], defaults: {}, numberIn: null },
};

const kindById = new Map(MEASURE_KIND_IDS.map((id) => [id, { id, ...KINDS[id] }]));

/** A kind by its id. */
export function measureKind<K extends MeasureKindId>(id: K): MeasureKind<K> {
  return kindById.get(id) as MeasureKind as MeasureKind<K>;
}

/** What the attributes of a kind must be. */
export function attributesSchema<K extends MeasureKindId>(id: K): (typeof ATTRIBUTES)[K] {
  return ATTRIBUTES[id];
}

const kindByTarget = new Map(MEASURE_KIND_IDS.map((id) => [KINDS[id].target, id]));

/**
 * The kind of the measures that are planned for a target. An added target counts the measures of a target of the pact,
 * so it takes that one's kind; a target that none of the kinds serves has measures of kind `own`.
 */
export function kindOfTarget({ id }: Pick<Target, 'id'>): MeasureKindId {
  return kindByTarget.get(id) ?? 'own';
}

/**
 * Where a measure of a kind can be. One of kind `own` goes by what its target measures: points are counted, lines have a
 * length and polygons a surface; a number that is typed can stand anywhere.
 */
export function placesOf(kind: MeasureKindId, target: Pick<Target, 'id'>): readonly PlaceForm[] {
  if (kind !== 'own') return KINDS[kind].places;
  switch (lekpTarget(target.id).counting.quantity.kind) {
    case 'count':
      return ['point'];
    case 'length':
      return ['line'];
    case 'area':
      return ['polygon'];
    default:
      return KINDS.own.places;
  }
}

/** How a cycle path is ridden, from its two attributes: one-way paths on both sides go before the other. */
export type PathDirectionChoice = 'twoWay' | 'oneWay' | 'bothSides';

/** @returns the direction that a form shows for the attributes of a cycle path */
export function pathDirection({
  two_way,
  both_sides,
}: Pick<KindAttributes<'cyclePath'>, 'two_way' | 'both_sides'>): PathDirectionChoice {
  return both_sides ? 'bothSides' : two_way ? 'twoWay' : 'oneWay';
}

/** The inverse of {@link pathDirection}. */
export function directionAttributes(
  direction: PathDirectionChoice,
): Pick<KindAttributes<'cyclePath'>, 'two_way' | 'both_sides'> {
  return { two_way: direction === 'twoWay', both_sides: direction === 'bothSides' };
}
