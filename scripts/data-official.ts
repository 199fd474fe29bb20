/** Reads official sources from their services into files that a site can publish. The README says how to use it. */
import { runInTerminal } from './coverage/terminal';
import { officialCommand } from './official/officialCommand';

await runInTerminal(officialCommand);
