import type { Language } from '../domain/language';
import type { Result } from '../domain/result';
import type { Columns } from '../features/columns';
import { loadLate } from '../io/lateCode';
import type { ExportDocument } from '../io/exports/exportDocument';
import type { CoverageExport, ExportForm, MeasureExport, OwnAreasExport } from './protocol';

/** The writers, and the words that they write; neither is needed before the first file is taken away. */
export async function exportDoor(language: Language) {
  const { loadTexts } = await loadLate(() => import('../io/lateTexts'));
  await loadTexts(language);
  return loadLate(() => import('../io/exports/exportDoor'));
}

async function write(
  document: ExportDocument,
  { format, geometry, language }: ExportForm,
): Promise<Result<Uint8Array>> {
  return (await exportDoor(language)).writeExport(document, format, geometry);
}

/** The file of a level with all its numbers; `columns` hold the geometry of its areas. */
export async function exportCoverage(columns: Columns, request: CoverageExport): Promise<Result<Uint8Array>> {
  const { coverageDocument, ownAreaFields, partOfLayer } = await exportDoor(request.language);
  const { part, table, context, language, fileName: name, ownAreas, measures } = request;
  const byCode = new Map(ownAreas.map((area) => [area.id, area]));
  const more =
    ownAreas.length > 0
      ? ownAreaFields(
          table.areas.map(({ code }) => byCode.get(code)),
          language,
        )
      : [];
  const document = coverageDocument({
    columns: part ? partOfLayer(columns, part) : columns,
    ...{ table, context, language, name, more },
    ...(context.plan && { measures }),
  });
  return document.ok ? write(document.value, request) : document;
}

/** The checked file of a measure layer. */
export async function exportMeasures(columns: Columns, request: MeasureExport): Promise<Result<Uint8Array>> {
  const { measureDocument } = await exportDoor(request.language);
  return write(measureDocument(columns, request.about, request.language, request.fileName), request);
}

/** The checked file of own areas, without numbers. */
export async function exportOwnAreas(request: OwnAreasExport): Promise<Result<Uint8Array>> {
  const { areas, fileName, provenance, language } = request;
  const { ownAreaDocument } = await exportDoor(language);
  return write(ownAreaDocument(areas, fileName, provenance, language), request);
}
