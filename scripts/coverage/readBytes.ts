import { readFile } from 'node:fs/promises';
import { fail, ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { fileCause } from './fileCause';

/** The bytes of a file; `file.missing`, or `file.unreadable` with its cause. */
export async function readBytes(file: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT'
      ? fail('file.missing', { file })
      : fail('file.unreadable', { file, cause: fileCause(error) });
  }
}
