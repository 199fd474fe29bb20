import { fail, ok } from '../../../domain/result';
import type { Result } from '../../../domain/result';
import { unpackZip } from '../../archive/zipArchive';
import { loadLate } from '../../lateCode';
import { chooseLayer } from '../chooseLayer';
import type { LayerChoice, RawLayer, ReadOptions } from '../formatDriver';
import { readGeoPackage } from '../geopackage/readGeoPackage';
import { gdalFiles } from '#gdalFiles';
import { GdalError, loadGdal, openWithGdal } from './gdalModule';
import type { GdalDataset } from './gdalModule';

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
}

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
  const { name, drivers, settings } = form;
  if (options.fetchGdal !== true)
    return fail('format.needsGdal', { file, format: name, megabytes: MEGABYTES });
  const given = filesFor(form, bytes, file, options);
  if (!given.ok) return given;
  await loadLate(() => loadGdal(gdalFiles));
  if (options.signal?.aborted) return fail('cancelled', {});
  try {
    const { files, path, choice } = given.value;
    const dataset = await openWithGdal(files, path, drivers, settings);
    const read = await chosenLayer(dataset, file, choice ? { ...options, layer: undefined } : options);
    return read.ok && choice ? ok({ ...read.value, choice }) : read;
  } catch (error) {
    // The code of GDAL gives up on some damage with an error of WebAssembly.
    if (!(error instanceof GdalError || error instanceof WebAssembly.RuntimeError)) throw error;
    return fail('file.unreadable', { file, cause: 'refusedByGdal' });
  }
}

async function chosenLayer(
  dataset: GdalDataset,
  file: string,
  options: ReadOptions,
): Promise<Result<RawLayer>> {
  const filled = dataset.layers.filter(({ featureCount }) => featureCount > 0);
  if (filled.length === 0) return fail('layer.noFeatures', { file });
  const names = filled.map(({ name }) => name);
  const choice = chooseLayer(names, file, options);
  if (!choice.ok) return choice;
  const { layer: _, ...work } = options;
  const read = await readGeoPackage(dataset.toGeoPackage(choice.value.layer), file, {
    ...work,
    strictLayer: false,
  });
  return read.ok ? ok({ ...read.value, choice: choice.value }) : read;
}

/** The files as GDAL finds them in its folder, and which of them to open; of several that are a layer each, the chosen one. */
function filesFor(
  { opens, ending }: GdalForm,
  bytes: Uint8Array,
  file: string,
  options: ReadOptions,
): Result<{ files: Record<string, Uint8Array>; path: string; choice?: LayerChoice }> {
  const path = `layer.${ending ?? ''}`;
  if (!opens) return ok({ files: { [path]: bytes }, path });
  const unpacked = unpackZip(bytes, file, () => true);
  if (!unpacked.ok) return unpacked;
  const names = Object.keys(unpacked.value).filter((name) => opens.ending.test(name));
  const [first] = names;
  if (first === undefined) return fail('file.unreadable', { file, cause: 'refusedByGdal' });
  if (opens.as === 'file' && names.length === 1) return ok({ files: unpacked.value, path: first });
  if (opens.as === 'file') {
    const choice = chooseLayer(names, file, options);
    return choice.ok ? ok({ files: unpacked.value, path: choice.value.layer, choice: choice.value }) : choice;
  }
  // GDAL knows a file geodatabase by the name of its folder, which a zip of the files alone has not.
  const folder = first.replace(/[^/]*$/, '');
  const files = Object.entries(unpacked.value)
    .filter(([name]) => name.startsWith(folder))
    .map(([name, content]) => [`layer.gdb/${name.slice(folder.length)}`, content] as const);
  return ok({ files: Object.fromEntries(files), path: 'layer.gdb' });
}
