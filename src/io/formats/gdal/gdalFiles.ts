import codeUrl from 'gdal3.js/dist/package/gdal3WebAssembly.wasm?gzip';
import dataUrl from 'gdal3.js/dist/package/gdal3WebAssembly.data?gzip';
import type { GdalFiles } from './gdalModule';

/** The files of GDAL from the folder of the site, where they stand compressed; the browser keeps them. */
export async function gdalFiles(signal?: AbortSignal): Promise<GdalFiles> {
  const [code, data] = await Promise.all([codeUrl, dataUrl].map((url) => unpacked(url, signal)));
  return { code: new Uint8Array(code!), data: data! };
}

/** Some servers unpack a `.gz` on the way, so that it arrives as it was. */
async function unpacked(url: string, signal?: AbortSignal): Promise<ArrayBuffer> {
  const answer = await fetch(url, { signal: signal ?? null });
  if (!answer.ok) throw new Error(`${answer.status} for ${url}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.buffer;
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
