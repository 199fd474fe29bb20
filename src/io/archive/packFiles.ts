import { Zip, ZipPassThrough } from 'fflate';
import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { Breather } from '../breather';
import type { WorkOptions } from '../layerSource';

/** A file that was chosen; the name may have the folders it lies in. */
export interface NamedFile {
  name: string;
  bytes: Uint8Array;
}

/** Bytes that are taken along in one stretch. */
const STRETCH = 1 << 20;
/** Any day will do, as long as the same files make the same bytes. */
const NO_DAY = '1980-01-01T00:00:00';

/**
 * Put files that were chosen together into one zip, not packed, in the order of their names: what belongs together (the
 * files of a Shapefile, a folder) is then one file everywhere else, and the same files are the same bytes.
 * @returns `cancelled`
 */
export async function packFiles(
  files: readonly NamedFile[],
  { signal }: Pick<WorkOptions, 'signal'> = {},
): Promise<Result<Uint8Array>> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const breather = new Breather('opening', { ...(signal && { signal }) });
  for (const { name, bytes } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const entry = new ZipPassThrough(name);
    entry.mtime = NO_DAY;
    zip.add(entry);
    for (let at = 0; at < bytes.length; at += STRETCH) {
      entry.push(bytes.subarray(at, at + STRETCH));
      if (breather.due) await breather.pause(at, bytes.length);
      if (breather.cancelled) return fail('cancelled', {});
    }
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return ok(whole);
}
