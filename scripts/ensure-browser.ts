/**
 * The journeys need a Chromium. Uses the one that is there; on Debian as root it installs Debian's own package.
 * Elsewhere it says what to do and fails.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './browser/findBrowser';

/** Another installation may be under way on the machine: wait for it instead of failing. */
const LOCK_WAIT = 'DPkg::Lock::Timeout=600';

function run(command: string, args: string[]): boolean {
  process.stdout.write(`${command} ${args.join(' ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

function installFromDebian(): boolean {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false;
  return (
    run('apt-get', ['-o', LOCK_WAIT, 'update', '-qq']) &&
    run('apt-get', ['-o', LOCK_WAIT, 'install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  );
}

if (!findBrowser()) installFromDebian();
const browser = findBrowser();
if (browser) {
  process.stdout.write(`browser: ${browser}\n`);
} else {
  process.stderr.write('No Chromium found. Install it ("apt-get install chromium") or set CHROMIUM_PATH.\n');
  process.exitCode = 1;
}
