import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { Breather } from '../../breather';
import { loadLate } from '../../lateCode';
import type { RawLayer, ReadOptions } from '../formatDriver';
import { geoJsonCrs } from './geoJsonCrs';
import { isEsriFeatureSet, missingNotes } from './jsonForms';
import { JsonLayerBuilder } from './jsonLayerBuilder';
import type { JsonFeatures } from './jsonLayerBuilder';
import { jsonOutline, parseStretch } from './jsonOutline';
import type { JsonOutline } from './jsonOutline';
import { walkSequence } from './jsonSequence';

type JsonObject = Readonly<Record<string, unknown>>;

/** The member of a document that lists its features. */
const LIST = 'features';

/**
 * Read what may be large without making text, or objects, of all of it at once: a document that lists features, of
 * GeoJSON or of ArcGIS, or a sequence of features by line. The numbers of features are those of the whole.
 * @returns null for every other file: a document that is no such list, and what is not JSON
 */
export async function readInStretches(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions,
): Promise<Result<RawLayer> | null> {
  const breather = new Breather('reading', options);
  const outline = await jsonOutline(bytes, LIST, breather);
  if (breather.cancelled) return fail('cancelled', {});
  const read = outline && (await readDocument(bytes, outline, breather));
  if (read !== null) return read === 'other' ? null : read;
  const layer = new JsonLayerBuilder();
  const walked = await walkSequence(bytes, file, breather, (feature) => {
    layer.add(feature);
  });
  if (!walked?.ok) return walked;
  breather.report(bytes.length, bytes.length);
  return ok(layer.toLayer({ crs: null }));
}

/** @returns null for a document that is not JSON, or not UTF-8, after all; `other` for one that lists no features */
async function readDocument(
  bytes: Uint8Array,
  { members, items: stretches }: JsonOutline,
  breather: Breather,
): Promise<Result<RawLayer> | 'other' | null> {
  if (!stretches) return 'other';
  const parsed = members.map(([name, stretch]) => [name, parseStretch(bytes, stretch)] as const);
  if (parsed.some(([, value]) => value === undefined)) return null;
  const head: JsonObject = Object.fromEntries(parsed);
  const layer = new JsonLayerBuilder();
  let form: ListForm | null = null;
  for (const stretch of stretches.length > 0 ? stretches : [null]) {
    const items = stretch ? parseStretch(bytes, stretch, ['[', ']']) : [];
    if (!Array.isArray(items)) return null;
    form ??= await listForm(head, items);
    if (form === null) return 'other';
    for (const feature of form.featuresOf(items)) layer.add(feature);
    if (breather.due) await breather.pause(stretch?.[1] ?? 0, bytes.length);
    if (breather.cancelled) return fail('cancelled', {});
  }
  breather.report(bytes.length, bytes.length);
  return ok(layer.toLayer({ crs: null, ...form?.about, notes: missingNotes(head, layer.count) }));
}

/** How the items of a document become features of GeoJSON. */
interface ListForm {
  about: Pick<JsonFeatures, 'crs' | 'format'>;
  featuresOf(items: readonly unknown[]): readonly unknown[];
}

/**
 * @param head the document without its features. @param first the first of them
 * @returns null for a document that is not known by its features
 */
async function listForm(head: JsonObject, first: readonly unknown[]): Promise<ListForm | null> {
  if (head['type'] === 'FeatureCollection')
    return { about: { crs: geoJsonCrs(head) }, featuresOf: (items) => items };
  if (!isEsriFeatureSet({ ...head, features: first })) return null;
  const { esriFeatures } = await loadLate(() => import('./esriJson'));
  return {
    about: { crs: esriFeatures({ ...head, features: [] }).crs, format: 'esrijson' },
    featuresOf: (items) => esriFeatures({ ...head, features: items }).features,
  };
}
