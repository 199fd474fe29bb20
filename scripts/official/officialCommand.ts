import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { localText } from '../../src/domain/catalog/localText';
import { columnsNeeded, OFFICIAL_SOURCES } from '../../src/domain/catalog/officialSources';
import type { OfficialSource } from '../../src/domain/catalog/officialSources';
import { fail, ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { findAttribute } from '../../src/features/columns';
import type { Columns } from '../../src/features/columns';
import { problemText, translate, translateWithCause } from '../../src/i18n/translate';
import type { Language, MessageParams } from '../../src/i18n/translate';
import { metadataOfPart } from '../../src/io/formats/flatgeobuf/flatGeobufHeader';
import { writeFlatGeobuf } from '../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import { loadTexts } from '../../src/io/lateTexts';
import { readLayer } from '../../src/io/readLayer';
import type { CommandOutput, ExitCode } from '../coverage/coverageCommand';
import { makeFolder, writeWhole } from '../coverage/files';
import { joinFigures } from './joinFigures';
import { joinRows } from './joinRows';
import { fileOf, officialCatalog } from './officialCatalog';

const FOLDER = 'public/data/official';

interface OfficialArguments {
  sources: readonly OfficialSource[];
  folder: string;
  /** True: only say which sources there are. */
  list: boolean;
  /** True: what a service gave is written, though it is not all that it has; the file says so. */
  allowIncomplete: boolean;
}

/**
 * `npm run data:official`: read official sources and write each as a FlatGeobuf, with a catalog of all that stand in the
 * folder. A source that cannot be read, or not as a whole, leaves the file that was there; the others go on.
 * @param today ISO date, on which the sources are read
 * @param known the sources that can be asked for
 */
export async function officialCommand(
  commandLine: readonly string[],
  language: Language,
  today: string,
  output: CommandOutput,
  known: readonly OfficialSource[] = OFFICIAL_SOURCES,
): Promise<ExitCode> {
  await loadTexts(language);
  const args = parseOfficial(commandLine, known);
  if (!args.ok) {
    output.line(problemText(language, args.problem));
    output.line(translate(language, 'official.usage', { ids: known.map(({ id }) => id).join(', ') }));
    return 2;
  }
  const { sources, folder, list, allowIncomplete } = args.value;
  if (list) {
    for (const source of sources) output.line(describe(source, language));
    return 0;
  }
  const made = await makeFolder(folder);
  if (!made.ok) {
    output.line(problemText(language, made.problem));
    return 1;
  }
  let failed = false;
  for (const source of sources) {
    const done = await writeSource(source, { folder, allowIncomplete, today }, language, output);
    if (!done.ok) {
      failed = true;
      output.line(`${source.id}: ${problemText(language, done.problem)}`);
    }
  }
  const catalog = await officialCatalog(folder, known);
  if (catalog === null) output.line(translate(language, 'official.noAreas'));
  else {
    const written = catalog.ok
      ? await writeWhole(join(folder, 'catalog.json'), `${JSON.stringify(catalog.value, null, 2)}\n`)
      : catalog;
    if (!written.ok) {
      failed = true;
      output.line(problemText(language, written.problem));
    }
  }
  return failed ? 1 : 0;
}

/** The arguments; `usage.…` for wrong usage. */
function parseOfficial(args: readonly string[], known: readonly OfficialSource[]): Result<OfficialArguments> {
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...{ only: { type: 'string' as const }, out: { type: 'string' as const } },
      ...{ list: { type: 'boolean' as const }, 'allow-incomplete': { type: 'boolean' as const } },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const asked: OfficialArguments = {
    ...{ sources: known, folder: FOLDER },
    ...{ list: false, allowIncomplete: false },
  };
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return fail('usage.unexpected', { text: token.value });
    const { rawName: option, value } = token;
    if (option === '--list' && value === undefined) asked.list = true;
    else if (option === '--allow-incomplete' && value === undefined) asked.allowIncomplete = true;
    else if (option !== '--only' && option !== '--out') return fail('usage.unknownOption', { option });
    else if (!value || (!token.inlineValue && value.startsWith('--')))
      return fail('usage.missingValue', { option });
    else if (option === '--out') asked.folder = value;
    else {
      const wanted = value.split(',').map((id) => id.trim());
      const unknown = wanted.find((id) => !known.some((source) => source.id === id));
      const expected = known.map(({ id }) => id).join(' | ');
      if (unknown !== undefined) return fail('usage.badValue', { option, value: unknown, expected });
      asked.sources = known.filter(({ id }) => wanted.includes(id));
    }
  }
  return ok(asked);
}

/** A source in one line: what it is, whose, under which licence, where, and what is to be known of it. */
function describe(
  { id, name, owner, licence, address, caution }: OfficialSource,
  language: Language,
): string {
  const say = (text: Parameters<typeof localText>[1]): string => localText(language, text);
  const credit = licence === null ? translate(language, 'official.noLicence') : say(licence);
  return [id, say(name), say(owner), credit, address, ...(caution ? [say(caution)] : [])].join(' · ');
}

/** Read a source whole and write it; what was done on the way is said once its file stands. */
async function writeSource(
  source: OfficialSource,
  {
    folder,
    allowIncomplete,
    today,
  }: Pick<OfficialArguments, 'folder' | 'allowIncomplete'> & { today: string },
  language: Language,
  output: CommandOutput,
): Promise<Result<null>> {
  const { id, address, content } = source;
  const layer = await readLayer(
    { kind: 'address', name: address, url: address, ...(allowIncomplete && { partial: true as const }) },
    {
      fetchGdal: true,
      onProgress: ({ done, total }) => {
        const percent = total ? Math.floor((100 * done) / total) : 0;
        output.status(translate(language, 'batch.stage.reading', { file: id, percent }));
      },
    },
  );
  output.status('');
  if (!layer.ok) {
    const { problem } = layer;
    // As the command says it: with the option that takes a part all the same.
    return problem.code === 'service.incomplete' ? fail('usage.serviceIncomplete', problem.params) : layer;
  }
  const { columns, report } = layer.value;
  const fits = checkColumns(source, columns);
  if (!fits.ok) return fits;
  const rows = content.role === 'measures' ? content.rows : undefined;
  const figures = content.role === 'areas' && content.figures;
  const joined = figures ? await joinFigures(columns, content.codeColumn, figures) : null;
  if (joined?.ok === false) return joined;
  const written = rows ? joinRows(columns, rows) : (joined?.value.columns ?? columns);
  const file = join(folder, fileOf(source));
  const [owner, licence] = [source.owner, source.licence ?? ''].map((text) => localText('nl', text));
  const part = report.notes.find((note) => note.code === 'servicePart');
  const bytes = writeFlatGeobuf(written, {
    name: id,
    title: localText('nl', source.name),
    metadata: JSON.stringify({
      ...{ source: owner, licence, address, date: today },
      ...(part && metadataOfPart(part.params.count, part.params.total)),
    }),
  });
  const done = await writeWhole(file, bytes);
  if (!done.ok) return done;
  for (const { code, params } of report.notes)
    output.line(`${id}: ${translateWithCause(language, `note.${code}`, params as MessageParams)}`);
  if (joined) {
    const { missing, left } = joined.value;
    const counts = { count: missing, codes: left.count, sum: left.sum };
    output.line(`${id}: ${translate(language, 'official.joined', counts)}`);
  }
  output.line(
    translate(language, 'official.written', { file, rows: rows ? columns.count : 0, count: written.count }),
  );
  return ok(null);
}

/** `layer.noFeatures` for a source that is empty, `column.missing` for one that is no longer what the list says. */
function checkColumns(source: OfficialSource, columns: Columns): Result<null> {
  const { address: file } = source;
  if (columns.count === 0) return fail('layer.noFeatures', { file });
  const column = columnsNeeded(source).find((name) => !findAttribute(columns, name));
  const available = columns.attributes.map(({ name }) => name).join(', ');
  return column === undefined ? ok(null) : fail('column.missing', { file, column, available });
}
