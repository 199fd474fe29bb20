import { fail, ok } from '../domain/result';
import type { Result } from '../domain/result';
import type { Columns } from '../features/columns';
import type { LayerChoice, RawLayer } from './formats/formatDriver';
import type { ImportNote, ImportReport } from '../features/importReport';
import { rowRecord } from '../features/rowFates';
import type { RowRecord } from '../features/rowFates';
import { Breather } from './breather';
import type { GivenCrs } from './layerCrs';
import type { WorkOptions } from './layerSource';
import { reportLayer } from './reportLayer';
import { toWgs84 } from './toWgs84';
import { uniteParts } from './uniteParts';

/** A layer that came in through the door. */
export interface ReadLayer {
  columns: Columns;
  report: ImportReport;
  /** What happened to its rows on the way in. */
  record: RowRecord;
}

/**
 * Bring a layer as its file has it to lon/lat in EPSG:4326, and report what was found and done. Progress comes as stage
 * `converting`, in features.
 * @param given what the user says about its CRS
 * @returns `cancelled`, and the problems of `toWgs84`
 */
export async function finishLayer(
  raw: RawLayer,
  format: string,
  file: string,
  given: GivenCrs,
  options: WorkOptions,
): Promise<Result<ReadLayer>> {
  const breather = new Breather('converting', options);
  const layer = await toWgs84(raw, given, file, breather);
  if (!layer.ok) return layer;
  const { crs } = layer.value;
  const { columns, notes: united } = await uniteParts(
    layer.value.columns,
    raw.numberOf ?? ((feature) => feature + 1),
    breather,
  );
  if (breather.cancelled) return fail('cancelled', {});
  const notes = [
    ...[...layer.value.notes, ...raw.notes, ...united, ...multiPointNote(columns)],
    ...otherLayersNote(raw.choice),
  ];
  const record = {
    ...rowRecord(notes, columns.count, raw.numberOf),
    ...(raw.table && { isTable: true as const }),
  };
  const plain = notes.map(({ features: _, ...note }) => note as ImportNote);
  const report = reportLayer({ ...raw, columns, notes: plain }, file, format, crs, record);
  return ok({ columns, report, record });
}

/** A note where features have several points: whether each counts is not for a file to say. */
function multiPointNote({ points }: Columns): ImportNote[] {
  let features = 0;
  for (let point = 0; point < points.feature.length; point++) {
    if (point === 0 || points.feature[point] !== points.feature[point - 1]) features++;
  }
  if (features === points.feature.length) return [];
  return [{ code: 'multiPoints', params: { points: points.feature.length, features } }];
}

/** A note where the file holds more layers than the one that was read. */
function otherLayersNote(choice: LayerChoice | undefined): ImportNote[] {
  const others = choice?.layers.filter((name) => name !== choice.layer) ?? [];
  return others.length > 0 ? [{ code: 'otherLayers', params: { layers: others.join(', ') } }] : [];
}
