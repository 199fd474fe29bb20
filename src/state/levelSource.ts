import { localText } from '../domain/catalog/localText';
import { translate } from '../i18n/translate';
import type { Language } from '../i18n/translate';
import type { AreaLevel } from './slices/dataSlice';
import { OWN_AREAS_LEVEL } from './slices/projectSlice';

/** Where the borders of a level come from: for own areas the user, and the levels that they are composed of. */
export function levelSource(language: Language, { id, source }: Pick<AreaLevel, 'id' | 'source'>): string {
  const known = localText(language, source);
  if (id !== OWN_AREAS_LEVEL) return known;
  const own = translate(language, 'ownAreas.source');
  return known === '' ? own : `${own}; ${known}`;
}
