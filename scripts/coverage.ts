/**
 * The batch command: how far areas are from the targets, from files to a file. The README says how to use it.
 * Everything it says goes to stderr, in Dutch where the environment is Dutch.
 */
import { coverageCommand } from './coverage/coverageCommand';
import { runInTerminal } from './coverage/terminal';

const now = new Date();
const twoDigits = (number: number): string => String(number).padStart(2, '0');
const today = `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;

await runInTerminal((args, language, output) => coverageCommand(args, language, today, output));
