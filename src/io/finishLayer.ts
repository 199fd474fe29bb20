import { ok } from '../domain/result';
import type { Result } from '../domain/result';
import type { Columns } from './columns';
import type { RawLayer } from './formats/formatDriver';
import type { ImportReport, LayerFormat } from './importReport';
import type { GivenCrs } from './layerCrs';
import { reportLayer } from './reportLayer';
import { toWgs84 } from './toWgs84';

/** A layer that came in through the door. */
export interface ReadLayer {
  columns: Columns;
  report: ImportReport;
}

/**
 * Bring a layer as its file has it to lon/lat in EPSG:4326, and report what was found and done.
 * @param given what the user says about its CRS
 */
export function finishLayer(
  raw: RawLayer,
  format: LayerFormat,
  file: string,
  given: GivenCrs = {},
): Result<ReadLayer> {
  const layer = toWgs84(raw, given, file);
  if (!layer.ok) return layer;
  const { columns, crs } = layer.value;
  const notes = [...layer.value.notes, ...raw.notes];
  return ok({ columns, report: reportLayer({ ...raw, columns, notes }, file, format, crs) });
}
