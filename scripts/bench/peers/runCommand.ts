import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Largest resident memory so far of a process, in megabytes; null where the system does not tell (only Linux does).
 * The figure of `getrusage` will not do: a process starts with that of the one that started it.
 */
export function peakMemory(process: number | 'self'): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** Between two looks at the memory of a command: short against the seconds that it runs. */
const LOOK_EVERY_MS = 50;

interface CommandRun {
  stdout: string;
  stderr: string;
  /** From start to end of the process. */
  ms: number;
  /** Largest resident memory of the process itself; null where the system does not tell (only Linux does). */
  peakMegabytes: number | null;
}

/**
 * Run a program to its end.
 * @throws with what it said when it cannot be started or ends badly.
 */
export function runCommand(
  program: string,
  args: readonly string[],
  options: { input?: string; env?: Record<string, string> } = {},
): Promise<CommandRun> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, args, { env: { ...process.env, ...options.env } });
    const output = { stdout: '', stderr: '' };
    let peakMegabytes: number | null = null;
    const look = setInterval(() => {
      if (child.pid !== undefined) peakMegabytes = peakMemory(child.pid) ?? peakMegabytes;
    }, LOOK_EVERY_MS);
    child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
    child.on('error', (error) => {
      clearInterval(look);
      reject(error);
    });
    child.on('close', (code) => {
      clearInterval(look);
      const ms = performance.now() - started;
      if (code === 0) resolve({ ...output, ms, peakMegabytes });
      else reject(new Error(`${program} ${args.join(' ')}: ${output.stderr || `exit ${code}`}`));
    });
    child.stdin.end(options.input ?? '');
  });
}

/**
 * Have a program run once this process is gone, however it ended: when it is killed outright, as by a second Ctrl+C, none of
 * its listeners is heard.
 */
export function runAfterThisProcess(program: string, args: readonly string[]): void {
  const script = `while kill -0 ${process.pid}; do sleep 1; done; exec "$@"`;
  spawn('sh', ['-c', script, 'sh', program, ...args], { detached: true, stdio: 'ignore' }).unref();
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const exit = (): void => process.exit(1);

/** A new folder for this run; it goes when the process ends, also when it ends badly. */
export function temporaryFolder(name: string): string {
  // A signal then ends the process by way of `exit`, where servers are stopped too; another one does not end that.
  for (const signal of SIGNALS) if (!process.listeners(signal).includes(exit)) process.on(signal, exit);
  const folder = mkdtempSync(join(tmpdir(), `pactkaart-${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
