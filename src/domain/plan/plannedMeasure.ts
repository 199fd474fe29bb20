import type { LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon } from 'geojson';
import * as v from 'valibot';
import type { AreaReference } from '../areas/areaReference';
import { MEASURE_STATUSES } from '../measures/measureAttributes';
import type { MeasureStatus } from '../measures/measureAttributes';
import { targetKeySchema } from '../targets/targetChange';
import type { TargetInForce, TargetKey } from '../targets/targetInForce';
import {
  ATTRIBUTE_NAMES,
  attributesSchema,
  kindOfTarget,
  MEASURE_KIND_IDS,
  measureKind,
} from './measureKind';
import type { KindAttributes, MeasureKindId, PlaceForm } from './measureKind';

/** What a measure is drawn as: degrees, EPSG:4326, as RFC 7946 has it. */
export type MeasureGeometry = Point | MultiPoint | LineString | MultiLineString | Polygon | MultiPolygon;

/**
 * Where a measure is. One that is an area of a level names it and does not copy its outline; `unlocated` is still to get
 * a place, and counts for the area that it hangs on.
 */
export type MeasurePlace =
  | { kind: 'geometry'; geometry: MeasureGeometry }
  | { kind: 'area'; area: AreaReference }
  | { kind: 'unlocated'; area: AreaReference };

/** The facts of any measure that a file can say in words that nobody understands; attributes of its kind come with them. */
export const UNCLEAR_FACTS = ['status', 'year', 'quantity', 'cost', 'coFinancing'] as const;

/**
 * Something that a file says of a measure and that is not understood: an unknown word, no number. As long as a measure has
 * one it counts nothing and nobody knows what it costs, because the fact itself has a value that nobody gave it.
 */
export interface UnclearFact {
  /** A field of the measure, or an attribute of its kind. */
  about: (typeof UNCLEAR_FACTS)[number] | (typeof ATTRIBUTE_NAMES)[number];
  /** As the file has it; empty where it should say it and does not. */
  said: string;
}

interface MeasureFacts {
  /** One among the measures of its scenario, and kept when it is placed, moved or copied into another scenario. */
  id: string;
  /** Id of the scenario that it belongs to. */
  scenario: string;
  target: TargetKey;
  name: string;
  status: MeasureStatus;
  /** Year by whose end it is there; null: not known, so that it is in no count of a year. */
  year: number | null;
  /** How much, in the unit of its target, where that is typed; null where geometry or attributes say it. */
  quantity: number | null;
  /** Euro, where it is typed; null where a rate says it. */
  cost: number | null;
  /** Share of the cost that others pay, 0 to 1; null: that of the rate. */
  coFinancing: number | null;
  note: string;
  /** Who leads it (trekker). */
  lead: string;
  /** Action of the meerjarenplan. */
  action: string;
  subsidy: string;
  place: MeasurePlace;
  /** What the file that it came from says and nobody understood, never empty; absent where all is clear. */
  unclear?: readonly UnclearFact[];
}

/** A measure of a scenario: what is planned, where, when and for how much. A value that is never changed. */
export type PlannedMeasure<K extends MeasureKindId = MeasureKindId> = {
  [One in K]: MeasureFacts & { kind: One; attributes: KindAttributes<One> };
}[K];

/** Every fact of a measure that two can differ in, its id and scenario apart. */
export const MEASURE_FIELDS = [
  ...(['name', 'kind', 'target', 'status', 'year', 'quantity', 'attributes', 'place'] as const),
  ...(['cost', 'coFinancing', 'subsidy', 'lead', 'action', 'note', 'unclear'] as const),
] satisfies readonly (keyof PlannedMeasure)[];
export type MeasureField = (typeof MEASURE_FIELDS)[number];

const FORMS: Record<MeasureGeometry['type'], PlaceForm> = {
  Point: 'point',
  MultiPoint: 'point',
  LineString: 'line',
  MultiLineString: 'line',
  Polygon: 'polygon',
  MultiPolygon: 'polygon',
};

/** What a measure is drawn as; null where it is not drawn. */
export function formOf(place: MeasurePlace): PlaceForm | null {
  return place.kind === 'geometry' ? FORMS[place.geometry.type] : null;
}

/** The box around what a measure is drawn as: west, south, east and north in degrees. */
export function boundsOf({ coordinates }: MeasureGeometry): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [x, y] = part as unknown[];
    if (typeof x !== 'number' || typeof y !== 'number') part.forEach(take);
    else {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  };
  take(coordinates);
  return box;
}

type Check = (value: unknown) => boolean;
const isPosition: Check = (value) =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
const listOf =
  (check: Check, atLeast: number): Check =>
  (value) =>
    Array.isArray(value) && value.length >= atLeast && value.every(check);
const isLine = listOf(isPosition, 2);
const isPolygon = listOf(listOf(isPosition, 4), 1);

const COORDINATES: Record<MeasureGeometry['type'], Check> = {
  Point: isPosition,
  MultiPoint: listOf(isPosition, 1),
  LineString: isLine,
  MultiLineString: listOf(isLine, 1),
  Polygon: isPolygon,
  MultiPolygon: listOf(isPolygon, 1),
};

/** By hand, because a measure can have very many positions and a schema makes an object for each. */
function isMeasureGeometry(value: unknown): value is MeasureGeometry {
  const { type, coordinates } = (value ?? {}) as { type?: unknown; coordinates?: unknown };
  if (typeof type !== 'string' || !Object.hasOwn(COORDINATES, type)) return false;
  return COORDINATES[type as MeasureGeometry['type']](coordinates);
}

const text = v.string();
const id = v.pipe(text, v.nonEmpty());
const area = v.object({ levelId: text, code: text });
/** Quantities are of what is planned: what is taken away is said by an attribute, not by a sign. */
const quantity = v.pipe(v.number(), v.finite(), v.minValue(0));
/** Euro. */
export const moneySchema = quantity;
export const yearSchema = v.pipe(v.number(), v.integer(), v.minValue(1800), v.maxValue(2200));
export const shareSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const unclearFact = v.object({ about: v.picklist([...UNCLEAR_FACTS, ...ATTRIBUTE_NAMES]), said: text });

const facts = {
  id,
  scenario: id,
  target: targetKeySchema,
  name: text,
  status: v.picklist(MEASURE_STATUSES),
  year: v.nullable(yearSchema),
  quantity: v.nullable(quantity),
  cost: v.nullable(moneySchema),
  coFinancing: v.nullable(shareSchema),
  note: text,
  lead: text,
  action: text,
  subsidy: text,
  place: v.variant('kind', [
    v.object({ kind: v.literal('geometry'), geometry: v.custom<MeasureGeometry>(isMeasureGeometry) }),
    v.object({ kind: v.picklist(['area', 'unlocated']), area }),
  ]),
  unclear: v.exactOptional(v.pipe(v.array(unclearFact), v.minLength(1))),
};

/** A measure as a project file holds it. */
export const plannedMeasureSchema = v.variant(
  'kind',
  MEASURE_KIND_IDS.map((kind) =>
    v.object({ ...facts, kind: v.literal(kind), attributes: attributesSchema(kind) }),
  ),
) as v.GenericSchema<unknown> as v.GenericSchema<unknown, PlannedMeasure>;

/** An id for a new measure or scenario. By chance, because two tabs and two people can make them at once. */
export function newPlanId(of: 'measure' | 'scenario'): string {
  return `${of}-${Math.random().toString(36).slice(2, 12)}`;
}

/** A measure as the tool of its kind makes it, before anything is said of it. */
export function newMeasure<K extends MeasureKindId>(
  kind: K,
  given: Pick<PlannedMeasure, 'id' | 'scenario' | 'target' | 'place'> & Partial<MeasureFacts>,
): PlannedMeasure<K> {
  const empty = { name: '', status: 'planned', year: null, quantity: null, cost: null, coFinancing: null };
  const texts = { note: '', lead: '', action: '', subsidy: '' };
  return { ...empty, ...texts, ...given, kind, attributes: measureKind(kind).defaults } as PlannedMeasure<K>;
}

/**
 * The measure for another target, as what that one's measures are. What both kinds say of themselves stays; a number that
 * only the new one asks for is not known.
 */
export function forTarget(measure: PlannedMeasure, { key, target }: TargetInForce): PlannedMeasure {
  const kind = kindOfTarget(target);
  const { defaults, numberIn } = measureKind(kind);
  const fresh = numberIn === null ? defaults : { ...defaults, [numberIn]: null };
  const said = Object.entries(measure.attributes).filter(([name]) => name in defaults);
  const attributes = { ...fresh, ...Object.fromEntries(said) };
  return { ...measure, target: key, kind, attributes } as PlannedMeasure;
}

/** The measure with another number of what it is: in the attribute of its kind where that holds it. */
export function withNumber(measure: PlannedMeasure, number: number | null): PlannedMeasure {
  const { numberIn } = measureKind(measure.kind);
  if (numberIn === null) return { ...measure, quantity: number };
  return { ...measure, attributes: { ...measure.attributes, [numberIn]: number } } as PlannedMeasure;
}

/**
 * Whether a measure serves a target: its own, or one that was added on it, which counts the same measures against a norm
 * of its own.
 */
export function measureServes({ target }: Pick<PlannedMeasure, 'target'>, held: TargetInForce): boolean {
  return target === held.key || target === held.target.id;
}
