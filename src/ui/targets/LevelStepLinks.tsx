import { drillDown, findArea } from '../../state/actions/selection';
import { useAct, useApp } from '../../state/AppContext';
import { selectLevelSteps } from '../../state/selectors/levelSteps';
import { levelKind } from '../shared/levelKind';
import { useTranslate } from '../shared/useTranslate';

/** From the chosen area down to those that it is made up of, and up to the one that it is part of. */
export function LevelStepLinks() {
  const t = useTranslate();
  const act = useAct();
  const steps = useApp(selectLevelSteps);
  if (!steps || (steps.down.length === 0 && steps.up === null)) return null;
  const { code, down, up } = steps;
  return (
    <p className="level-steps">
      {down.map(({ level, count }) => (
        <button
          key={level.id}
          type="button"
          className="link"
          onClick={() => {
            act(drillDown, { levelId: level.id, within: code });
          }}
        >
          {t('within.down', { areas: t(`level.count.${levelKind(level)}`, { count }) })}
          {levelKind(level) === 'own' && ` (${level.name})`}
        </button>
      ))}
      {up && (
        <button
          type="button"
          className="link"
          onClick={() => {
            act(findArea, { levelId: up.level.id, code: up.code });
          }}
        >
          {t('within.up', { name: up.name })}
        </button>
      )}
    </p>
  );
}
