import type { CoverageEngine } from '../../src/engine/engine';

/** The engines that can count, as the option `--engine` names them. */
export const ENGINE_NAMES = ['columnar', 'turf'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** The engine of that name; each is loaded only when it is asked for. */
export async function countingEngine(name: EngineName): Promise<CoverageEngine> {
  if (name === 'turf') return (await import('../../src/engine/plain/plainEngine')).plainEngine;
  return (await import('../../src/engine/columnar/columnarEngine')).columnarEngine;
}
