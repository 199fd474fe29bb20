import { problem } from '../../src/domain/problem';
import { problemText } from '../../src/i18n/translate';
import type { Language } from '../../src/i18n/translate';
import type { CommandOutput, ExitCode } from './coverageCommand';

/**
 * Run a command with the arguments of this process and the day of today (ISO). What it says goes to stderr, in Dutch where
 * the environment is Dutch; what it throws is said as well, and ends with exit code 1.
 */
export async function runInTerminal(
  command: (
    args: readonly string[],
    language: Language,
    today: string,
    output: CommandOutput,
  ) => Promise<ExitCode>,
): Promise<void> {
  const { LC_ALL, LANG } = process.env;
  const language: Language = (LC_ALL || LANG || '').startsWith('nl') ? 'nl' : 'en';
  const { stderr } = process;
  const output: CommandOutput = {
    line: (text) => void stderr.write(`${text}\n`),
    // Only a terminal can replace a line; in a log every step would stay.
    status: (text) => void (stderr.isTTY && stderr.write(`\r\u001b[K${text}`)),
  };
  try {
    process.exitCode = await command(process.argv.slice(2), language, localDay(new Date()), output);
  } catch (error) {
    output.line(problemText(language, problem('engine.failed', { cause: String(error) })));
    process.exitCode = 1;
  }
}

function localDay(now: Date): string {
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
