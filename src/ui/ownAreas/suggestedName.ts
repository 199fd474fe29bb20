import type { AreaOperation } from '../../domain/areas/ownArea';
import { formatNumber } from '../../i18n/format';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';

const MOST = 3;

function joined(language: Language, names: readonly string[]): string {
  const shown = names.slice(0, MOST).join(', ');
  const count = names.length - MOST;
  return count > 0 ? translate(language, 'ownAreas.name.more', { names: shown, count }) : shown;
}

/** A name for an area made of others, until the user gives a better one; empty while nothing is chosen. */
export function suggestedName(
  language: Language,
  operation: AreaOperation,
  names: readonly string[],
  distance: number,
): string {
  const [first, ...others] = names;
  if (first === undefined) return '';
  if (operation === 'union') return joined(language, names);
  return translate(language, `ownAreas.name.${operation}`, {
    first,
    names: joined(language, operation === 'difference' ? others : names),
    distance: formatNumber(distance),
  });
}
