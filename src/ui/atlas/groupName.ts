import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import { levelKind } from '../shared/levelKind';
import { levelName } from '../shared/levelName';
import type { AtlasGroup } from './atlasGroups';

/** The name of an atlas: its larger area, Flanders, or the level of the user's own. */
export function groupName(language: Language, { name, level }: AtlasGroup): string {
  if (name !== null) return name;
  return levelKind(level) === 'own' ? levelName(language, level) : translate(language, 'whole.flanders');
}
