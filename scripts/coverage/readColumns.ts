import { ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import type { MessageParams } from '../../src/i18n/translate';
import type { Columns } from '../../src/io/columns';
import { readLayer } from '../../src/io/readLayer';
import { readBytes } from './readBytes';
import type { Report } from './report';

/** Read a file with a layer; what was done to it on the way in becomes notes. */
export async function readColumns(file: string, report: Report): Promise<Result<Columns>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const layer = await readLayer(
    { kind: 'bytes', name: file, bytes: bytes.value },
    { onProgress: (progress) => report.progress(file, progress) },
  );
  if (!layer.ok) return layer;
  for (const { code, params } of layer.value.report.notes) {
    report.note(file, `note.${code}`, params as MessageParams);
  }
  return ok(layer.value.columns);
}
