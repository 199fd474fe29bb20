import { cpus, totalmem } from 'node:os';

/** The machine in one line: processor, cores, memory, Node. */
export function machineName(): string {
  const cores = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cores[0]?.model.trim()}, ${cores.length} cores, ${gigabytes} GB, Node ${process.versions.node}`;
}
