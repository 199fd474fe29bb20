import type { Problem, ProblemCode } from '../../src/domain/problem';
import { ok } from '../../src/domain/result';
import type { Result } from '../../src/domain/result';
import { lekpTarget } from '../../src/domain/targets/lekp';
import { rowsFile, rowsToTell } from '../../src/io/exports/rowsFile';
import type { RowsToTell } from '../../src/io/exports/rowsFile';
import { loadTexts } from '../../src/io/lateTexts';
import { countSummaryText } from '../../src/i18n/countSummaryText';
import { withNumbersIn } from '../../src/i18n/format';
import { problemText, translate, translateWithCause } from '../../src/i18n/translate';
import type { Language, MessageParams } from '../../src/i18n/translate';
import { calculateCoverage } from './calculateCoverage';
import { usageText } from './commandOptions';
import type { CoverageArguments } from './coverageArguments';
import { formatCoverage } from './formatCoverage';
import { parseArguments } from './parseArguments';
import type { Report } from './report';
import { writeWhole } from './files';

/** How the command ends: done, bad input, or wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What whoever wrote the command line has to name, and did not name or not rightly. */
const WRONG_USAGE: ReadonlySet<string> = new Set<ProblemCode>([
  ...(['layer.several', 'layer.notThere', 'service.severalLayers', 'service.noSuchLayer'] as const),
]);

/** Where the command's words go. */
export interface CommandOutput {
  line(text: string): void;
  /** How far the work is; every text replaces the one before, an empty one clears it. */
  status(text: string): void;
}

/** Numbers that could be read in two ways are settled by an option here, and by a choice on the page. */
function withDecimal(problem: Problem): Problem {
  return problem.code === 'number.open' ? { code: 'usage.numberOpen', params: problem.params } : problem;
}

/**
 * `npm run coverage`: count measure layers over areas and write the gaps to a file.
 * Notes are held back until the file stands, so that a failure says its one line and nothing else.
 * @param today ISO date, the reference date when the command line names none.
 */
export async function coverageCommand(
  commandLine: readonly string[],
  language: Language,
  today: string,
  output: CommandOutput,
): Promise<ExitCode> {
  await loadTexts(language);
  const args = parseArguments(commandLine, today);
  if (!args.ok) {
    output.line(problemText(language, args.problem));
    output.line(usageText(language));
    return 2;
  }
  const notes: string[] = [];
  const { rejects } = args.value;
  const told: RowsToTell[] = [];
  const report: Report = {
    language,
    note: (file, key, params) => notes.push(`${file}: ${translateWithCause(language, key, params)}`),
    read: (file, layer) => {
      if (rejects) told.push(rowsToTell(layer, language, file));
    },
    count: (file, target, summary) => {
      const text = withNumbersIn(language, () => countSummaryText(language, summary, lekpTarget(target)));
      notes.push(`${file}: ${translate(language, 'batch.count', { target, summary: text })}`);
    },
    progress: (file, { stage, done, total }) => {
      const percent = total ? Math.floor((100 * done) / total) : 0;
      output.status(translate(language, `batch.stage.${stage}`, { file, percent }));
    },
  };
  const written = await writeCoverage(args.value, language, report, told);
  output.status('');
  if (!written.ok) {
    output.line(problemText(language, withDecimal(written.problem)));
    return WRONG_USAGE.has(written.problem.code) ? 2 : 1;
  }
  for (const note of notes) output.line(note);
  if (rejects) {
    const count = told.reduce((sum, { rows }) => sum + rows.length, 0);
    output.line(translate(language, 'batch.rejects', { file: rejects.file, count }));
  }
  output.line(translate(language, 'batch.written', written.value));
  return 0;
}

/**
 * @param told the rows to look at of all that is read, once it was
 * @returns what was written, for the message
 */
async function writeCoverage(
  args: CoverageArguments,
  language: Language,
  report: Report,
  told: readonly RowsToTell[],
): Promise<Result<MessageParams>> {
  const coverage = await calculateCoverage(args, report);
  if (!coverage.ok) return coverage;
  const content = await formatCoverage(coverage.value, args, language);
  if (!content.ok) return content;
  if (args.rejects) {
    const rows = rowsFile(told, args.rejects.form, language);
    const done = await writeWhole(args.rejects.file, rows);
    if (!done.ok) return done;
  }
  const { file } = args.out;
  const written = await writeWhole(file, content.value);
  if (!written.ok) return written;
  const { areas, byTarget } = coverage.value.table;
  return ok({ file, areas: areas.length, targets: byTarget.size });
}
