import { lekpTarget } from '../../src/domain/targets/lekp';
import type { PactVersion, TargetId } from '../../src/domain/targets/target';
import type { CrsCode } from '../../src/geo/crsCode';
import type { MeasureStatus } from '../../src/domain/measures/measureAttributes';
import type { CpeWeightTable } from '../../src/domain/measures/chargingPointEquivalent';
import type { QuantityRule } from '../../src/domain/measures/quantityRule';
import type { DecimalMark } from '../../src/io/numbers/writtenNumber';
import type { ExportCrs } from '../../src/io/exports/coordinates';
import { EXPORT_FORMATS, FORMAT_FACTS } from '../../src/io/exports/exportFormats';
import type { RowFile } from '../../src/io/exports/rowsFile';
import type { ExportFormat } from '../../src/io/exports/exportFormats';
import type { EngineName } from './countingEngine';

/** One number per area code, from two columns of a CSV file. */
export interface FigureArgument {
  file: string;
  codeColumn: string;
  valueColumn: string;
  /** Of a table of several years: the column that says which, and the one that is taken. */
  year?: { column: string; year: number };
}

/** Inhabitants that are estimated rather than read, as on 1 January of a year. */
export interface EstimateArgument {
  estimateYear: number;
}

/** Totals per area of a target. */
export interface TargetFigureArgument extends FigureArgument {
  target: TargetId;
}

/** Measures of a target, or a table of its figures; `rule` is null where the target's own counting rule holds. */
export interface LayerArgument {
  target: TargetId;
  file: string;
  rule: QuantityRule | null;
  /** Of a table of several years, the one that is taken. */
  year?: number;
}

export type OutputFormat = ExportFormat | 'json';

/** The forms of the output by the ending of its file: every form that the page has, and JSON. */
export const OUTPUT_FORMATS: ReadonlyMap<string, OutputFormat> = new Map<string, OutputFormat>([
  ...EXPORT_FORMATS.map((format) => [FORMAT_FACTS[format].extension, format] as const),
  ['json', 'json'],
]);

/** What the batch command was asked to do. */
export interface CoverageArguments {
  areas: { file: string; codeColumn: string; nameColumn: string };
  inhabitants: FigureArgument | EstimateArgument;
  dwellings: FigureArgument | null;
  layers: LayerArgument[];
  figures: TargetFigureArgument[];
  scenario: string | null;
  /** Year of "after the plan, 31 December"; null: not asked, the deadline of each target. */
  scenarioYear: number | null;
  /** Statuses that count in the plan; null: not asked, those that count in the page where nothing was chosen. */
  scenarioStatuses: readonly MeasureStatus[] | null;
  /** True: figures of charging points without power count as one equivalent each where a plan is added to them. */
  pointsAreCpe: boolean;
  /** True: a file that is given twice for a target counts twice. */
  allowDuplicates: boolean;
  /** True: what a service gave of a layer is counted, though it is not all that it has; every number is then labelled. */
  allowIncomplete: boolean;
  version: PactVersion;
  /** ISO reference date. */
  date: string;
  crs: ExportCrs;
  /** The CRS of files that leave theirs open; null where none is assumed. */
  assumeCrs: CrsCode | null;
  /** Decimal mark of numbers that could have either; null where the command line does not say. */
  decimal: DecimalMark | null;
  /** How charging points weigh by their power. */
  cpeWeights: CpeWeightTable;
  /** Which engine counts. */
  engine: EngineName;
  out: { file: string; format: OutputFormat };
  /** Where the rows to look at go; null: nowhere. */
  rejects: { file: string; form: RowFile } | null;
}

/** Targets of which totals are given that are points: they have no power or access to weigh by. */
export function pointsTargets({ figures }: Pick<CoverageArguments, 'figures'>): TargetId[] {
  return [...new Set(figures.map(({ target }) => target))].filter(
    (target) => lekpTarget(target).counting.weighConnectors,
  );
}
