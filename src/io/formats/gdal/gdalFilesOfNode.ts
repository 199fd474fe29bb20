import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { GdalFiles } from './gdalModule';

/** The files of GDAL, as the package has them on disk. */
export async function gdalFiles(): Promise<GdalFiles> {
  const { resolve } = createRequire(import.meta.url);
  const [code, data] = await Promise.all(
    ['wasm', 'data'].map((ending) => readFile(resolve(`gdal3.js/dist/package/gdal3WebAssembly.${ending}`))),
  );
  return { code: new Uint8Array(code!), data: new Uint8Array(data!).buffer };
}
