import type { OwnArea } from '../../domain/areas/ownArea';
import { originText } from '../../i18n/originText';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import type { AreaLevel } from '../../state/slices/dataSlice';
import { levelKind } from '../shared/levelKind';

/** How an own area came to be, in a few words: "3 gemeenten", "cirkel, straal 1.500 m". */
export function howMade(language: Language, { origin }: OwnArea, levels: readonly AreaLevel[]): string {
  if (origin.kind !== 'composed') return originText(language, origin);
  const kind = levelKind(levels.find(({ id }) => id === origin.members.levelId) ?? null);
  return translate(language, `level.count.${kind}`, { count: origin.members.codes.length });
}
