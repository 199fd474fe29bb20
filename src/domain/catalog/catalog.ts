import * as v from 'valibot';
import { fail, ok } from '../result';
import type { Result } from '../result';
import { DENOMINATOR_IDS, TARGET_IDS } from '../targets/target';
import { localTextSchema } from './localText';

const origin = {
  /** Who made it. */
  source: localTextSchema,
  licence: localTextSchema,
  /** ISO date, or year and month, of the situation it shows. */
  date: v.string(),
};

const areaLayer = v.object({
  id: v.string(),
  level: v.string(),
  vintage: v.number(),
  url: v.string(),
  codeColumn: v.string(),
  nameColumn: v.string(),
  /** Column with the code of the larger area it is part of; null at the top. */
  parentColumn: v.nullable(v.string()),
  /**
   * A table of the same areas without their outlines: published figures stand in the page as soon as it is there, outlines are
   * a hundred times as large. Its codes and names are those of the layer.
   */
  list: v.exactOptional(
    v.object({
      url: v.string(),
      codeColumn: v.string(),
      nameColumn: v.string(),
      parentColumn: v.nullable(v.string()),
    }),
  ),
  /** True for boundaries that are computed and not surveyed. */
  schematic: v.boolean(),
  ...origin,
});

const denominator = v.object({
  id: v.picklist(DENOMINATOR_IDS),
  year: v.number(),
  url: v.string(),
  codeColumn: v.string(),
  valueColumn: v.string(),
  /**
   * Column that marks numbers which the source itself estimated: `estimated`, or `partly_estimated` where a part of a
   * merged area was. Without it all are published.
   */
  basisColumn: v.exactOptional(v.string()),
  ...origin,
});

const measureLayer = v.object({
  id: v.string(),
  target: v.picklist(TARGET_IDS),
  url: v.string(),
  /** Column names, where they differ from those of a planned measure. */
  yearColumn: v.nullable(v.string()),
  statusColumn: v.nullable(v.string()),
  quantityColumn: v.nullable(v.string()),
  /**
   * `count`: every feature counts as one, whatever its columns say; a FlatGeobuf of points is then read from its header
   * and index alone. Without it the target's own counting rule holds.
   */
  rule: v.exactOptional(v.picklist(['count'])),
  /** False where areas in which nothing of it lies have no data; absent: they count as zero. */
  emptyIsZero: v.exactOptional(v.boolean()),
  /** True for invented example data. */
  synthetic: v.boolean(),
  ...origin,
});

const figureTable = v.object({
  id: v.string(),
  target: v.picklist(TARGET_IDS),
  url: v.string(),
  codeColumn: v.string(),
  valueColumn: v.string(),
  /** `pointsNotCpe`: connectors counted as they stand, power and access not known. */
  caveat: v.nullable(v.picklist(['pointsNotCpe'])),
  ...origin,
});

const populationGrid = v.object({
  id: v.string(),
  /** A table with a row per cell, or one for every municipality in which a cell lies. */
  url: v.string(),
  /** Id of the cell, such as `N3077E4000`: its lower left corner in sizes of a cell. */
  cellColumn: v.string(),
  /** Code of the municipality whose total the cell's people are scaled to. */
  areaColumn: v.string(),
  /** Inhabitants of the cell, or of its part in the municipality. */
  valueColumn: v.string(),
  /** Share of the cell's surface in the municipality; without it every cell lies wholly in its one municipality. */
  shareColumn: v.exactOptional(v.string()),
  /** Side of a cell in metres. */
  cellSize: v.pipe(v.number(), v.minValue(1)),
  crs: v.literal('EPSG:3035'),
  year: v.number(),
  ...origin,
});

const mergerTable = v.object({
  /** The year from whose first of January the new codes hold. */
  year: v.number(),
  url: v.string(),
  oldColumn: v.string(),
  newColumn: v.string(),
  /** Column with the name that went with the old code, by which tables of before are joined as well. */
  oldNameColumn: v.exactOptional(v.string()),
  ...origin,
});

const catalog = v.object({
  version: v.literal(1),
  title: v.string(),
  areas: v.pipe(v.array(areaLayer), v.minLength(1)),
  denominators: v.array(denominator),
  /** Where people live, for areas whose inhabitants nobody publishes; the first is used. */
  populationGrids: v.optional(v.array(populationGrid), []),
  measures: v.array(measureLayer),
  figures: v.array(figureTable),
  /** Old to new codes of areas that merged, so that figures from before can be added up. */
  mergers: v.optional(mergerTable),
});

/** What a site publishes: areas, denominators, measure layers and figures. Addresses are relative to the catalog. */
export type Catalog = v.InferOutput<typeof catalog>;
export type CatalogAreaLayer = v.InferOutput<typeof areaLayer>;
export type CatalogDenominator = v.InferOutput<typeof denominator>;
export type CatalogPopulationGrid = v.InferOutput<typeof populationGrid>;
export type CatalogMeasureLayer = v.InferOutput<typeof measureLayer>;
export type CatalogFigureTable = v.InferOutput<typeof figureTable>;

/** Check a parsed catalog file. The problem names the path of the first wrong field. */
export function parseCatalog(data: unknown, file: string): Result<Catalog> {
  const parsed = v.safeParse(catalog, data);
  if (parsed.success) return ok(parsed.output);
  const issue = parsed.issues[0];
  const cause = issue.received === 'undefined' ? 'missing' : 'wrongValue';
  return fail('catalog.invalid', { file, place: v.getDotPath(issue) ?? 'version', cause });
}
