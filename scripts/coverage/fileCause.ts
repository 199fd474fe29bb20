import type { Cause } from '../../src/domain/cause';

/** What the codes of the operating system mean for somebody who wrote a path. */
const CAUSES: Readonly<Record<string, Cause>> = {
  ENOENT: 'noFolder',
  EISDIR: 'isFolder',
  ENOTDIR: 'noFolder',
};

/** Why a file cannot be read or written: in our words where there are any, otherwise the code of the system. */
export function fileCause(error: unknown): Cause | string {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? String(error) : (CAUSES[code] ?? code);
}
