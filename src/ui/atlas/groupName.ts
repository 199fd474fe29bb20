import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import { OWN_AREAS_LEVEL } from '../../state/slices/projectSlice';
import { levelKind } from '../shared/levelKind';
import type { AtlasGroup } from './atlasGroups';

/** The name of an atlas: its larger area, Flanders, own areas, or an own layer by its file. */
export function groupName(language: Language, { name, level }: AtlasGroup): string {
  if (name !== null) return name;
  if (level.id === OWN_AREAS_LEVEL) return translate(language, 'ownAreas.title');
  return levelKind(level) === 'own' ? level.name : translate(language, 'whole.flanders');
}
