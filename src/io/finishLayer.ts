import { ok } from '../domain/result';
import type { Result } from '../domain/result';
import type { Columns } from './columns';
import type { RawLayer } from './formats/formatDriver';
import type { ImportReport, LayerFormat } from './importReport';
import { reportLayer } from './reportLayer';
import { toWgs84 } from './toWgs84';

/** A layer that came in through the door. */
export interface ReadLayer {
  columns: Columns;
  report: ImportReport;
}

/** Bring a layer as its file has it to lon/lat in EPSG:4326, and report what was found and done. */
export function finishLayer(raw: RawLayer, format: LayerFormat, file: string): Result<ReadLayer> {
  const crs = toWgs84(raw, file);
  if (!crs.ok) return crs;
  const notes = [...crs.value.notes, ...raw.notes];
  return ok({ columns: raw.columns, report: reportLayer({ ...raw, notes }, file, format, crs.value.crs) });
}
