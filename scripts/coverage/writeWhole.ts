import { rename, rm, writeFile } from 'node:fs/promises';
import { fail, ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { fileCause } from './fileCause';

/** Write a file whole or not at all: under a temporary name beside it, which then takes its place. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<Result<null>> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, file);
    return ok(null);
  } catch (error) {
    await rm(temporary, { force: true });
    return fail('file.unwritable', { file, cause: fileCause(error) });
  }
}
