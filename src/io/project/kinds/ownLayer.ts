import * as v from 'valibot';
import { LAYER_COLOURS, LEAST_OPACITY } from '../../../domain/measures/layerStyle';
import type { LayerStyle } from '../../../domain/measures/layerStyle';
import { ACCESSES, MEASURE_STATUSES } from '../../../domain/measures/measureAttributes';
import { WORD_MEANINGS } from '../../../domain/measures/measureWords';
import { JOIN_KEYS } from '../../../domain/tableJoin/joinReason';
import { DENOMINATOR_IDS, TARGET_IDS } from '../../../domain/targets/target';
import { CRS_CODES } from '../../../geo/crsCode';
import { defineKind, listField } from './kindOfRecord';
import type { LayerNow } from './kindOfRecord';

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const columnName = v.nullable(text);

const quantityRule = v.variant('kind', [
  v.object({ kind: v.picklist(['count', 'length', 'area']) }),
  v.object({ kind: v.picklist(['property', 'volume']), name: text }),
]);

/** What the user chose of the file, so that it is read in the same way again. */
const choices = {
  crs: v.exactOptional(v.picklist(CRS_CODES)),
  layer: v.exactOptional(text),
  area: v.exactOptional(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  partial: v.exactOptional(v.literal(true)),
  fetchGdal: v.exactOptional(v.boolean()),
};

/** Where a layer of the user's own comes from. */
const layerOrigin = v.variant('kind', [
  v.object({
    kind: v.literal('address'),
    url: text,
    /** Whose they are, and under which licence, where a list of sources says so. */
    credit: v.exactOptional(v.object({ source: text, licence: text })),
    ...choices,
  }),
  /** What tells the file of the user's from another one of the same name. */
  v.object({
    kind: v.literal('file'),
    size: count,
    crc32: v.pipe(text, v.regex(/^[0-9a-f]{8}$/)),
    ...choices,
  }),
]);

const schema = v.variant('role', [
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
      common: v.exactOptional(
        v.object({
          status: v.exactOptional(v.picklist(MEASURE_STATUSES)),
          access: v.exactOptional(v.picklist(ACCESSES)),
          quantity: v.exactOptional(v.pipe(v.number(), v.finite())),
        }),
      ),
      commonYear: v.exactOptional(v.union([count, v.literal('any')])),
    }),
    emptyIsZero: v.nullable(v.boolean()),
    /** By which the next file that is made alike is known: see `fileShape`. */
    shape: v.exactOptional(text),
    /** True where the same file counts for the target already, and the user wants it to count again. */
    repeated: v.exactOptional(v.boolean()),
  }),

  v.object({
    role: v.literal('figures'),
    id: text,
    name: text,
    origin: layerOrigin,
    recipe: v.object({
      subject: v.variant('kind', [
        v.object({ kind: v.literal('target'), target: v.picklist(TARGET_IDS) }),
        v.object({ kind: v.literal('denominator'), id: v.picklist(DENOMINATOR_IDS) }),
      ]),
      level: text,
      joinColumn: text,
      by: v.picklist(JOIN_KEYS),
      valueColumn: text,
      decimal: v.exactOptional(v.picklist([',', '.'])),
      yearColumn: v.exactOptional(text),
      year: v.nullable(count),
    }),
    shape: v.exactOptional(text),
  }),
]);

export type ProjectLayer = v.InferOutput<typeof schema>;
export type LayerOrigin = v.InferOutput<typeof layerOrigin>;

/**
 * How a layer of the user's own was opened. What the file itself holds is kept apart, under the same id
 * (`keepOwnLayers.ts`), and travels in the `data` of a project file.
 */
export const ownLayer = defineKind({
  kind: 'ownLayer',
  schema: schema as v.GenericSchema<unknown, ProjectLayer>,
  id: ({ id }) => id,
  words: 'kind.ownLayer',
  file: listField('layers', schema as v.GenericSchema<unknown, ProjectLayer>),
  since: '2026-11-25',
  // What is said of all features, and the shape of the file, came later; who knows neither must not lose them.
  older: [{ to: '2026-11-29', renew: (value) => value }],
  followLayers: (layer, now) => {
    const own = now(layer.id);
    if (!('id' in own)) return null;
    if (layer.role !== 'figures') return { ...layer, id: own.id };
    // Figures of areas that went stay: they are there again when these are.
    const areas = now(layer.recipe.level);
    const level = 'id' in areas ? areas.id : layer.recipe.level;
    return { ...layer, id: own.id, recipe: { ...layer.recipe, level } };
  },
});

/** What is said of a layer goes with it. */
function withLayer<Value extends { layerId: string }>(
  value: Value,
  now: (layerId: string) => LayerNow,
): Value | null {
  const layer = now(value.layerId);
  return 'id' in layer ? { ...value, layerId: layer.id } : null;
}

const styleSchema: v.GenericSchema<unknown, LayerStyle> = v.object({
  layerId: v.string(),
  title: v.exactOptional(v.string()),
  colour: v.exactOptional(v.picklist(LAYER_COLOURS)),
  symbol: v.exactOptional(v.picklist(TARGET_IDS)),
  opacity: v.exactOptional(v.pipe(v.number(), v.minValue(LEAST_OPACITY), v.maxValue(1))),
});

/** How a layer is called and drawn: one of the user's own or of the catalog. */
export const layerStyle = defineKind({
  kind: 'layerStyle',
  schema: styleSchema,
  id: ({ layerId }) => layerId,
  words: 'kind.layerStyle',
  file: listField('layerStyles', styleSchema),
  since: '2026-11-29',
  followLayers: withLayer,
});

const boundariesSchema = v.object({ level: v.literal('municipality'), layerId: v.string() });

/** The area layer of the user's own whose outlines a published level has, in the place of those of the catalog. */
export const boundaries = defineKind({
  kind: 'boundaries',
  schema: boundariesSchema,
  id: ({ level }) => level,
  words: 'kind.boundaries',
  file: listField('boundaries', boundariesSchema),
  since: '2026-11-29',
  once: 'level',
  followLayers: withLayer,
});
