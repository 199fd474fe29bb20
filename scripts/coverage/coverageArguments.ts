import type { PactVersion, TargetId } from '../../src/domain/targets/target';
import type { QuantityRule } from '../../src/domain/measures/quantityRule';
import type { CrsCode } from '../../src/geo/crsCode';

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

export const OUTPUT_FORMATS = ['csv', 'json', 'geojson'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** What the batch command was asked to do. */
export interface CoverageArguments {
  areas: { file: string; codeColumn: string; nameColumn: string };
  inhabitants: FigureArgument;
  dwellings: FigureArgument | null;
  layers: LayerArgument[];
  figures: TargetFigureArgument[];
  scenario: string | null;
  version: PactVersion;
  /** ISO reference date. */
  date: string;
  crs: CrsCode;
  out: { file: string; format: OutputFormat };
}
