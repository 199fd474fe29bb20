/**
 * The batch command: how far areas are from the targets, from files to a file. The README says how to use it.
 * Everything it says goes to stderr, in Dutch where the environment is Dutch.
 */
import { coverageCommand } from './coverage/coverageCommand';
import { runInTerminal } from './coverage/terminal';

await runInTerminal(coverageCommand);
