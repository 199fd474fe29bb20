import { ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { checkFeatureCollection } from './checkFeatureCollection';
import type { ExportDocument, ExportGeometry, PreparedDocument } from './exportDocument';
import { FORMAT_FACTS } from './exportFormats';
import type { ExportFormat } from './exportFormats';
import { featureGeometries } from './featureGeometries';
import { roundedColumns } from './roundedColumns';

/**
 * The one door out: a document in one of the forms, its geometry checked before it is written and the file looked at
 * afterwards. Tables leave out the geometry and take no notice of `geometry`.
 * @returns the bytes of the file, or `export.invalid` naming the feature that is not right
 */
export async function writeExport(
  document: ExportDocument,
  format: ExportFormat,
  { crs, decimals }: ExportGeometry,
): Promise<Result<Uint8Array>> {
  const { extension, isSpatial, load } = FORMAT_FACTS[format];
  const file = `${document.name}.${extension}`;
  const prepared: PreparedDocument = {
    ...document,
    columns: isSpatial ? roundedColumns(document.columns, crs, decimals) : document.columns,
    crs,
  };
  const valid = isSpatial ? checkGeometries(prepared, file) : ok(null);
  if (!valid.ok) return valid;
  const writer = await load();
  const bytes = await writer.write(prepared);
  const checked = await writer.check(bytes, prepared, file);
  return checked.ok ? ok(bytes) : checked;
}

function checkGeometries({ columns, crs }: PreparedDocument, file: string): Result<null> {
  const features = featureGeometries(columns).map((geometry) => ({
    type: 'Feature' as const,
    properties: null,
    // A feature without geometry is null in GeoJSON, which the types of a collection leave out.
    geometry: geometry!,
  }));
  return checkFeatureCollection({ type: 'FeatureCollection', features }, file, crs);
}
