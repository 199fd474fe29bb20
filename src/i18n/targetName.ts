import type { TargetInForce } from '../domain/targets/targetInForce';
import { translate } from './translate';
import type { Language } from './translate';

/** The name of a target: the one that the user gave, or the pact's. */
export function targetName(
  language: Language,
  { name, target }: Pick<TargetInForce, 'name' | 'target'>,
): string {
  return name ?? translate(language, `target.${target.id}`);
}
