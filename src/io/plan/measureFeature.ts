import type { Geometry, Position } from 'geojson';
import * as v from 'valibot';
import type { Cause } from '../../domain/cause';
import { readWaterUse, readWord } from '../../domain/measures/measureWords';
import { MEASURE_STATUSES } from '../../domain/measures/measureAttributes';
import { attributesSchema, kindOfTarget, MEASURE_KIND_IDS, measureKind } from '../../domain/plan/measureKind';
import type { KindAttributes, MeasureKindId } from '../../domain/plan/measureKind';
import { moneySchema, plannedMeasureSchema, shareSchema, yearSchema } from '../../domain/plan/plannedMeasure';
import type {
  MeasureGeometry,
  MeasurePlace,
  PlannedMeasure,
  UnclearFact,
} from '../../domain/plan/plannedMeasure';
import { isTargetId, lekpTarget } from '../../domain/targets/lekp';
import { isAddedTargetKey } from '../../domain/targets/targetInForce';
import type { TargetKey } from '../../domain/targets/targetInForce';
import { windRing } from '../exports/ringWinding';

/** A feature as a scenario file has it: what `JSON.parse` gives, or what another format was read as. */
export interface MeasureFeature {
  type: 'Feature';
  id: string;
  properties: Readonly<Record<string, unknown>>;
  geometry: Geometry | null;
}

/** Rings turned as RFC 7946 asks. One without a surface stays as it is: nothing of a plan is dropped. */
function wound(geometry: MeasureGeometry): MeasureGeometry {
  const polygon = (rings: Position[][]) => rings.map((ring, at) => windRing(ring.slice(), at === 0) ?? ring);
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: polygon(geometry.coordinates) };
  if (geometry.type !== 'MultiPolygon') return geometry;
  return { ...geometry, coordinates: geometry.coordinates.map(polygon) };
}

/**
 * A measure as a feature: its facts under the names that the counting rules know, so that a reader of layers counts it
 * as the plan does.
 * @param derived the number of what is drawn, where a layer would count otherwise (a row of trees); it stands in
 * `quantity`, and in `quantity_derived` as a sign that nobody typed it. What nobody understood stands as it was written, so
 * that no other reader takes it for something else.
 */
export function featureOfMeasure(measure: PlannedMeasure, derived: number | null): MeasureFeature {
  const { id, kind, target, status, year, quantity, cost, name, note, lead, action, subsidy } = measure;
  const { place, attributes } = measure;
  return {
    type: 'Feature',
    id,
    properties: {
      ...{ target, kind, name, status, year, quantity: quantity ?? derived },
      ...(quantity === null && derived !== null && { quantity_derived: derived }),
      ...attributes,
      ...{ cost, co_financing: measure.coFinancing, subsidy, lead, action, note },
      ...(place.kind !== 'geometry' && {
        place: place.kind,
        area_level: place.area.levelId,
        area_code: place.area.code,
      }),
      ...Object.fromEntries(
        (measure.unclear ?? []).map(({ about, said }) => [COLUMN_OF[about] ?? about, said]),
      ),
    },
    geometry: place.kind === 'geometry' ? wound(place.geometry) : null,
  };
}

/** Something without which there is no measure: thrown and caught within this file. */
class Unreadable extends Error {
  constructor(readonly why: Cause) {
    super(why);
  }
}

const isEmpty = (value: unknown): value is null | undefined | '' =>
  value === null || value === undefined || value === '';

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : isEmpty(value) || typeof value === 'object' ? '' : String(value);

/** A text that is one number and no other: `1.250` could be two. */
const ONE_NUMBER = /^\d+([.,](\d{1,2}|\d{4,}))?$/;

/** The columns of a file of ours whose names are not those of the record. */
const COLUMN_OF: Partial<Record<UnclearFact['about'], string>> = { coFinancing: 'co_financing' };

/** Reads the facts of one measure, and keeps apart what of them is not understood. */
class FactReader {
  readonly unclear: UnclearFact[] = [];

  constructor(private readonly properties: MeasureFeature['properties']) {}

  text(name: string): string {
    return textOf(this.properties[name]);
  }

  /** A value that is not understood stays known as it was written; `standard` stands for it until somebody mends it. */
  private open<T>(about: UnclearFact['about'], said: unknown, standard: T): T {
    this.unclear.push({ about, said: textOf(said) });
    return standard;
  }

  /** A number, or a text that is one; `none` for nothing, and for what is no such number. */
  number<T extends number | null>(
    about: UnclearFact['about'],
    schema: v.GenericSchema<unknown, number | null>,
    none: T,
  ): number | T {
    const value = this.properties[COLUMN_OF[about] ?? about];
    if (isEmpty(value)) return none;
    const isText = typeof value === 'string' && ONE_NUMBER.test(value.trim());
    const number = isText ? Number(value.replace(',', '.')) : value;
    return typeof number === 'number' && v.is(schema, number) ? number : this.open(about, value, none);
  }

  status(): PlannedMeasure['status'] {
    const said = this.properties['status'];
    const word = readWord('status', said);
    // What only says that something stands, or was planted, leaves open whether the plan still has to do it.
    return MEASURE_STATUSES.find((status) => status === word) ?? this.open('status', said, 'planned');
  }

  /**
   * The attributes of a kind. A number that a file does not give is not known: it does not get the number that a new
   * measure starts with.
   */
  attributes<K extends MeasureKindId>(kind: K): KindAttributes<K> {
    const { entries } = attributesSchema(kind);
    const read = ([name, standard]: [string, unknown]): [string, unknown] => {
      const about = name as UnclearFact['about'];
      const schema = entries[name as never] as v.GenericSchema;
      const value = this.properties[name];
      if (typeof standard === 'number' || standard === null) {
        // A distance is never unknown.
        const none = v.is(schema, null) ? null : standard;
        return [name, this.number(about, schema as v.GenericSchema<unknown, number | null>, none)];
      }
      if (isEmpty(value)) return [name, standard];
      const said = typeof standard === 'boolean' ? flagOf(value) : wordOf(name, value);
      return [name, v.is(schema, said) ? said : this.open(about, value, standard)];
    };
    return Object.fromEntries(
      Object.entries(measureKind(kind).defaults).map(read),
    ) as unknown as KindAttributes<K>;
  }
}

function flagOf(value: unknown): boolean | null {
  const word = readWord('flag', value);
  return word === 'yes' ? true : word === 'no' ? false : null;
}

/** One of a few words, as files have it; that of ground is one of access: public, or private. */
function wordOf(name: string, value: unknown): string | null {
  return name === 'use' ? readWaterUse(value) : readWord('access', value);
}

function targetOf(value: unknown): TargetKey {
  const text = textOf(value);
  if (isTargetId(text) || isAddedTargetKey(text)) return text;
  throw new Unreadable('unknownTarget');
}

/** The kind that a file of ours names; in any other the kind follows from the target. */
function kindOf(target: TargetKey, named: unknown): MeasureKindId {
  const ofTarget = isTargetId(target) ? kindOfTarget(lekpTarget(target)) : null;
  if (ofTarget !== null) return ofTarget;
  return MEASURE_KIND_IDS.find((kind) => kind === named) ?? 'own';
}

/** Without heights, which no counting rule asks for. */
const flat = (position: Position): Position => position.slice(0, 2);

function geometryOf(geometry: Geometry): MeasureGeometry {
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: flat(geometry.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { ...geometry, coordinates: geometry.coordinates.map(flat) };
    case 'MultiLineString':
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map((part) => part.map(flat)) };
    case 'MultiPolygon':
      return {
        ...geometry,
        coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(flat))),
      };
    case 'GeometryCollection':
      throw new Unreadable('severalKinds');
  }
}

function placeOf({ geometry, properties }: MeasureFeature): MeasurePlace {
  if (geometry) {
    const { type, coordinates } = geometryOf(geometry);
    return { kind: 'geometry', geometry: { type, coordinates } as MeasureGeometry };
  }
  const area = { levelId: textOf(properties['area_level']), code: textOf(properties['area_code']) };
  if (area.levelId === '' || area.code === '') throw new Unreadable('noPlace');
  return { kind: properties['place'] === 'area' ? 'area' : 'unlocated', area };
}

/**
 * The measure that a feature says, or why it says none: without a target or a place there is none. Words and numbers are
 * read as in layers. Any other fact that is not understood is kept with the measure as it was written, which counts nothing
 * until somebody mends it, because a guess would be counted.
 */
export function measureOfFeature(
  feature: MeasureFeature,
  scenario: string,
): { measure: PlannedMeasure } | { why: Cause } {
  try {
    const { id, properties } = feature;
    const target = targetOf(properties['target']);
    const kind = kindOf(target, properties['kind']);
    const facts = new FactReader(properties);
    const text = (name: string) => facts.text(name);
    const status = facts.status();
    const year = facts.number('year', yearSchema, null);
    const typed = facts.number('quantity', moneySchema, null);
    const candidate = {
      ...{ id, scenario, target, kind, name: text('name'), status, year },
      // One that the writer derived, and that nobody changed since, was not typed.
      quantity: typed !== null && typed === properties['quantity_derived'] ? null : typed,
      cost: facts.number('cost', moneySchema, null),
      coFinancing: facts.number('coFinancing', shareSchema, null),
      ...{ note: text('note'), lead: text('lead'), action: text('action'), subsidy: text('subsidy') },
      place: placeOf(feature),
      attributes: facts.attributes(kind),
      ...(facts.unclear.length > 0 && { unclear: facts.unclear }),
    };
    const checked = v.safeParse(plannedMeasureSchema, candidate);
    if (checked.success) return { measure: checked.output };
    const field = checked.issues[0].path?.[0]?.key;
    return { why: field === 'place' ? 'badPosition' : 'wrongValue' };
  } catch (error) {
    if (error instanceof Unreadable) return { why: error.why };
    throw error;
  }
}
