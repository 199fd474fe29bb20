import type { PactVersion, TargetId } from '../domain/targets/target';
import type { NormOrigin } from '../domain/targets/targetInForce';
import { formatDate } from './format';
import { pactNormText } from './pactNormText';
import { translate } from './translate';
import type { Language } from './translate';

/** Where a norm that is not the pact's comes from, and what the pact asks instead. */
export function normOriginText(
  language: Language,
  { source, author, date }: NormOrigin,
  target: TargetId,
  version: PactVersion,
  numberText?: (value: number) => string,
): string {
  const origin = translate(language, author === '' ? 'change.origin' : 'change.originBy', {
    source,
    author,
    date: formatDate(language, date),
  });
  return `${origin}. ${pactNormText(language, target, version, numberText)}.`;
}
