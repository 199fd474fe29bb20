/**
 * Runs npm scripts two at a time: `side-by-side oracle lint types`. Each of them uses one core. What a script printed
 * comes in one piece when it ends; when one fails, no other is started, and the command fails with it.
 */
import { spawn } from 'node:child_process';

/** Runs of which each uses one core, on the two cores that the test command is made for. */
const AT_ONCE = 2;

/** Run one npm script and print what it said. @returns whether it ended well. */
function run(script: string): Promise<boolean> {
  return new Promise((resolve) => {
    const started = Date.now();
    const said: Buffer[] = [];
    const child = spawn('npm', ['run', script], { shell: process.platform === 'win32' });
    child.stdout.on('data', (bytes: Buffer) => said.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => said.push(bytes));
    const end = (ended: string, well: boolean): void => {
      const seconds = Math.round((Date.now() - started) / 1000);
      process.stdout.write(`${Buffer.concat(said).toString()}\n${script}: ${ended} after ${seconds} s\n`);
      resolve(well);
    };
    child.on('error', (error) => {
      end(error.message, false);
    });
    child.on('close', (code, signal) => {
      end(code === 0 ? 'done' : `failed (${signal ?? code})`, code === 0);
    });
  });
}

const waiting = process.argv.slice(2);
const names = [...waiting];
const failed: string[] = [];
async function runInTurn(): Promise<void> {
  for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) {
    if (!(await run(script))) {
      failed.push(script);
      waiting.length = 0;
    }
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, runInTurn));
if (names.length === 0 || failed.length > 0) {
  process.stderr.write(
    names.length === 0 ? 'Name the npm scripts to run.\n' : `failed: ${failed.join(', ')}\n`,
  );
  process.exitCode = 1;
}
