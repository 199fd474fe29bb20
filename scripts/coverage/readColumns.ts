import type { Problem } from '../../src/domain/problem';
import { ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import type { CrsCode } from '../../src/geo/crsCode';
import type { MessageParams } from '../../src/i18n/translate';
import type { Columns } from '../../src/features/columns';
import type { ReadLayer } from '../../src/io/finishLayer';
import { readLayer } from '../../src/io/readLayer';
import type { ReadLayerOptions } from '../../src/io/readLayer';
import { readPositions } from '../../src/io/readPositions';
import { fileStretches, readBytes } from './files';
import type { Report } from './report';

/** By this column example data of ours says that it is invented; a layer that has it is read whole. */
export const EXAMPLE_COLUMN = 'example';

/** The problems of a CRS that is left open, as the command says them: with the option that settles it. */
function withOption(problem: Problem): Problem {
  switch (problem.code) {
    case 'crs.undeclared':
      return { code: 'usage.crsUndeclared', params: problem.params };
    case 'crs.contradicted':
      return { code: 'usage.crsContradicted', params: problem.params };
    default:
      return problem;
  }
}

/**
 * Read a file with a layer; what was done to it on the way in becomes notes.
 * @param assumeCrs the CRS of a file that leaves its own open
 * @param positionsOnly nobody looks at the columns: points may then come from the head of the file alone.
 */
export async function readColumns(
  file: string,
  report: Report,
  assumeCrs: CrsCode | null,
  positionsOnly = false,
): Promise<Result<Columns>> {
  const layer = await readFileLayer(file, report, assumeCrs, positionsOnly);
  return layer.ok ? ok(layer.value.columns) : layer;
}

/** The same, with what became of the rows of the file. */
export async function readFileLayer(
  file: string,
  report: Report,
  assumeCrs: CrsCode | null,
  positionsOnly = false,
): Promise<Result<ReadLayer>> {
  const options: ReadLayerOptions = {
    onProgress: (progress) => report.progress(file, progress),
    ...(assumeCrs && { assumeCrs }),
  };
  const layer = (positionsOnly ? await readHead(file, options) : null) ?? (await readWhole(file, options));
  if (!layer.ok) return { ok: false, problem: withOption(layer.problem) };
  for (const { code, params } of layer.value.report.notes) {
    report.note(file, `note.${code}`, params as MessageParams);
  }
  return layer;
}

async function readWhole(file: string, options: ReadLayerOptions): Promise<Result<ReadLayer>> {
  const bytes = await readBytes(file);
  return bytes.ok ? readLayer({ kind: 'bytes', name: file, bytes: bytes.value }, options) : bytes;
}

async function readHead(file: string, options: ReadLayerOptions): Promise<Result<ReadLayer> | null> {
  const source = await fileStretches(file).catch(() => null);
  if (!source) return null;
  try {
    const { assumeCrs } = options;
    return await readPositions(source, options, [EXAMPLE_COLUMN], assumeCrs ? { assumed: assumeCrs } : {});
  } finally {
    await source.close();
  }
}
