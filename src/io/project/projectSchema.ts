import type { MultiPolygon, Position } from 'geojson';
import * as v from 'valibot';
import { AREA_OPERATIONS, OWN_AREA_COLOURS } from '../../domain/areas/ownArea';
import { RANKING_KEYS } from '../../domain/coverage/ranking';
import { CPE_WEIGHT_TABLES } from '../../domain/measures/chargingPointEquivalent';
import { WORD_MEANINGS } from '../../domain/measures/measureWords';
import { addedTargetSchema } from '../../domain/targets/addedTarget';
import { POLICY_GOAL_IDS } from '../../domain/targets/policyGoals';
import { PACT_VERSIONS, TARGET_IDS } from '../../domain/targets/target';
import { targetChangeSchema, targetKeySchema } from '../../domain/targets/targetChange';
import { isIsoDate } from '../../domain/targets/trajectory';
import { CRS_CODES } from '../../geo/crsCode';
import { PROJECT_FORMAT, PROJECT_VERSION } from './projectVersion';

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
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const columnName = v.nullable(text);

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

export const ownAreaSchema = v.object({
  id: v.pipe(text, v.startsWith('own-')),
  name: text,
  colour: v.picklist(OWN_AREA_COLOURS),
  origin,
  geometry: v.custom<MultiPolygon>(isMultiPolygon),
});

const quantityRule = v.variant('kind', [
  v.object({ kind: v.picklist(['count', 'length', 'area']) }),
  v.object({ kind: v.picklist(['property', 'volume']), name: text }),
]);

/** The CRS that the user said a file is in, so that it is read in the same one again. */
const chosenCrs = { crs: v.exactOptional(v.picklist(CRS_CODES)) };

/** Where a layer of the user's own comes from. */
const layerOrigin = v.variant('kind', [
  v.object({ kind: v.literal('address'), url: text, ...chosenCrs }),
  /** What tells the file of the user's from another one of the same name. */
  v.object({
    kind: v.literal('file'),
    size: count,
    crc32: v.pipe(text, v.regex(/^[0-9a-f]{8}$/)),
    ...chosenCrs,
  }),
]);

export const ownLayerSchema = v.variant('role', [
  v.object({
    role: v.literal('areas'),
    id: text,
    /** The file's own name. */
    name: text,
    origin: layerOrigin,
    recipe: v.object({
      codeColumn: text,
      nameColumn: text,
      parentColumn: columnName,
      inhabitantsColumn: v.exactOptional(columnName),
    }),
    /** Year of the situation that it shows; null when not known. */
    vintage: v.nullable(count),
  }),
  v.object({
    role: v.literal('measures'),
    id: text,
    name: text,
    origin: layerOrigin,
    recipe: v.object({
      target: v.picklist(TARGET_IDS),
      rule: v.nullable(quantityRule),
      filtered: v.boolean(),
      yearColumn: columnName,
      statusColumn: columnName,
      quantityColumn: columnName,
      accessColumn: v.exactOptional(columnName),
      powerColumn: v.exactOptional(columnName),
      pointsCount: v.exactOptional(v.boolean()),
      decimals: v.exactOptional(v.record(text, v.picklist([',', '.']))),
      words: v.exactOptional(v.record(text, v.record(text, v.picklist(WORD_MEANINGS)))),
      commonYear: v.exactOptional(v.union([count, v.literal('any')])),
    }),
    emptyIsZero: v.nullable(v.boolean()),
    /** True where the same file counts for the target already, and the user wants it to count again. */
    repeated: v.exactOptional(v.boolean()),
  }),
]);

const settings = v.object({
  version: v.picklist(PACT_VERSIONS),
  populationYear: count,
  cpeWeights: v.picklist(CPE_WEIGHT_TABLES),
  date: v.pipe(text, v.check(isIsoDate)),
  exampleDataRemoved: v.boolean(),
});

const view = v.object({
  target: targetKeySchema,
  levelId: text,
  selectedCode: v.nullable(text),
  /** Code of the larger area that the level is limited to. */
  within: v.nullable(text),
  ranking: v.object({ key: v.picklist(RANKING_KEYS), descending: v.boolean() }),
  filter: text,
  basemap: v.picklist(['none', 'grb', 'grbColour', 'aerial']),
  mapPosition: v.nullable(v.object({ longitude: v.number(), latitude: v.number(), zoom: v.number() })),
  hiddenLayers: v.array(text),
  page: v.picklist(['map', 'area', 'compare', 'report', 'atlas']),
  /** What the map of a report colours. */
  reportTheme: v.union([v.literal('schedule'), targetKeySchema]),
});

/** What the user made, apart from the layers they opened. */
const work = v.object({
  ownAreas: v.array(ownAreaSchema),
  compared: v.array(v.object({ levelId: text, code: text })),
  /** Norms that differ from the pact's, targets that it does not have, and those that are switched off. */
  targetChanges: v.array(targetChangeSchema),
  addedTargets: v.array(addedTargetSchema),
  targetsOff: v.array(targetKeySchema),
  /** By level and code of the area, then by the key of the target. */
  explanations: v.record(text, v.record(text, text)),
  /** Ticked policy goals by code of the area. */
  policyChecks: v.record(text, v.array(v.picklist(POLICY_GOAL_IDS))),
});

/** A project of the newest version, as its JSON text has it. */
export const projectSchema = v.object({
  format: v.literal(PROJECT_FORMAT),
  version: v.literal(PROJECT_VERSION),
  /** The catalog whose levels and layers the project names; null when it names none. */
  catalog: v.nullable(v.object({ title: text, url: text })),
  /** null: the project says nothing of it, and what is on the screen stays. */
  settings: v.nullable(settings),
  view: v.nullable(view),
  layers: v.array(ownLayerSchema),
  ...work.entries,
  /**
   * The layers that travel with the project, by their id: FlatGeobuf with index in base64. A layer from a file that is
   * not here is asked for when the project is opened.
   */
  data: v.record(text, text),
});

export type Project = v.InferOutput<typeof projectSchema>;
export type ProjectLayer = v.InferOutput<typeof ownLayerSchema>;
export type LayerOrigin = v.InferOutput<typeof layerOrigin>;
