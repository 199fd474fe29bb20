/**
 * The batch command: how far areas are from the targets, from files to a file. The README says how to use it.
 * Everything it says goes to stderr, in Dutch where the environment is Dutch.
 */
import { problem } from '../src/domain/problem';
import { problemText } from '../src/i18n/translate';
import type { Language } from '../src/i18n/translate';
import { coverageCommand } from './coverage/coverageCommand';

const { LC_ALL, LANG } = process.env;
const language: Language = (LC_ALL || LANG || '').startsWith('nl') ? 'nl' : 'en';

const now = new Date();
const twoDigits = (number: number): string => String(number).padStart(2, '0');
const today = `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;

const { stderr } = process;
const output = {
  line: (text: string): void => void stderr.write(`${text}\n`),
  // Only a terminal can replace a line; in a log every step would stay.
  status: (text: string): void => void (stderr.isTTY && stderr.write(`\r\u001b[K${text}`)),
};

try {
  process.exitCode = await coverageCommand(process.argv.slice(2), language, today, output);
} catch (error) {
  output.line(problemText(language, problem('engine.failed', { cause: String(error) })));
  process.exitCode = 1;
}
