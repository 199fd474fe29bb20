import { selectLevel as selectLevelAction } from '../../state/actions/selection';
import { showOwnAreas } from '../../state/actions/composing';
import { useAct, useApp } from '../../state/store/AppContext';
import { selectLevel } from '../../state/selectors/levels';
import type { AreaLevel } from '../../state/store/data';
import { OWN_AREAS_LEVEL } from '../../state/store/work';
import { levelKind } from '../shared/names';
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
  return (
    <div className="segments">
      <div className="segments-choices" role="radiogroup" aria-label={t('level.label')}>
        {[...levels].sort(bySize).map((level) => {
          const kind = levelKind(level);
          const isOwnAreas = level.id === OWN_AREAS_LEVEL;
          return (
            <label key={level.id}>
              <input
                type="radio"
                name="level"
                checked={level.id === shown?.id}
                onChange={() => {
                  act(selectLevelAction, level.id);
                  if (level.id === OWN_AREAS_LEVEL) act(showOwnAreas, true);
                }}
              />
              <span>
                {kind !== 'own' ? t(`level.${kind}`) : isOwnAreas ? t('level.ownAreas') : level.name}
              </span>
            </label>
          );
        })}
      </div>
      {levels.every(({ id }) => id !== OWN_AREAS_LEVEL) && (
        <button
          type="button"
          aria-expanded={panelOpen}
          onClick={() => {
            act(showOwnAreas, true);
          }}
        >
          {t('level.ownAreas')}
        </button>
      )}
    </div>
  );
}
