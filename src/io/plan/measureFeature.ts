import type { Geometry, Position } from 'geojson';
import * as v from 'valibot';
import type { Cause } from '../../domain/cause';
import { readWord } from '../../domain/measures/measureWords';
import { MEASURE_STATUSES } from '../../domain/measures/measureAttributes';
import { kindOfTarget, measureKind } from '../../domain/plan/measureKind';
import type { MeasureKindId } from '../../domain/plan/measureKind';
import { plannedMeasureSchema } from '../../domain/plan/plannedMeasure';
import type { MeasureGeometry, MeasurePlace, PlannedMeasure } from '../../domain/plan/plannedMeasure';
import { isTargetId, lekpTarget } from '../../domain/targets/lekp';
import { isAddedTargetKey } from '../../domain/targets/targetInForce';
import type { TargetKey } from '../../domain/targets/targetInForce';
import { windRing } from '../exports/windRing';

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
 * `quantity`, and in `quantity_derived` as a sign that nobody typed it
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
    },
    geometry: place.kind === 'geometry' ? wound(place.geometry) : null,
  };
}

/** Something of a measure that cannot be read: thrown and caught within this file. */
class Unreadable extends Error {
  constructor(readonly why: Cause) {
    super(why);
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** A text that is one number and no other: `1.250` could be two. */
const ONE_NUMBER = /^\d+([.,](\d{1,2}|\d{4,}))?$/;

/** A number, or a text that is one; null for nothing. */
function numberOf(value: unknown, why: Cause): number | null {
  if (value === null || value === undefined || value === '') return null;
  const isText = typeof value === 'string' && ONE_NUMBER.test(value.trim());
  const number = isText ? Number(value.replace(',', '.')) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw new Unreadable(why);
  return number;
}

function statusOf(value: unknown): PlannedMeasure['status'] {
  const word = readWord('status', value);
  const known = MEASURE_STATUSES.find((status) => status === word);
  // What only says that something stands, or was planted, leaves open whether the plan still has to do it.
  if (!known) throw new Unreadable('unknownStatus');
  return known;
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
  return typeof named === 'string' && measureKind(named as MeasureKindId) ? (named as MeasureKindId) : 'own';
}

/**
 * The attributes of a kind. A number that a file does not give is not known: it does not get the number that a new
 * measure starts with.
 */
function attributesOf(kind: MeasureKindId, properties: MeasureFeature['properties']): object {
  const read = (name: string, standard: unknown): unknown => {
    const value = properties[name];
    const isEmpty = value === null || value === undefined || value === '';
    if (typeof standard === 'boolean') {
      if (isEmpty) return standard;
      const word = readWord('flag', value);
      if (word !== 'yes' && word !== 'no') throw new Unreadable('unknownWord');
      return word === 'yes';
    }
    if (typeof standard !== 'string') {
      const isDistance = name === 'spacing_m' || name === 'per_tree_m2';
      return isEmpty && isDistance ? standard : numberOf(value, 'badQuantity');
    }
    if (isEmpty) return standard;
    return name === 'access' ? readWord('access', value) : textOf(value).toLowerCase();
  };
  return Object.fromEntries(
    Object.entries(measureKind(kind).defaults).map(([name, standard]) => [name, read(name, standard)]),
  );
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

/** The number that was typed: one that the writer derived, and that nobody changed since, was not. */
function quantityOf({ quantity, quantity_derived: derived }: MeasureFeature['properties']): number | null {
  const number = numberOf(quantity, 'badQuantity');
  return number !== null && number === derived ? null : number;
}

/**
 * The measure that a feature says, or why it says none. Words and numbers are read as in layers; what is not understood
 * is refused, because a guess would be counted.
 */
export function measureOfFeature(
  feature: MeasureFeature,
  scenario: string,
): { measure: PlannedMeasure } | { why: Cause } {
  try {
    const { id, properties } = feature;
    const target = targetOf(properties['target']);
    const kind = kindOf(target, properties['kind']);
    const text = (name: string) => textOf(properties[name]);
    const candidate = {
      ...{ id, scenario, target, kind },
      name: text('name'),
      status: statusOf(properties['status']),
      year: numberOf(properties['year'], 'badYear'),
      quantity: quantityOf(properties),
      cost: numberOf(properties['cost'], 'badQuantity'),
      coFinancing: numberOf(properties['co_financing'], 'badQuantity'),
      ...{ note: text('note'), lead: text('lead'), action: text('action'), subsidy: text('subsidy') },
      place: placeOf(feature),
      attributes: attributesOf(kind, properties),
    };
    const checked = v.safeParse(plannedMeasureSchema, candidate);
    if (checked.success) return { measure: checked.output };
    const field = checked.issues[0].path?.[0]?.key;
    return { why: field === 'year' ? 'badYear' : field === 'place' ? 'badPosition' : 'wrongValue' };
  } catch (error) {
    if (error instanceof Unreadable) return { why: error.why };
    throw error;
  }
}
