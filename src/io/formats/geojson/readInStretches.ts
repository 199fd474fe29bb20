import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { Breather } from '../../breather';
import { loadLate } from '../../lateCode';
import type { RawLayer, ReadOptions } from '../formatDriver';
import { FIRST_ROWS, firstRowsOf } from '../inspection';
import type { Inspection } from '../inspection';
import { geoJsonCrs } from './geoJsonCrs';
import { isEsriFeatureSet, missingNotes } from './jsonForms';
import { JsonLayerBuilder } from './jsonLayerBuilder';
import type { JsonFeatures } from './jsonLayerBuilder';
import { jsonOutline, parseStretch } from './jsonOutline';
import type { JsonOutline, Stretch } from './jsonOutline';
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
  let early: EarlyList | null = null;
  const outline = await jsonOutline(bytes, LIST, breather, {
    onList: (before) => {
      early = isCollection(headOf(bytes, before)) ? { layer: new JsonLayerBuilder(), isSound: true } : null;
      const list = early;
      return (
        list &&
        ((stretch) => {
          const isFirst = list.layer.count === 0;
          const taken = takeFeatures(bytes, stretch, list);
          if (isFirst) options.onInspected?.(inspectFeatures(taken));
        })
      );
    },
  });
  if (breather.cancelled) return fail('cancelled', {});
  const read = outline && (await readDocument(bytes, outline, early, breather));
  if (read !== null) return read === 'other' ? null : read;
  const layer = new JsonLayerBuilder();
  const walked = await walkSequence(bytes, file, breather, (feature) => {
    layer.add(feature);
  });
  if (!walked?.ok) return walked;
  breather.report(bytes.length, bytes.length);
  return ok(layer.toLayer({ crs: null }));
}

/** The features of a document that says before its list what it is: they are read while the list is walked through. */
interface EarlyList {
  layer: JsonLayerBuilder;
  /** Whether all of it is JSON so far. */
  isSound: boolean;
}

function takeFeatures(bytes: Uint8Array, stretch: Stretch, early: EarlyList): readonly unknown[] {
  const items = parseStretch(bytes, stretch, ['[', ']']);
  if (!Array.isArray(items)) {
    early.isSound = false;
    return [];
  }
  for (const feature of items) early.layer.add(feature);
  return items;
}

/** The properties of the first features; others may have more. */
function inspectFeatures(first: readonly unknown[]): Inspection {
  const layer = new JsonLayerBuilder();
  for (const feature of first.slice(0, FIRST_ROWS)) layer.add(feature);
  const { columns } = layer.toLayer({ crs: null });
  const names = columns.attributes.map(({ name }) => name);
  return { features: null, columns: names, firstRows: firstRowsOf(columns, FIRST_ROWS) };
}

/** The document without its list; null where a member is not JSON, or not UTF-8, after all. */
function headOf(bytes: Uint8Array, members: JsonOutline['members']): JsonObject | null {
  const parsed = members.map(([name, stretch]) => [name, parseStretch(bytes, stretch)] as const);
  return parsed.some(([, value]) => value === undefined) ? null : Object.fromEntries(parsed);
}

const isCollection = (head: JsonObject | null): boolean => head?.['type'] === 'FeatureCollection';

/** @returns null for a document that is not JSON, or not UTF-8, after all; `other` for one that lists no features */
async function readDocument(
  bytes: Uint8Array,
  { members, items: stretches }: JsonOutline,
  early: EarlyList | null,
  breather: Breather,
): Promise<Result<RawLayer> | 'other' | null> {
  if (!stretches) return 'other';
  const head = headOf(bytes, members);
  if (head === null) return null;
  // A member after the list may say otherwise.
  if (early && isCollection(head)) {
    if (!early.isSound) return null;
    breather.report(bytes.length, bytes.length);
    return ok(early.layer.toLayer({ crs: geoJsonCrs(head), notes: missingNotes(head, early.layer.count) }));
  }
  const layer = new JsonLayerBuilder();
  let form: ListForm | null = null;
  for (const stretch of stretches.length > 0 ? stretches : [null]) {
    const items = stretch ? parseStretch(bytes, stretch, ['[', ']']) : [];
    if (!Array.isArray(items)) return null;
    form ??= await listForm(head, items);
    if (form === null) return 'other';
    for (const feature of form.featuresOf(items)) layer.add(feature);
    // The walk was the first half.
    if (breather.due) await breather.pause((bytes.length + (stretch?.[1] ?? 0)) / 2, bytes.length);
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
  if (isCollection(head)) return { about: { crs: geoJsonCrs(head) }, featuresOf: (items) => items };
  if (!isEsriFeatureSet({ ...head, features: first })) return null;
  const { esriFeatures } = await loadLate(() => import('./esriJson'));
  return {
    about: { crs: esriFeatures({ ...head, features: [] }).crs, format: 'esrijson' },
    featuresOf: (items) => esriFeatures({ ...head, features: items }).features,
  };
}
