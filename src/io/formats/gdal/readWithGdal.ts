import { itemAt } from '../../../domain/itemAt';
import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import type { ImportNote } from '../../../features/importReport';
import { unpackZip } from '../../archive/zipArchive';
import { loadLate } from '../../lateCode';
import type { WorkOptions } from '../../layerSource';
import { shareOfProgress } from '../../shareOfProgress';
import { chooseLayer } from '../chooseLayer';
import { withoutComments } from '../firstBytes';
import type { RawLayer, ReadOptions } from '../formatDriver';
import { readGeoPackage } from '../geopackage/readGeoPackage';
import { gdalFiles } from '#gdalFiles';
import { passedOver } from './gmlGeometries';
import { GdalError, loadGdal, openWithGdal } from './gdalModule';
import type { GdalLayer, GdalQuestion } from './gdalModule';
import type { ReadsListener } from './watchReads';

/** A form that GDAL reads for us. */
export interface GdalForm {
  /** For people, in the problem that asks whether GDAL may come. */
  name: string;
  /** The drivers of GDAL for it, by short name. */
  drivers: readonly string[];
  /** Which file is opened of those in a zip, or the folder that it is in. */
  opens?: { ending: RegExp; as: 'file' | 'folder' };
  /** The ending that GDAL knows a file of this form by, where that is the whole. */
  ending?: string;
  settings?: Readonly<Record<string, string>>;
  /** Which features are measures, in the SQL of OGR; the others are counted in a note. */
  where?: string;
}

/** Shares of the work that are done when it is known what is in the files, and when the chosen layer is copied. */
const [LOOKED, COPIED] = [1 / 3, 2 / 3];

/** What comes over the line, once: code and tables, compressed. */
const MEGABYTES = 11;

/**
 * Read a layer of a form that nothing lighter reads. GDAL turns it into a GeoPackage in its own CRS, and our reader takes
 * that: columns, geometry and CRS are judged by the same rules as those of any file.
 * @returns `format.needsGdal` where `options.fetchGdal` does not let GDAL come;
 * `code.notLoaded` by way of `LateCodeError` where it does not come; `file.unreadable` for a file that GDAL refuses or of which it reads less than it counts
 */
export async function readWithGdal(
  form: GdalForm,
  bytes: Uint8Array,
  file: string,
  options: ReadOptions,
): Promise<Result<RawLayer>> {
  const { name, drivers, settings, where } = form;
  if (options.fetchGdal !== true)
    return fail('format.needsGdal', { file, format: name, megabytes: MEGABYTES });
  const given = filesFor(form, bytes, file, options.isOwn);
  if (!given.ok) return given;
  await loadLate(() => loadGdal(gdalFiles));
  try {
    const found: (readonly [string, GdalLayer])[] = [];
    for (const [at, { name: whole, ...asked }] of given.value.entries()) {
      if (options.signal?.aborted) return fail('cancelled', {});
      const share = (place: number): number => (LOOKED * place) / given.value.length;
      const onRead = tellsReads(shareOfProgress(options, share(at), share(at + 1)));
      const layers = await openWithGdal({ ...asked, drivers, settings, where, onRead });
      const filled = layers.filter(({ featureCount }) => featureCount > 0);
      const nameOf = (layer: string): string =>
        given.value.length === 1 ? layer : filled.length === 1 ? whole : `${whole}/${layer}`;
      found.push(...filled.map((layer) => [nameOf(layer.name), layer] as const));
    }
    return await chosenLayer(found, file, options, form.ending === 'gml' ? bytes : null);
  } catch (error) {
    // The code of GDAL gives up on some damage with an error of WebAssembly.
    if (!(error instanceof GdalError || error instanceof WebAssembly.RuntimeError)) throw error;
    return fail('file.unreadable', { file, cause: 'refusedByGdal' });
  }
}

/** Read the layer of the chosen name, else the first; those with a geometry come before tables. */
async function chosenLayer(
  found: readonly (readonly [string, GdalLayer])[],
  file: string,
  options: ReadOptions,
  gml: Uint8Array | null,
): Promise<Result<RawLayer>> {
  const isTable = ([, { geometryColumns }]: (typeof found)[number]): boolean => geometryColumns.length === 0;
  const ordered = [...found.filter((one) => !isTable(one)), ...found.filter(isTable)];
  if (ordered.length === 0) return fail('layer.noFeatures', { file });
  const names = ordered.map(([name]) => name);
  const choice = chooseLayer(names, file, options);
  if (!choice.ok) return choice;
  const [, layer] = itemAt(ordered, names.indexOf(choice.value.layer));
  const { layer: _, ...work } = options;
  const copy = layer.toGeoPackage(tellsReads(shareOfProgress(options, LOOKED, COPIED)));
  const read = await readGeoPackage(copy, file, { ...shareOfProgress(work, COPIED, 1), strictLayer: false });
  if (!read.ok) return read;
  return ok({ ...read.value, choice: choice.value, notes: [...read.value.notes, ...notesAbout(layer, gml)] });
}

/** Where GDAL is in its files, as progress. */
const tellsReads =
  ({ onProgress }: WorkOptions): ReadsListener =>
  (done, total) =>
    onProgress?.({ stage: 'reading', done, total });

function notesAbout(
  { name, geometryColumns: [, ...known], leftOut }: GdalLayer,
  gml: Uint8Array | null,
): ImportNote[] {
  const others = [...known, ...(gml && known.length === 0 ? passedOver(gml, name) : [])];
  return [
    ...(others.length > 0
      ? [{ code: 'otherGeometries' as const, params: { columns: others.join(', ') } }]
      : []),
    ...(leftOut > 0 ? [{ code: 'drawnTexts' as const, params: { count: leftOut } }] : []),
  ];
}

/** The files as GDAL finds them in its folder, and which of them to open, each by the name that it is chosen by. */
function filesFor(
  { opens, ending }: GdalForm,
  bytes: Uint8Array,
  file: string,
  isOwn: (name: string) => boolean = () => true,
): Result<(Pick<GdalQuestion, 'files' | 'path'> & { name: string })[]> {
  const path = `layer.${ending ?? ''}`;
  if (!opens) return ok([{ name: file, files: { [path]: withoutComments(bytes) }, path }]);
  const unpacked = unpackZip(bytes, file, isOwn);
  if (!unpacked.ok) return unpacked;
  const files = unpacked.value;
  const opened = Object.keys(files).filter((name) => opens.ending.test(name));
  if (opened.length === 0) return fail('file.unreadable', { file, cause: 'refusedByGdal' });
  if (opens.as === 'file') return ok(opened.map((name) => ({ name, files, path: name })));
  const folders = [...new Set(opened.map((name) => name.replace(/[^/]*$/, '')))];
  return ok(
    folders.map((folder) => {
      // GDAL knows a file geodatabase by the name of its folder, which a zip of the files alone has not.
      const own = Object.entries(files)
        .filter(([name]) => name.startsWith(folder))
        .map(([name, content]) => [`layer.gdb/${name.slice(folder.length)}`, content] as const);
      return { name: folder.slice(0, -1) || file, files: Object.fromEntries(own), path: 'layer.gdb' };
    }),
  );
}
