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
import { fileStretches, isAddress, readBytes } from './files';
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
    case 'service.incomplete':
      return { code: 'usage.serviceIncomplete', params: problem.params };
    default:
      return problem;
  }
}

/** How a file or address is read. */
export interface ReadingTerms {
  /** The CRS of a file that leaves its own open. */
  assumeCrs: CrsCode | null;
  /** Nobody looks at the columns: points may then come from the head of the file alone. */
  positionsOnly?: boolean;
  /** What a service gave is taken, though it is not all that it has. */
  allowIncomplete?: boolean;
}

/** Read the columns of a file or address: {@link readColumnsWithNotes}. */
export async function readColumns(
  file: string,
  report: Report,
  assumeCrs: CrsCode | null,
): Promise<Result<Columns>> {
  const layer = await readFileLayer(file, report, { assumeCrs });
  return layer.ok ? ok(layer.value.columns) : layer;
}

/** Read a file or address with a layer, with what became of its rows; what was done to it on the way in becomes notes. */
export async function readFileLayer(
  file: string,
  report: Report,
  { assumeCrs, positionsOnly = false, allowIncomplete = false }: ReadingTerms,
): Promise<Result<ReadLayer>> {
  const options: ReadLayerOptions = {
    onProgress: (progress) => report.progress(file, progress),
    ...(assumeCrs && { assumeCrs }),
    partial: allowIncomplete,
  };
  const layer =
    (positionsOnly && !isAddress(file) ? await readHead(file, options) : null) ??
    (await readWhole(file, options));
  if (!layer.ok) return { ok: false, problem: withOption(layer.problem) };
  for (const { code, params } of layer.value.report.notes) {
    report.note(file, `note.${code}`, params as MessageParams);
  }
  return layer;
}

async function readWhole(file: string, options: ReadLayerOptions): Promise<Result<ReadLayer>> {
  if (isAddress(file)) {
    const partial = options.partial === true ? { partial: true as const } : {};
    return readLayer({ kind: 'address', name: file, url: file, ...partial }, options);
  }
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  return readLayer({ kind: 'bytes', name: file, bytes: bytes.value, fetchGdal: true }, options);
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
