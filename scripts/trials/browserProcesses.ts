import type { BrowserContext } from 'playwright-core';

/** A browser that gives no answer for so long, in milliseconds, is started again. */
const STALLED = 90_000;

/** What comes of something, or null when nothing comes in time. */
export async function inTime<T>(coming: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, STALLED, null);
  });
  // What fails after it was given up is of no interest any more.
  coming.catch(() => undefined);
  return Promise.race([coming, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** The processes of a browser that we started: all of them, or those in which its pages run. */
export async function processesOf(context: BrowserContext, which: 'page' | 'browser'): Promise<number[]> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => which === 'browser' || type === 'renderer').map(({ id }) => id);
}

/** Send a signal; false for a process that is no more. */
function signal(id: number, what: 'SIGKILL' | 0): boolean {
  try {
    return process.kill(id, what);
  } catch {
    // It ended by itself, or with the one before.
    return false;
  }
}

/** End processes at once, as a crash or a cut of the power does. */
export function kill(processes: readonly number[]): void {
  for (const id of processes) signal(id, 'SIGKILL');
}

/** Wait until processes that were killed are no more: one that is left could still write in the profile. */
export async function ended(processes: readonly number[]): Promise<void> {
  while (processes.some((id) => signal(id, 0))) {
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}
