import type { Problem } from '../../src/domain/problem';
import { fail } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import type { CrsCode } from '../../src/geo/crsCode';
import type { MessageParams } from '../../src/i18n/translate';
import type { ReadLayer } from '../../src/io/finishLayer';
import { readLayer } from '../../src/io/readLayer';
import type { ReadLayerOptions } from '../../src/io/readLayer';
import { readPositions } from '../../src/io/readPositions';
import { fileAndLayer, fileStretches, isAddress, readBytes } from './files';
import type { Report } from './report';

/** By this column example data of ours says that it is invented; a layer that has it is read whole. */
export const EXAMPLE_COLUMN = 'example';

/** The problems that an option settles, as the command says them: with that option. */
function withOption(problem: Problem, { allowIncomplete }: ReadingTerms): Problem {
  switch (problem.code) {
    case 'crs.undeclared':
      return { code: 'usage.crsUndeclared', params: problem.params };
    case 'crs.contradicted':
      return { code: 'usage.crsContradicted', params: problem.params };
    case 'service.incomplete':
      return allowIncomplete === false
        ? { code: 'usage.serviceIncomplete', params: problem.params }
        : problem;
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
  /** What a service gave is taken, though it is not all that it has; absent where the command line cannot say so. */
  allowIncomplete?: boolean;
  /** It may be a table whose rows have no place. */
  mayBeTable?: boolean;
  /** It is read as one, whether its rows have a place or not. Rows of a table are told by who joins them to areas. */
  asTable?: boolean;
}

/**
 * Read a file or address with a layer, with what became of its rows; what was done to it on the way in becomes notes. Behind
 * a `#` stands which layer is meant of several.
 */
export async function readFileLayer(
  file: string,
  report: Report,
  terms: ReadingTerms,
): Promise<Result<ReadLayer>> {
  const { assumeCrs, positionsOnly = false, allowIncomplete = false } = terms;
  const options: ReadLayerOptions = {
    onProgress: (progress) => report.progress(file, progress),
    ...(assumeCrs && { assumeCrs }),
    partial: allowIncomplete,
    // Nobody answers a question about it.
    ...{ fetchGdal: true, strictLayer: true },
  };
  const layer =
    (positionsOnly && !isAddress(file) ? await readHead(file, options) : null) ??
    (await readWhole(file, options));
  if (!layer.ok) return { ok: false, problem: withOption(layer.problem, terms) };
  const { table, columns } = layer.value.report;
  if (table && !terms.mayBeTable && !terms.asTable)
    return fail('table.noCoordinates', { file, columns: columns.map(({ name }) => name).join(', ') });
  for (const { code, params } of layer.value.report.notes) {
    report.note(file, `note.${code}`, params as MessageParams);
  }
  if (!table && !terms.asTable) report.read(file, layer.value);
  return layer;
}

/** Say of a file that is no layer of measures what became of its rows, where not all were accepted as they stand. */
export function noteSum(file: string, { report: { rows } }: ReadLayer, report: Report): void {
  if (rows.refused + rows.doubtful + rows.repaired > 0) report.note(file, 'batch.rowsRead', { ...rows });
}

async function readWhole(file: string, options: ReadLayerOptions): Promise<Result<ReadLayer>> {
  if (isAddress(file)) return readLayer({ kind: 'address', name: file, url: file }, options);
  const { path, ...named } = fileAndLayer(file);
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  return readLayer({ kind: 'bytes', name: file, bytes: bytes.value, ...named }, options);
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
