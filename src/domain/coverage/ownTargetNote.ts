import { lekpTarget } from '../targets/lekp';
import type { PactVersion } from '../targets/target';
import type { TargetInForce } from '../targets/targetInForce';

/** A norm that is not the pact's, as one line of provenance: its numbers, whose it is, and the pact's own. */
export function ownTargetNote({ key, name, target, change }: TargetInForce, version: PactVersion): string {
  const norm = target.norms[version];
  const pact = lekpTarget(target.id);
  const pactNorm = pact.norms[version];
  const facts: Record<string, string | number | null | undefined> = {
    target: key,
    name,
    area: change?.area?.code,
    norm: norm && `${norm.quantity} ${target.unit} / ${norm.per} ${target.denominator}`,
    kind: target.kind,
    from: target.baseline,
    by: target.deadline,
    source: change?.source,
    author: change?.author,
    set_on: change?.date,
    pact: pactNorm && `${pactNorm.quantity} / ${pactNorm.per}, ${pact.deadline}`,
  };
  return Object.entries(facts)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([fact, value]) => `${fact}: ${value}`)
    .join('; ');
}
