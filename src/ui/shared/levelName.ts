import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import type { AreaLevel } from '../../state/slices/dataSlice';
import { OWN_AREAS_LEVEL } from '../../state/slices/projectSlice';
import { levelKind } from './levelKind';

/** What one area of a level is called: a municipality, an own area, or by the name of the file that was opened. */
export function levelName(language: Language, level: AreaLevel): string {
  if (level.id === OWN_AREAS_LEVEL) return translate(language, 'level.ownAreas');
  const kind = levelKind(level);
  return kind === 'own' && level.own ? level.name : translate(language, `level.singular.${kind}`);
}
