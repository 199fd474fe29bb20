import { ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import type { MessageParams } from '../../src/i18n/translate';
import type { Columns } from '../../src/io/columns';
import type { ReadLayer } from '../../src/io/finishLayer';
import type { WorkOptions } from '../../src/io/layerSource';
import { readLayer } from '../../src/io/readLayer';
import { readPositions } from '../../src/io/readPositions';
import { fileStretches } from './fileStretches';
import { readBytes } from './readBytes';
import type { Report } from './report';

/** By this column example data of ours says that it is invented; a layer that has it is read whole. */
export const EXAMPLE_COLUMN = 'example';

/**
 * Read a file with a layer; what was done to it on the way in becomes notes.
 * @param positionsOnly nobody looks at the columns: points may then come from the head of the file alone.
 */
export async function readColumns(
  file: string,
  report: Report,
  positionsOnly = false,
): Promise<Result<Columns>> {
  const options: WorkOptions = { onProgress: (progress) => report.progress(file, progress) };
  const layer = (positionsOnly ? await readHead(file, options) : null) ?? (await readWhole(file, options));
  if (!layer.ok) return layer;
  for (const { code, params } of layer.value.report.notes) {
    report.note(file, `note.${code}`, params as MessageParams);
  }
  return ok(layer.value.columns);
}

async function readWhole(file: string, options: WorkOptions): Promise<Result<ReadLayer>> {
  const bytes = await readBytes(file);
  return bytes.ok ? readLayer({ kind: 'bytes', name: file, bytes: bytes.value }, options) : bytes;
}

async function readHead(file: string, options: WorkOptions): Promise<Result<ReadLayer> | null> {
  const source = await fileStretches(file).catch(() => null);
  if (!source) return null;
  try {
    return await readPositions(source, options, [EXAMPLE_COLUMN]);
  } finally {
    await source.close();
  }
}
