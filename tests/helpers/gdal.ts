import { createRequire } from 'node:module';
import type { Feature, FeatureCollection } from 'geojson';
import type initGdal from 'gdal3.js';

/**
 * GDAL as an independent judge of our files, without touching the disk and without a system package.
 *
 *     const layer = await gdalLayer('trees.fgb', bytes);                  // what ogrinfo says
 *     const all = await gdalFeatures('trees.fgb', bytes);                 // as GeoJSON, all decimals
 *     const few = await gdalFeatures('trees.fgb', bytes, ['-spat', '4', '51', '5', '52']);
 *     const sum = await gdalFeatures('a.fgb', bytes, ['-dialect', 'SQLITE', '-sql',
 *       'SELECT code, ST_Area(ST_Transform(geometry, 31370)) AS m2 FROM a']);   // SpatiaLite functions
 *     const gpkg = await gdalConvert('trees.fgb', bytes, 'GPKG', ['-t_srs', 'EPSG:31370']);
 *
 * The ending of the name tells GDAL the format. A format of several files is given as a record of names and bytes, of
 * which the first is opened. The options are those of ogr2ogr and ogrinfo. A file that GDAL refuses rejects the promise.
 * GDAL 3.8 itself fails to convert FlatGeobuf features without geometry (its own files too); `gdalLayer` with
 * `-features` lists them.
 */
export type GdalInput = Uint8Array | Record<string, Uint8Array>;

/** The part of `ogrinfo -json` that tests read. */
export interface GdalLayer {
  name: string;
  featureCount: number;
  geometryFields: {
    type: string;
    /** minX, minY, maxX, maxY */
    extent?: [number, number, number, number];
    coordinateSystem?: { projjson: { name: string; id: { authority: string; code: number } } };
  }[];
  fields: { name: string; type: string; subType?: string }[];
  /** With the option `-features` only. */
  features?: Feature[];
}

/** What ogrinfo says about the first layer. */
export async function gdalLayer(name: string, input: GdalInput, options: string[] = []): Promise<GdalLayer> {
  return withDataset(name, input, async (gdal, dataset) => {
    const info = (await gdal.ogrinfo(dataset, options)) as { layers: GdalLayer[] };
    return info.layers[0]!;
  });
}

/** The features as GeoJSON with 15 decimals, in the CRS of the file unless the options say otherwise. */
export async function gdalFeatures(
  name: string,
  input: GdalInput,
  options: string[] = [],
): Promise<FeatureCollection> {
  const bytes = await gdalConvert(name, input, 'GeoJSON', ['-lco', 'COORDINATE_PRECISION=15', ...options]);
  return JSON.parse(new TextDecoder().decode(bytes)) as FeatureCollection;
}

/** The file in another format that GDAL can write (`FlatGeobuf`, `GPKG`, `GeoJSON`, `CSV`, ...). */
export async function gdalConvert(
  name: string,
  input: GdalInput,
  driver: string,
  options: string[] = [],
): Promise<Uint8Array> {
  return withDataset(name, input, async (gdal, dataset) => {
    const { local } = await gdal.ogr2ogr(dataset, ['-f', driver, ...options]);
    const bytes = await gdal.getFileBytes(local);
    gdal.Module.FS.unlink(local);
    return bytes;
  });
}

/** The same for a format of several files (`ESRI Shapefile`): every file by its name. */
export async function gdalConvertFiles(
  name: string,
  input: GdalInput,
  driver: string,
  options: string[] = [],
): Promise<Record<string, Uint8Array>> {
  return withDataset(name, input, async (gdal, dataset) => {
    const written = await gdal.ogr2ogr(dataset, ['-f', driver, ...options]);
    const files = [written.local, ...((written.all ?? []) as { local: string }[]).map(({ local }) => local)];
    // Of a file geodatabase the first is the folder of the others.
    const isFolder = (path: string) => files.some((file) => file.startsWith(`${path}/`));
    const entries = [...new Set(files)]
      .filter((file) => !isFolder(file))
      .map(async (local) => {
        const bytes = await gdal.getFileBytes(local);
        gdal.Module.FS.unlink(local);
        return [local.split('/').at(-1)!, bytes] as const;
      });
    return Object.fromEntries(await Promise.all(entries));
  });
}

/** Positions (x before y, longitude before latitude) in another CRS, by the operation that PROJ chooses without grids. */
export async function gdalTransform(
  positions: readonly (readonly [number, number])[],
  from: string,
  to: string,
): Promise<[number, number][]> {
  const gdal = await loadGdal();
  const moved = (await gdal.gdaltransform(
    positions.map(([x, y]): [number, number] => [x, y]),
    ['-s_srs', from, '-t_srs', to, '-output_xy'],
  )) as unknown as [number, number][];
  return moved;
}

/** GDAL with the in-memory file system of its WebAssembly module, which its types leave out. */
type GdalWithFiles = Awaited<ReturnType<typeof initGdal>> & {
  Module: {
    FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
  };
};
type GdalDataset = Awaited<ReturnType<GdalWithFiles['open']>>['datasets'][number];

let loading: Promise<GdalWithFiles> | undefined;

/** Loads GDAL once per test process; its own messages are dropped, errors come back as rejections. */
function loadGdal(): Promise<GdalWithFiles> {
  const init = createRequire(import.meta.url)('gdal3.js/node.js') as typeof initGdal;
  const silent = () => undefined;
  loading ??= init({ logHandler: silent, errorHandler: silent }) as Promise<GdalWithFiles>;
  return loading;
}

async function withDataset<T>(
  name: string,
  input: GdalInput,
  work: (gdal: GdalWithFiles, dataset: GdalDataset) => Promise<T>,
): Promise<T> {
  const gdal = await loadGdal();
  const files = Object.entries(input instanceof Uint8Array ? { [name]: input } : input);
  const paths = files.map(([file, bytes]) => {
    gdal.Module.FS.writeFile(`/input/${file}`, bytes);
    return `/input/${file}`;
  });
  try {
    const { datasets, errors } = await gdal.open(paths[0]!);
    if (!datasets[0]) throw new Error(`GDAL does not open ${name}: ${errors.map(String).join(', ')}`);
    try {
      return await work(gdal, datasets[0]);
    } finally {
      await gdal.close(datasets[0]);
    }
  } finally {
    for (const path of paths) gdal.Module.FS.unlink(path);
  }
}
