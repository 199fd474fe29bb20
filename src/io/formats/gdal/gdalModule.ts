import createModule from 'gdal3.js/build/package/gdal3WebAssembly.js';
import type { GdalModule } from 'gdal3.js/build/package/gdal3WebAssembly.js';

/** What GDAL consists of. */
export interface GdalFiles {
  code: Uint8Array<ArrayBuffer>;
  /** Its tables: definitions of CRS, schemas, templates. */
  data: ArrayBuffer;
}

/** A layer as GDAL sees it; the number of features is its own count of what is in the file. */
export interface GdalLayer {
  name: string;
  featureCount: number;
}

/** A file that GDAL has open. */
export interface GdalDataset {
  layers: readonly GdalLayer[];
  /**
   * One layer as a GeoPackage with everything in it, in its own CRS.
   * @throws GdalError where not all of it can be read
   */
  toGeoPackage(layer: string): Uint8Array<ArrayBuffer>;
}

/** What GDAL says is wrong, in its own words. */
export class GdalError extends Error {
  override readonly name = 'GdalError';
}

/** `GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR` of gdal.h. */
const VECTOR_WITH_ERRORS = 0x44;
/** From this number on an error of cpl_error.h is more than a warning. */
const FAILURE = 3;

interface Loaded {
  compiled: WebAssembly.Module;
  data: ArrayBuffer;
}

let loading: Promise<Loaded> | undefined;

/**
 * Have GDAL come, once: 11 MB over the line, 40 MB in memory.
 * @param fetchFiles where its files come from; what it throws is thrown here, and the next call asks again
 */
export async function loadGdal(fetchFiles: () => Promise<GdalFiles>): Promise<void> {
  loading ??= fetchFiles().then(async ({ code, data }) => ({
    compiled: await WebAssembly.compile(code),
    data,
  }));
  try {
    await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

/**
 * Open files with GDAL in memory of its own, which is gone with what this returns: the memory of WebAssembly only grows.
 * `loadGdal` comes first.
 * @param files by path, folders included
 * @param path the one to open, or a folder of them
 * @param drivers those of GDAL that may open it, by short name
 * @throws GdalError for a file that none of the drivers opens
 */
export async function openWithGdal(
  files: Readonly<Record<string, Uint8Array>>,
  path: string,
  drivers: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<GdalDataset> {
  const module = await instantiate(settings);
  for (const [name, bytes] of Object.entries(files)) {
    module.FS.mkdirTree(`${FOLDER}/${name}`.replace(/\/[^/]*$/, ''));
    module.FS.writeFile(`${FOLDER}/${name}`, bytes);
  }
  const call = (name: string, returns: 'number' | 'string' | null, ...values: unknown[]): unknown =>
    module.ccall(
      name,
      returns,
      values.map((value) => (typeof value === 'string' ? 'string' : 'number')),
      values,
    );
  call('GDALAllRegister', null);
  const dataset = call(
    'GDALOpenEx',
    'number',
    `${FOLDER}/${path}`,
    VECTOR_WITH_ERRORS,
    stringList(module, drivers),
    0,
    0,
  );
  if (!dataset) throw new GdalError(String(call('CPLGetLastErrorMsg', 'string')));
  const count = Number(call('GDALDatasetGetLayerCount', 'number', dataset));
  const layers = Array.from({ length: count }, (_, at): GdalLayer => {
    const layer = call('GDALDatasetGetLayer', 'number', dataset, at);
    return {
      name: String(call('OGR_L_GetName', 'string', layer)),
      featureCount: Number(call('OGR_L_GetFeatureCount', 'number', layer, 1)),
    };
  });
  return {
    layers,
    toGeoPackage: (layer) => {
      call('CPLErrorReset', null);
      const options = call(
        'GDALVectorTranslateOptionsNew',
        'number',
        stringList(module, [...TO_GEOPACKAGE, '-nln', layer, layer]),
        0,
      );
      const list = module._malloc(4);
      module.HEAPU32[list / 4] = Number(dataset);
      const written = call('GDALVectorTranslate', 'number', OUTPUT, 0, 1, list, options, 0);
      const failed = Number(call('CPLGetLastErrorType', 'number')) >= FAILURE;
      if (!written || failed) throw new GdalError(String(call('CPLGetLastErrorMsg', 'string')));
      const copy = call('GDALDatasetGetLayer', 'number', written, 0);
      const [copied, counted] = [
        call('OGR_L_GetFeatureCount', 'number', copy, 1),
        layers.find(({ name }) => name === layer)!.featureCount,
      ];
      call('GDALClose', null, written);
      if (copied !== counted) throw new GdalError(`${String(copied)} of ${counted} features`);
      return new Uint8Array(module.FS.readFile(OUTPUT));
    },
  };
}

const FOLDER = '/in';
const OUTPUT = '/out.gpkg';

/** The file's own column `fid` stays one of its columns, and rows with the same value stay apart. */
const TO_GEOPACKAGE = ['-f', 'GPKG', '-unsetFid', '-lco', 'FID=ogc_fid', '-lco', 'SPATIAL_INDEX=NO'];

async function instantiate(settings: Readonly<Record<string, string>>): Promise<GdalModule> {
  if (!loading) throw new Error('GDAL is not loaded');
  const { compiled, data } = await loading;
  const silent = () => undefined;
  return createModule({
    print: silent,
    printErr: silent,
    preRun: [
      ({ ENV }) => {
        Object.assign(ENV, { PROJ_LIB: '/usr/share/proj', GDAL_DATA: '/usr/share/gdal', ...settings });
      },
    ],
    getPreloadedPackage: () => data,
    instantiateWasm: (imports, done) => {
      void WebAssembly.instantiate(compiled, imports).then(done);
      return {};
    },
  });
}

/** Texts as C has a list of them, with a null at its end. */
function stringList(module: GdalModule, texts: readonly string[]): number {
  const pointers = texts.map((text) => {
    const size = module.lengthBytesUTF8(text) + 1;
    const pointer = module._malloc(size);
    module.stringToUTF8(text, pointer, size);
    return pointer;
  });
  const list = module._malloc(4 * (pointers.length + 1));
  module.HEAPU32.set([...pointers, 0], list / 4);
  return list;
}
