import { selectLevel as selectLevelAction } from '../../state/actions/selectLevel';
import { useAct, useApp } from '../../state/AppContext';
import { selectLevel } from '../../state/selectors/level';
import type { AreaLevel } from '../../state/slices/dataSlice';
import { levelKind } from '../shared/levelKind';
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
  return (
    <div className="segments" role="radiogroup" aria-label={t('level.label')}>
      {[...levels].sort(bySize).map((level) => {
        const kind = levelKind(level);
        return (
          <label key={level.id}>
            <input
              type="radio"
              name="level"
              checked={level.id === shown?.id}
              onChange={() => {
                act(selectLevelAction, level.id);
              }}
            />
            <span>{kind === 'own' ? level.name : t(`level.${kind}`)}</span>
          </label>
        );
      })}
    </div>
  );
}
