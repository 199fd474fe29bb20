import { lekpTarget } from '../../domain/targets/lekp';
import type { PactVersion } from '../../domain/targets/target';
import type { TargetInForce } from '../../domain/targets/targetInForce';

/** A norm that is not the pact's, for the provenance of a file: its numbers, whose it is, and the pact's own. */
export function ownTargetNote({ key, name, target, change }: TargetInForce, version: PactVersion): object {
  const norm = target.norms[version];
  const pact = lekpTarget(target.id);
  return {
    target: key,
    name,
    counts: target.id,
    area: change?.area?.code ?? null,
    quantity: norm?.quantity ?? null,
    unit: target.unit,
    per: norm?.per ?? null,
    denominator: target.denominator,
    kind: target.kind,
    baseline: target.baseline,
    deadline: target.deadline,
    source: change?.source ?? null,
    author: change?.author ?? null,
    set_on: change?.date ?? null,
    pact: {
      quantity: pact.norms[version]?.quantity ?? null,
      per: pact.norms[version]?.per ?? null,
      deadline: pact.deadline,
    },
  };
}
