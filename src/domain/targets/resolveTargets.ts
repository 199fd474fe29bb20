import type { AddedTarget } from './addedTarget';
import { LEKP_TARGETS, lekpTarget } from './lekp';
import { PACT_VERSIONS } from './target';
import type { GoalKind, Norm, PactVersion, Target, TargetId } from './target';
import type { OwnNorm, TargetChange } from './targetChange';
import { asInPact } from './targetInForce';
import type { NormOrigin, TargetInForce, TargetKey } from './targetInForce';

interface Terms {
  norm: OwnNorm;
  baseline: string;
  deadline: string;
  kind: GoalKind;
}

const AS_IN_PACT = new Map<TargetId, TargetInForce>(
  LEKP_TARGETS.map((target) => [target.id, asInPact(target)]),
);

/** A target with other numbers. Its norm is the project's own, so it holds whatever version of the pact is chosen. */
function withTerms(target: Target, { norm, baseline, deadline, kind }: Terms): Target {
  const norms = Object.fromEntries(PACT_VERSIONS.map((version) => [version, norm])) as Record<
    PactVersion,
    Norm
  >;
  const fromYear = kind === 'stock' ? null : Number(baseline.slice(0, 4));
  const counting = { ...target.counting, fromYear };
  return { ...target, norms, baseline, deadline, kind, counting, flandersTotal: null };
}

/** True when the terms ask for the same as the target does in that version of the pact. */
function asksTheSame(
  target: Target,
  { norm, baseline, deadline, kind }: Terms,
  version: PactVersion,
): boolean {
  const own = target.norms[version];
  return (
    own !== null &&
    own.quantity * norm.per === norm.quantity * own.per &&
    target.baseline === baseline &&
    target.deadline === deadline &&
    target.kind === kind
  );
}

function originOf({ source, author, date }: NormOrigin): NormOrigin {
  return { source, author, date };
}

/**
 * A target under a change. A change that asks for what held already is no change, so that the target then stays the
 * very same object, with the pact's milestones.
 */
export function underChange(held: TargetInForce, change: TargetChange, version: PactVersion): TargetInForce {
  const { target } = held;
  const counts = change.area === null ? change : { kind: null, baseline: null };
  const terms: Terms = {
    norm: change.norm,
    deadline: change.deadline,
    kind: counts.kind ?? target.kind,
    baseline: counts.baseline ?? target.baseline,
  };
  if (asksTheSame(target, terms, version)) return held;
  return { ...held, target: withTerms(target, terms), change: { ...originOf(change), area: change.area } };
}

/** A target of the pact as the project holds it. */
export function pactTargetInForce(
  id: TargetId,
  change: TargetChange | undefined,
  version: PactVersion,
): TargetInForce {
  const held = AS_IN_PACT.get(id)!;
  return change ? underChange(held, change, version) : held;
}

/** An added target as the project holds it. */
export function addedTargetInForce(added: AddedTarget): TargetInForce {
  const target = { ...withTerms(lekpTarget(added.basedOn), added), denominator: added.denominator };
  return { key: added.key, target, name: added.name, change: { ...originOf(added), area: null } };
}

/** The change of a target that holds everywhere. */
export function changeEverywhere(changes: readonly TargetChange[], key: TargetKey): TargetChange | undefined {
  return changes.find(({ target, area }) => target === key && area === null);
}

/** The target that holds in each area of a level with a norm of its own, by area code: it goes before the project's. */
export function areaTargets(
  held: TargetInForce,
  changes: readonly TargetChange[],
  levelId: string,
  version: PactVersion,
): ReadonlyMap<string, TargetInForce> {
  return new Map(
    changes.flatMap((change): [string, TargetInForce][] => {
      if (change.target !== held.key || change.area?.levelId !== levelId) return [];
      const own = underChange(held, change, version);
      return own === held ? [] : [[change.area.code, own]];
    }),
  );
}

/** Keys of all targets of the project, switched off or not: by werf, those of the pact before the added ones. */
export function projectTargetKeys(added: readonly AddedTarget[]): TargetKey[] {
  const ofPact = LEKP_TARGETS.map(({ id, werf }) => ({ key: id as TargetKey, werf }));
  const own = added.map(({ key, basedOn }) => ({ key: key as TargetKey, werf: lekpTarget(basedOn).werf }));
  return [...ofPact, ...own].sort((a, b) => a.werf - b.werf).map(({ key }) => key);
}
