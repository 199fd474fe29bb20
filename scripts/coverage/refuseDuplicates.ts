import { stat } from 'node:fs/promises';
import { fail, ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { crc32 } from '../../src/io/crc32';
import type { CoverageArguments } from './coverageArguments';
import { fileAndLayer, readBytes } from './files';

/** A file that counts for a target. */
interface CountedFile {
  file: string;
  target: string;
  /** Only files of the same kind can be the same; columns of one table of figures are different numbers. */
  kind: string;
}

/**
 * Refuse a file that counts for a target a second time: the same bytes (equal size and CRC), under whatever name or path,
 * and not two layers of it.
 * Files are read for it only where sizes are equal. A scenario counts for every target, so it may be no layer as well.
 * @returns `layer.givenTwice`, or the problem of a file that cannot be read
 */
export async function refuseDuplicates({
  layers,
  figures,
  scenario,
}: Pick<CoverageArguments, 'layers' | 'figures' | 'scenario'>): Promise<Result<null>> {
  const counted: CountedFile[] = [
    ...layers.map(({ target, file }) => ({ target, file, kind: 'features' })),
    ...figures.map(({ target, file, codeColumn, valueColumn }) => ({
      ...{ target, file, kind: `${codeColumn}:${valueColumn}` },
    })),
    ...(scenario === null ? [] : [...new Set(layers.map(({ target }) => target))]).map((target) => ({
      ...{ target, file: scenario!, kind: 'features' },
    })),
  ];
  for (const [index, one] of counted.entries()) {
    const before = counted
      .slice(0, index)
      .filter(({ target, kind }) => target === one.target && kind === one.kind);
    for (const first of before) {
      const same = await isSame(first.file, one.file);
      if (!same.ok) return same;
      if (same.value)
        return fail('layer.givenTwice', { file: one.file, first: first.file, target: one.target });
    }
  }
  return ok(null);
}

async function isSame(one: string, other: string): Promise<Result<boolean>> {
  if (one === other) return ok(true);
  const [{ path: a, ...first }, { path: b, ...second }] = [fileAndLayer(one), fileAndLayer(other)];
  // Where one names none, it has none, or only that one.
  if (first.layer !== undefined && second.layer !== undefined && first.layer !== second.layer)
    return ok(false);
  const sizes = await Promise.all([a, b].map((file) => stat(file).catch(() => null)));
  // What is not there is said by whoever reads it.
  if (!sizes[0] || !sizes[1] || sizes[0].size !== sizes[1].size) return ok(false);
  const sums: string[] = [];
  for (const file of [a, b]) {
    const bytes = await readBytes(file);
    if (!bytes.ok) return bytes;
    sums.push(crc32(bytes.value));
  }
  return ok(sums[0] === sums[1]);
}
