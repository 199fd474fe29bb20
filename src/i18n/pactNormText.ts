import { lekpTarget } from '../domain/targets/lekp';
import type { PactVersion, TargetId } from '../domain/targets/target';
import { normText } from './normText';
import { translate } from './translate';
import type { Language } from './translate';

/** The pact's own numbers, to stand next to a change: "pact 1.0: 1 m² per inwoner, tegen eind 2030". */
export function pactNormText(
  language: Language,
  id: TargetId,
  version: PactVersion,
  numberText?: (value: number) => string,
): string {
  const target = lekpTarget(id);
  const norm = target.norms[version];
  return norm === null
    ? translate(language, 'pactNorm.none', { version })
    : translate(language, 'pactNorm.text', {
        version,
        norm: normText(language, target, norm, numberText),
        year: target.deadline.slice(0, 4),
      });
}
