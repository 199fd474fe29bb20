import { selectLevel as selectLevelAction } from '../../state/actions/selection';
import { showOwnAreas } from '../../state/actions/composing';
import { useAct, useApp } from '../../state/store/AppContext';
import { selectLevel } from '../../state/selectors/levels';
import type { AreaLevel } from '../../state/store/data';
import { OWN_AREAS_LEVEL } from '../../state/store/work';
import { ActionButton } from '../shared/ActionButton';
import { levelKind } from '../shared/names';
import { SegmentChoice } from '../shared/SegmentChoice';
import { useTranslate } from '../shared/useTranslate';

/** Larger areas first, as one zooms in; own layers last. */
function bySize(a: AreaLevel, b: AreaLevel): number {
  return Number(a.own) - Number(b.own) || a.areas.length - b.areas.length;
}

/** The level of areas on the screen. */
export function LevelSwitch() {
  const t = useTranslate();
  const act = useAct();
  const levels = useApp((state) => state.levels);
  const shown = useApp(selectLevel);
  const panelOpen = useApp((state) => state.ownAreasOpen);
  const nameOf = (level: AreaLevel): string => {
    const kind = levelKind(level);
    if (kind !== 'own') return t(`level.${kind}`);
    return level.id === OWN_AREAS_LEVEL ? t('level.ownAreas') : level.name;
  };
  return (
    <SegmentChoice
      label={t('level.label')}
      value={shown?.id ?? null}
      choices={[...levels].sort(bySize).map((level) => ({ value: level.id, text: nameOf(level) }))}
      onChoose={(id) => {
        act(selectLevelAction, id);
        if (id === OWN_AREAS_LEVEL) act(showOwnAreas, true);
      }}
    >
      {levels.every(({ id }) => id !== OWN_AREAS_LEVEL) && (
        <ActionButton aria-expanded={panelOpen} action={showOwnAreas} input={true}>
          {t('level.ownAreas')}
        </ActionButton>
      )}
    </SegmentChoice>
  );
}
