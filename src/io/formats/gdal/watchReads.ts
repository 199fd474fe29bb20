import type { GdalModule } from 'gdal3.js/build/package/gdal3WebAssembly.js';

/** How far GDAL is in the files that it reads, both in bytes. */
export type ReadsListener = (done: number, total: number) => void;

/** How much further, as a share of all, before it is told again. */
const STEP = 0.01;

/**
 * Tell how far GDAL comes in its files. This build of it has no way to be asked: it is seen by what it asks of its file
 * system, the furthest place in every file counting, since some forms are read to and fro.
 * @param sizes bytes of every file, by path
 * @returns begins anew, for the next time that the files are gone through
 */
export function watchReads(
  fs: GdalModule['FS'],
  sizes: ReadonlyMap<string, number>,
): (listener: ReadsListener | undefined) => void {
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  let listener: ReadsListener | undefined;
  let furthest = new Map<string, number>();
  let [done, told] = [0, 0];
  const read = fs.read.bind(fs);
  fs.read = (stream, buffer, offset, length, position) => {
    const count = read(stream, buffer, offset, length, position);
    const size = sizes.get(stream.path);
    if (size === undefined || !listener) return count;
    const before = furthest.get(stream.path) ?? 0;
    const place = Math.min(size, position === undefined ? stream.position : position + count);
    if (place <= before) return count;
    furthest.set(stream.path, place);
    done += place - before;
    if (done - told >= STEP * total) listener((told = done), total);
    return count;
  };
  return (next) => {
    listener = next;
    furthest = new Map();
    [done, told] = [0, 0];
  };
}
