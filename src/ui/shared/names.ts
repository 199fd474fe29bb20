import { useCallback } from 'react';
import type { AreaLevel } from '../../state/store/data';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import { OWN_AREAS_LEVEL } from '../../state/store/work';
import { useApp } from '../../state/store/AppContext';
import { selectSubject } from '../../state/selectors/subject';
import { selectWithin } from '../../state/selectors/shownAreas';
import { useTranslate } from './useTranslate';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import { targetName } from '../../i18n/stepText';

/** Which words a level has: those of an official level, or the general ones of an own layer. */
export function levelKind(
  level: (Pick<AreaLevel, 'level'> & Partial<Pick<AreaLevel, 'own'>>) | null,
): 'municipality' | 'province' | 'own' {
  // A layer of one's own may have any name.
  if (level?.own) return 'own';
  return level?.level === 'municipality' || level?.level === 'province' ? level.level : 'own';
}

/** What one area of a level is called: a municipality, an own area, or by the name of the file that was opened. */
export function levelName(language: Language, level: AreaLevel): string {
  if (level.id === OWN_AREAS_LEVEL) return translate(language, 'level.ownAreas');
  const kind = levelKind(level);
  return kind === 'own' && level.own ? level.name : translate(language, `level.singular.${kind}`);
}

/** What all areas of a level are together: own areas, an own layer by its file, or Flanders. */
export function wholeName(language: Language, level: AreaLevel): string {
  if (level.id === OWN_AREAS_LEVEL) return translate(language, 'ownAreas.title');
  return levelKind(level) === 'own' ? level.name : translate(language, 'whole.flanders');
}

/** Name of what the panels speak of: the chosen area, the one that the level is limited to, Flanders, or all areas of an own layer. */
export function useSubjectName(): string {
  const t = useTranslate();
  const subject = useApp(selectSubject);
  const within = useApp((state) => selectWithin(state)?.name);
  return subject?.name ?? within ?? t(subject?.own ? 'whole.own' : 'whole.flanders');
}

/** Names of targets in the chosen language. */
export function useTargetName(): (target: Pick<TargetInForce, 'name' | 'target'>) => string {
  const language = useApp((state) => state.language);
  return useCallback((target) => targetName(language, target), [language]);
}
