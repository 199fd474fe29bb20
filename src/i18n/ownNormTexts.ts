import type { TargetInForce } from '../domain/targets/targetInForce';
import type { PactVersion } from '../domain/targets/target';
import { normText } from './normTexts';
import { targetName } from './stepText';
import { translate } from './translate';
import type { Language } from './translate';

/**
 * Norms that are not the pact's, one line each: "Ontharding: 18 m² per inwoner, tegen eind 2040 (Netevallei)".
 * @param areaOf name of the only area for which a norm holds; null where it holds everywhere
 */
export function ownNormTexts(
  language: Language,
  targets: readonly TargetInForce[],
  version: PactVersion,
  areaOf: (target: TargetInForce) => string | null,
  numberText?: (value: number) => string,
): string[] {
  return targets.map((inForce) => {
    const { target } = inForce;
    const norm = target.norms[version];
    const area = areaOf(inForce);
    const asked =
      norm &&
      translate(language, 'norm.by', {
        norm: normText(language, target, norm, numberText),
        year: target.deadline.slice(0, 4),
      });
    return [`${targetName(language, inForce)}${asked ? `: ${asked}` : ''}`, area && `(${area})`]
      .filter(Boolean)
      .join(' ');
  });
}
