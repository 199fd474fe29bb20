import { addAreaTallies } from '../../src/domain/coverage/tally';
import type { AreaTally } from '../../src/domain/coverage/tally';
import { TARGET_IDS } from '../../src/domain/targets/target';
import type { TargetId } from '../../src/domain/targets/target';

/** One tally per area; null where nothing is known. */
export type Tallies = readonly (AreaTally | null)[];

/** What is known per target, added up over layers, figures and a scenario. */
export class KnownTallies {
  readonly #base = new Map<TargetId, Tallies>();
  readonly #scenario = new Map<TargetId, Tallies>();

  /** Add a layer or figures of a target: what one of them knows of an area is known. */
  add(target: TargetId, tallies: Tallies): void {
    const before = this.#base.get(target);
    this.#base.set(target, before ? before.map((tally, area) => sum(tally, tallies[area]!)) : tallies);
  }

  /** Add the planned measures of a target. */
  addScenario(target: TargetId, tallies: Tallies): void {
    this.#scenario.set(target, tallies);
  }

  /**
   * The sums, in the order of the pact. Where layers and figures know nothing of an area a scenario does not make it
   * known: what is planned says nothing of what stands. A target that only the scenario has rests on it alone.
   */
  sums(): Map<TargetId, Tallies> {
    const sums = new Map<TargetId, Tallies>();
    for (const target of TARGET_IDS) {
      const base = this.#base.get(target);
      const scenario = this.#scenario.get(target);
      const known = base?.map((tally, area) => (tally && scenario ? sum(tally, scenario[area]!) : tally));
      if (known ?? scenario) sums.set(target, (known ?? scenario)!);
    }
    return sums;
  }
}

function sum(a: AreaTally | null, b: AreaTally | null): AreaTally | null {
  return a && b ? addAreaTallies(a, b) : (a ?? b);
}
