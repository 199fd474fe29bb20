import type { PactVersion, TargetId } from '../../src/domain/targets/target';
import type { QuantityRule } from '../../src/domain/measures/quantityRule';
import type { ExportCrs, ExportFormat } from '../../src/io/exports/exportFormats';

/** One number per area code, from two columns of a CSV file. */
export interface FigureArgument {
  file: string;
  codeColumn: string;
  valueColumn: string;
}

/** Totals per area of a target. */
export interface TargetFigureArgument extends FigureArgument {
  target: TargetId;
}

/** Measures of a target; `rule` is null where the target's own counting rule holds. */
export interface LayerArgument {
  target: TargetId;
  file: string;
  rule: QuantityRule | null;
}

/** The forms of the output by the ending of its file. */
export const OUTPUT_FORMATS = {
  csv: 'csv',
  json: 'json',
  geojson: 'geojson',
  fgb: 'flatgeobuf',
  gpkg: 'geopackage',
  xlsx: 'xlsx',
  zip: 'shapefile',
} as const satisfies Record<string, ExportFormat | 'json'>;
export type OutputFormat = (typeof OUTPUT_FORMATS)[keyof typeof OUTPUT_FORMATS];

/** What the batch command was asked to do. */
export interface CoverageArguments {
  areas: { file: string; codeColumn: string; nameColumn: string };
  inhabitants: FigureArgument;
  dwellings: FigureArgument | null;
  layers: LayerArgument[];
  figures: TargetFigureArgument[];
  scenario: string | null;
  /** True: a file that is given twice for a target counts twice. */
  allowDuplicates: boolean;
  version: PactVersion;
  /** ISO reference date. */
  date: string;
  crs: ExportCrs;
  out: { file: string; format: OutputFormat };
}
