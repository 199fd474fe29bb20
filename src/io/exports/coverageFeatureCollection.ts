import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { COVERAGE_COLUMNS, coverageRow } from '../../domain/coverage/coverageRow';
import type { CoverageRow } from '../../domain/coverage/coverageRow';
import type { CoverageContext, CoverageTable } from '../../domain/coverage/coverageTable';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { CrsCode } from '../../geo/crsCode';
import type { Columns } from '../columns';
import { checkFeatureCollection } from './checkFeatureCollection';
import { crsMember, featureCollectionText } from './featureCollectionText';
import { ownTargetNote } from './ownTargetNote';
import { decimalsOf, featureGeometries } from './featureGeometries';

export interface CoverageCollectionRequest {
  /** The area layer; feature number is area number in the table. Only its geometry is used. */
  columns: Columns;
  table: CoverageTable;
  context: CoverageContext;
  /** Default: every target of the table. */
  targets?: readonly TargetKey[];
  /** Default: EPSG:4326, as RFC 7946 asks. Another one gets a `crs` member. */
  crs?: CrsCode;
  /** Decimals of the coordinates; default 7 in degrees, 3 in metres. */
  precision?: number;
}

/** Columns of a row that differ per target; the others are the feature's own. */
const PER_TARGET = COVERAGE_COLUMNS.filter(
  (column) => column !== 'area_code' && column !== 'area_name' && column !== 'target',
);

/**
 * The numbers of a level on its areas, as GeoJSON text that was checked. One feature per area, with `area_code`,
 * `area_name`, `schematic` and per target `<target>_<column>` (see `COVERAGE_COLUMNS`, unrounded) and
 * `<target>_example_data`; for a target that the project added, `<target>` is its key. What the numbers rest on stands in the collection's member `provenance`.
 * @returns `export.invalid` naming the area that is not right
 */
export function coverageFeatureCollection(request: CoverageCollectionRequest): Result<string> {
  const { columns, table, context, crs = 'EPSG:4326', precision = decimalsOf(crs) } = request;
  const name = `pactkaart-${context.level}`;
  if (columns.count !== table.areas.length)
    return fail('export.invalid', { file: `${name}.geojson`, feature: 0, cause: 'otherAreas' });
  const targets = request.targets ?? [...table.byTarget.keys()];
  const geometries = featureGeometries(columns, crs, precision);
  const collection: FeatureCollection<Geometry | null> = {
    type: 'FeatureCollection',
    ...{ name, provenance: provenance(context) },
    ...crsMember(crs),
    features: table.areas.map(({ code, name: areaName }, area): Feature<Geometry | null> => ({
      type: 'Feature',
      properties: {
        area_code: code,
        area_name: areaName,
        schematic: context.schematic,
        ...Object.assign({}, ...targets.map((target) => targetProperties(table, context, target, area))),
      },
      geometry: geometries[area]!,
    })),
  };
  const checked = checkFeatureCollection(collection as FeatureCollection, `${name}.geojson`, crs);
  return checked.ok ? ok(featureCollectionText(collection as FeatureCollection)) : checked;
}

function targetProperties(
  { byTarget }: CoverageTable,
  { syntheticTargets }: CoverageContext,
  target: TargetKey,
  area: number,
): Record<string, string | number | boolean | null> {
  const record = byTarget.get(target)?.[area];
  if (!record) return {};
  const row: CoverageRow = coverageRow(record);
  return {
    ...Object.fromEntries(PER_TARGET.map((column) => [`${target}_${column}`, row[column]])),
    [`${target}_example_data`]: syntheticTargets.includes(target),
  };
}

function provenance(context: CoverageContext): object {
  return {
    level: context.level,
    vintage: context.vintage,
    date: context.date,
    pact_version: context.version,
    population_year: context.populationYear,
    cpe_weights: context.cpeWeights,
    schematic: context.schematic,
    example_data: context.syntheticTargets,
    own_targets: context.ownTargets.map((target) => ownTargetNote(target, context.version)),
    switched_off: context.targetsOff,
    sources: context.sources,
  };
}
