import { isTargetId } from '../../src/domain/targets/lekp';
import type { PactVersion } from '../../src/domain/targets/target';
import type { TargetInForce, TargetKey } from '../../src/domain/targets/targetInForce';
import {
  addedTargetInForce,
  changeEverywhere,
  pactTargetInForce,
  projectTargetKeys,
} from '../../src/domain/targets/resolveTargets';
import type { AddedTarget } from '../../src/domain/targets/addedTarget';
import type { TargetChange } from '../../src/domain/targets/targetChange';

/** What the project says about targets. */
export interface ProjectTargets {
  targetChanges: readonly TargetChange[];
  addedTargets: readonly AddedTarget[];
  /** Switched off: shown nowhere, and kept with everything that was changed about them. */
  targetsOff: readonly TargetKey[];
}

/** One target of the project; null for a key that it does not know. */
export function targetInForce(
  { targetChanges, addedTargets }: ProjectTargets,
  key: TargetKey,
  version: PactVersion,
): TargetInForce | null {
  const added = addedTargets.find((target) => target.key === key);
  if (added) return addedTargetInForce(added);
  return isTargetId(key) ? pactTargetInForce(key, changeEverywhere(targetChanges, key), version) : null;
}

/** All targets that the project holds under a version of the pact, without those that are switched off. */
export function resolveTargets(project: ProjectTargets, version: PactVersion): TargetInForce[] {
  return projectTargetKeys(project.addedTargets)
    .filter((key) => !project.targetsOff.includes(key))
    .map((key) => targetInForce(project, key, version)!);
}
