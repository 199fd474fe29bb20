import type { MultiPolygon, Position } from 'geojson';
import * as v from 'valibot';
import { AREA_OPERATIONS, OWN_AREA_COLOURS } from '../../../domain/areas/ownArea';
import type { OwnArea } from '../../../domain/areas/ownArea';
import { defineKind, listField } from './kindOfRecord';

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
}

/** By hand, because own areas can have very many positions and a schema makes an object for each. */
function isMultiPolygon(value: unknown): value is MultiPolygon {
  const { type, coordinates } = (value ?? {}) as Partial<Record<keyof MultiPolygon, unknown>>;
  const isRing = (ring: unknown): boolean =>
    Array.isArray(ring) && ring.length >= 4 && ring.every(isPosition);
  const isPolygon = (polygon: unknown): boolean => Array.isArray(polygon) && polygon.every(isRing);
  return type === 'MultiPolygon' && Array.isArray(coordinates) && coordinates.every(isPolygon);
}

const position = v.custom<Position>(isPosition);
const text = v.string();

const origin = v.variant('kind', [
  v.object({ kind: v.literal('composed'), members: v.object({ levelId: text, codes: v.array(text) }) }),
  v.object({ kind: v.literal('drawn') }),
  v.object({ kind: v.literal('circle'), centre: position, radius: v.number() }),
  v.object({ kind: v.literal('buffer'), distance: v.number() }),
  v.object({ kind: v.literal('imported'), file: text }),
  v.object({
    kind: v.literal('combined'),
    operation: v.picklist(AREA_OPERATIONS),
    of: v.array(text),
    distance: v.exactOptional(v.number()),
    schematic: v.exactOptional(v.boolean()),
  }),
]);

const schema: v.GenericSchema<unknown, OwnArea> = v.object({
  id: v.pipe(text, v.startsWith('own-')),
  name: text,
  colour: v.picklist(OWN_AREA_COLOURS),
  origin,
  geometry: v.custom<MultiPolygon>(isMultiPolygon),
});

/** An area of the user's own. One that was composed of areas of a layer that went keeps its shape. */
export const ownArea = defineKind({
  kind: 'ownArea',
  schema,
  id: ({ id }) => id,
  words: 'kind.ownArea',
  file: listField('ownAreas', schema),
  since: '2026-11-25',
  once: 'id',
  shape: ({ geometry }) => geometry,
  followLayers: (area, now): OwnArea => {
    if (area.origin.kind !== 'composed') return area;
    const { members } = area.origin;
    const layer = now(members.levelId);
    return 'id' in layer
      ? { ...area, origin: { kind: 'composed', members: { ...members, levelId: layer.id } } }
      : { ...area, origin: { kind: 'imported', file: layer.gone ?? area.name } };
  },
});
