import { ok } from '../domain/result';
import type { Result } from '../domain/result';
import type { CountSummary } from '../domain/measures/countSummary';
import type { CountingContext } from '../domain/measures/countingRule';
import type { Language } from '../domain/language';
import type { CoverageEngine } from '../engine/engine';
import { joinedRecord } from '../engine/figureRows';
import type { FigureRecipe, MeasureRecipe } from '../engine/layerRecipe';
import { FEATURE_STANDING } from '../engine/measureGeometry';
import { servesTarget } from '../engine/servesTarget';
import { attributeValue } from '../features/columns';
import type { AttributeValue } from '../features/columns';
import { duplicateRows } from '../features/duplicateRows';
import type { ImportReport } from '../features/importReport';
import { rowsAtDate } from '../features/rowFates';
import type { RowRecord, RowsAtDate } from '../features/rowFates';
import type { RowFile } from '../io/exports/rowsFile';
import { exportDoor } from './exportFiles';
import { joinOpened } from './figureCalls';
import type { HeldTables, JoinTo } from './figureCalls';

/** How many rows repeat an earlier one of their file; all of them count. */
export interface DuplicateCounts {
  /** null where no column names the rows. */
  sameId: { column: string; count: number } | null;
  samePlace: number;
}

/** What a recipe would count of a layer. */
export interface CountPreview {
  summary: CountSummary;
  rows: RowsAtDate;
  /** Per feature a value of `FEATURE_STANDING`. */
  standing: Uint8Array;
}

/** What of the rows of a layer counts, by how its features stand in a count. */
export function countedRows(
  { record, report }: { record: RowRecord; report: Pick<ImportReport, 'rows'> },
  { realised, planned }: CountSummary,
  standing: Uint8Array,
): RowsAtDate {
  const isLeftOut = (feature: number): boolean => standing[feature] === FEATURE_STANDING.leftOut;
  return rowsAtDate(report.rows, record, realised + planned, isLeftOut);
}

/** What the page asks about a layer that was read, while the user says what it is and afterwards. */
export interface ImportCalls {
  /** What a recipe would count at a date, by the same rules as the count itself, without areas. */
  previewMeasures(
    layerId: string,
    recipe: MeasureRecipe,
    context: CountingContext,
  ): Promise<Result<CountPreview>>;
  /** Rows that repeat an earlier one; they are looked for when they are asked for. */
  duplicateRows(layerId: string): Promise<Result<DuplicateCounts>>;
  /** The values of the first rows, by column of the report. */
  firstRows(layerId: string, count: number): Promise<Result<AttributeValue[][]>>;
  /**
   * Every repaired, refused, doubtful and repeated row with its number and the reason, as a file.
   * @param figures how the rows of a table are joined to areas: those that join none are refused
   */
  rowsFile(
    layerId: string,
    form: RowFile,
    language: Language,
    figures?: { recipe: FigureRecipe; to: JoinTo },
  ): Promise<Result<Uint8Array>>;
}

/** @param held what the engine has read */
export function importCalls(engine: CoverageEngine, held: HeldTables): ImportCalls {
  const { kept, guarded } = held;
  return {
    previewMeasures: (layerId, recipe, context) =>
      guarded(async () => {
        const { columns, report } = kept(layerId);
        const serves = servesTarget(columns, recipe, report.name);
        if (!serves.ok) return serves;
        const classified = engine.classify(columns, recipe, report.name, context);
        if (!classified.ok) return classified;
        const { standing, summary } = classified.value;
        return ok({ summary, standing, rows: countedRows(kept(layerId), summary, standing) });
      }),

    duplicateRows: (layerId) =>
      guarded(async () => {
        const { sameId, samePlace } = duplicateRows(kept(layerId).columns);
        return ok({
          sameId: sameId && { column: sameId.column, count: sameId.pairs.features.length },
          samePlace: samePlace.features.length,
        });
      }),

    firstRows: (layerId, count) =>
      guarded(async () => {
        const { columns } = kept(layerId);
        return ok(
          Array.from({ length: Math.min(count, columns.count) }, (_, feature) =>
            columns.attributes.map((column) => attributeValue(column, feature)),
          ),
        );
      }),

    rowsFile: (layerId, form, language, figures) =>
      guarded(async () => {
        const { rowsFile, rowsToTell } = await exportDoor(language);
        const layer = kept(layerId);
        const joined = figures && (await joinOpened(held, layerId, figures.recipe, figures.to));
        if (joined?.ok === false) return joined;
        const record = joined && joinedRecord(layer.record, joined.value.join.left);
        return ok(rowsFile([rowsToTell({ ...layer, ...(record && { record }) }, language)], form, language));
      }),
  };
}
