import { loadLate } from '../../lateCode';
import createModule from 'gdal3.js/build/package/gdal3WebAssembly.js';
import type { GdalModule } from 'gdal3.js/build/package/gdal3WebAssembly.js';
import { watchReads } from './watchReads';
import type { ReadsListener } from './watchReads';

/** What GDAL consists of. */
export interface GdalFiles {
  code: Uint8Array<ArrayBuffer>;
  /** Its tables: definitions of CRS, schemas, templates. */
  data: ArrayBuffer;
}

/** A layer as GDAL sees it. */
export interface GdalLayer {
  name: string;
  /** GDAL's own count of what is in the file, under the condition of the question. */
  featureCount: number;
  /** How many more there are, which the condition leaves out. */
  leftOut: number;
  /** The names of its columns with a geometry: empty for a table, and only the first is read. */
  geometryColumns: readonly string[];
  /**
   * The layer as a GeoPackage with everything in it, in its own CRS.
   * @param onRead how far it is in the files
   * @throws GdalError where not all of it can be read
   */
  toGeoPackage(onRead?: ReadsListener): Uint8Array<ArrayBuffer>;
}

/** What GDAL is asked to open. */
export interface GdalQuestion {
  /** By path, folders included. */
  files: Readonly<Record<string, Uint8Array>>;
  /** The one to open, or a folder of them. */
  path: string;
  /** Those of GDAL that may open it, by short name. */
  drivers: readonly string[];
  settings?: Readonly<Record<string, string>> | undefined;
  /** Which features are read, in the SQL of OGR; every one where it is absent. */
  where?: string | undefined;
  /** How far it is in the files while it looks what is in them. */
  onRead?: ReadsListener | undefined;
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
 * @returns the layers of the file
 * @throws GdalError for a file that none of the drivers opens; LateCodeError where GDAL cannot be started here
 */
export async function openWithGdal({
  files,
  path,
  drivers,
  settings = {},
  where,
  onRead,
}: GdalQuestion): Promise<GdalLayer[]> {
  const module = await loadLate(() => instantiate(settings));
  for (const [name, bytes] of Object.entries(files)) {
    module.FS.mkdirTree(`${FOLDER}/${name}`.replace(/\/[^/]*$/, ''));
    module.FS.writeFile(`${FOLDER}/${name}`, bytes);
  }
  const goThrough = watchReads(
    module.FS,
    new Map(Object.entries(files).map(([name, bytes]) => [`${FOLDER}/${name}`, bytes.length])),
  );
  goThrough(onRead);
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
  const describe = (...options: string[]): LayerInfo[] => {
    call('CPLErrorReset', null);
    const asked = call(
      'GDALVectorInfoOptionsNew',
      'number',
      stringList(module, ['-json', '-noextent', ...options]),
      0,
    );
    const text = call('GDALVectorInfo', 'string', dataset, asked);
    // Without a word it answers nothing where it failed.
    if (!text) throw new GdalError(String(call('CPLGetLastErrorMsg', 'string')));
    return (JSON.parse(String(text)) as { layers: LayerInfo[] }).layers;
  };
  const toGeoPackage = (
    layer: string,
    counted: number,
    onCopied?: ReadsListener,
  ): Uint8Array<ArrayBuffer> => {
    goThrough(onCopied);
    call('CPLErrorReset', null);
    const check = (isDone: boolean): void => {
      if (isDone && Number(call('CPLGetLastErrorType', 'number')) < FAILURE) return;
      throw new GdalError(String(call('CPLGetLastErrorMsg', 'string')));
    };
    const parts = [...TO_GEOPACKAGE, ...(where === undefined ? [] : ['-where', where])];
    const options = call(
      'GDALVectorTranslateOptionsNew',
      'number',
      stringList(module, [...parts, '-nln', layer, layer]),
      0,
    );
    const list = module._malloc(4);
    module.HEAPU32[list / 4] = Number(dataset);
    const written = call('GDALVectorTranslate', 'number', OUTPUT, 0, 1, list, options, 0);
    check(Boolean(written));
    const copied = call(
      'OGR_L_GetFeatureCount',
      'number',
      call('GDALDatasetGetLayer', 'number', written, 0),
      1,
    );
    // What was not written yet is written now.
    check(call('GDALClose', 'number', written) === 0);
    if (copied !== counted) throw new GdalError(`${String(copied)} of ${counted} features`);
    return new Uint8Array(module.FS.readFile(OUTPUT));
  };
  const all = describe();
  const wanted = where === undefined ? all : describe('-where', where);
  return wanted.map(({ name, featureCount, geometryFields }, at) => ({
    ...{ name, featureCount, leftOut: all[at]!.featureCount - featureCount },
    geometryColumns: geometryFields.map((field) => field.name),
    toGeoPackage: (onCopied) => toGeoPackage(name, featureCount, onCopied),
  }));
}

/** The part of what `ogrinfo -json` says of a layer that is read here. */
interface LayerInfo {
  name: string;
  featureCount: number;
  geometryFields: { name: string }[];
}

const FOLDER = '/in';
const OUTPUT = '/out.gpkg';

/** The file's own column `fid` stays one of its columns, and rows with the same value stay apart. */
const TO_GEOPACKAGE = ['-f', 'GPKG', '-unsetFid', '-lco', 'FID=ogc_fid', '-lco', 'SPATIAL_INDEX=NO'];

async function instantiate(settings: Readonly<Record<string, string>>): Promise<GdalModule> {
  if (!loading) throw new Error('GDAL is not loaded');
  const { compiled, data } = await loading;
  const silent = () => undefined;
  // Emscripten waits for ever for an instance that does not come.
  return new Promise((resolve, reject) => {
    createModule({
      print: silent,
      printErr: silent,
      preRun: [
        ({ ENV }) => {
          Object.assign(ENV, { PROJ_LIB: '/usr/share/proj', GDAL_DATA: '/usr/share/gdal', ...settings });
        },
      ],
      getPreloadedPackage: () => data,
      instantiateWasm: (imports, done) => {
        WebAssembly.instantiate(compiled, imports).then(done).catch(reject);
        return {};
      },
    }).then(resolve, reject);
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
