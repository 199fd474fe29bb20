import { drillDown, findArea } from '../../state/actions/selection';
import { useAct, useApp } from '../../state/store/AppContext';
import { selectLevelSteps } from '../../state/selectors/levels';
import { ActionButton } from '../shared/ActionButton';
import { levelKind, useSubjectName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { selectSubject } from '../../state/selectors/subject';
import { selectTargetsInForce } from '../../state/selectors/targets';
import { EditTargetsButton } from '../targetChanges/EditTargetsButton';
import { BarKey } from './BarKey';
import { SubjectLine, TargetRow } from './TargetRow';

/** From the chosen area down to those that it is made up of, and up to the one that it is part of. */
function LevelStepLinks() {
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
        <ActionButton className="link" action={findArea} input={{ levelId: up.level.id, code: up.code }}>
          {t('within.up', { name: up.name })}
        </ActionButton>
      )}
    </p>
  );
}

const WERVEN = [1, 2, 3, 4] as const;

/** All targets of the subject by werf: where it stands on each, at a glance. */
export function TargetPanel() {
  const t = useTranslate();
  const subject = useApp(selectSubject);
  const name = useSubjectName();
  const targets = useApp(selectTargetsInForce);
  if (!subject) return null;
  return (
    <nav className="targets" aria-label={t('targets.label')}>
      <h2>{name}</h2>
      <SubjectLine />
      <LevelStepLinks />
      {WERVEN.filter((werf) => targets.some(({ target }) => target.werf === werf)).map((werf) => (
        <section key={werf}>
          <h3>
            <strong>{t('werf.label', { number: werf })}</strong> {t(`werf.${werf}`)}
          </h3>
          <ul>
            {targets
              .filter(({ target }) => target.werf === werf)
              .map(({ key }) => (
                <TargetRow key={key} target={key} />
              ))}
          </ul>
        </section>
      ))}
      <BarKey />
      <EditTargetsButton />
    </nav>
  );
}
