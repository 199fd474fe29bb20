import type { TargetInForce } from '../../domain/targets/targetInForce';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';

/** The name of a target in force: the one that the user gave, or the pact's own. */
export function targetName(language: Language, { name, target }: TargetInForce): string {
  return name ?? translate(language, `target.${target.id}`);
}
