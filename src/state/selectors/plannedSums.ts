import type { PlannedSum } from '../../domain/plan/phasing';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { PlannedAreas, PlannedTallies, PlannedTally } from '../store/plan';

/** Tallies of every target, found once for a count: a pointer that moves asks for them with every event. */
const byTarget = new WeakMap<PlannedTallies, Map<TargetKey, PlannedTally[]>>();

function talliesOf(tallies: PlannedTallies, target: TargetKey): readonly PlannedTally[] {
  let known = byTarget.get(tallies);
  if (!known) {
    known = new Map();
    for (const tally of tallies.values()) {
      const those = known.get(tally.target);
      if (those) those.push(tally);
      else known.set(tally.target, [tally]);
    }
    byTarget.set(tallies, known);
  }
  return known.get(target) ?? [];
}

/** What is planned for a target in every area of a level in which something is, by status and year. */
export function sumsByArea(
  tallies: PlannedTallies,
  target: TargetKey,
  levelId: string,
): ReadonlyMap<number, readonly PlannedSum[]> {
  const sums = new Map<number, PlannedSum[]>();
  for (const { status, year, levels } of talliesOf(tallies, target)) {
    for (const [area, { amount, measures }] of levels.get(levelId) ?? []) {
      const those = sums.get(area) ?? [];
      those.push({ status, year, amount, measures });
      sums.set(area, those);
    }
  }
  return sums;
}

/** What is planned for a target in some areas of a level together, by status and year. */
export function sumsOver(
  tallies: PlannedTallies,
  target: TargetKey,
  levelId: string,
  areas: readonly number[],
): readonly PlannedSum[] {
  return talliesOf(tallies, target).flatMap(({ status, year, levels }) => {
    const cells: PlannedAreas = levels.get(levelId) ?? new Map();
    const found = areas.flatMap((area) => cells.get(area) ?? []);
    const measures = found.reduce((sum, cell) => sum + cell.measures, 0);
    const amount = found.reduce((sum, cell) => sum + cell.amount, 0);
    return measures > 0 ? [{ status, year, amount, measures }] : [];
  });
}

/** How much more than before there is of a target in the areas that a preview names, by status and year. */
export function changesByArea(
  tallies: PlannedTallies,
  preview: PlannedTallies,
  target: TargetKey,
  levelId: string,
): ReadonlyMap<number, readonly PlannedSum[]> {
  const changes = new Map<number, PlannedSum[]>();
  for (const [name, { target: of, status, year, levels }] of preview) {
    if (of !== target) continue;
    const before = tallies.get(name)?.levels.get(levelId);
    for (const [area, cell] of levels.get(levelId) ?? []) {
      const amount = cell.amount - (before?.get(area)?.amount ?? 0);
      const measures = cell.measures - (before?.get(area)?.measures ?? 0);
      if (amount === 0 && measures === 0) continue;
      const those = changes.get(area) ?? [];
      those.push({ status, year, amount, measures });
      changes.set(area, those);
    }
  }
  return changes;
}

/** Sums with changes on top; one of which no measure is left is gone. */
export function sumsWith(sums: readonly PlannedSum[], changes: readonly PlannedSum[]): readonly PlannedSum[] {
  const next = [...sums];
  for (const change of changes) {
    const at = next.findIndex(({ status, year }) => status === change.status && year === change.year);
    const known = next[at];
    if (!known) next.push(change);
    else {
      const [amount, measures] = [known.amount + change.amount, known.measures + change.measures];
      next[at] = { ...known, amount, measures };
    }
  }
  return next.filter(({ measures }) => measures > 0);
}
