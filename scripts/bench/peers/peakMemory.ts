import { readFileSync } from 'node:fs';

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
