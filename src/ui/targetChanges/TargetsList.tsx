import { useState } from 'react';
import type { MessageKey } from '../../i18n/messageKey';
import type { ProjectTargets } from '../../domain/targets/resolveTargets';
import { resetTargets } from '../../state/actions/resetTargets';
import { restoreTargets } from '../../state/actions/restoreTargets';
import { useAct, useApp, useEnabled } from '../../state/AppContext';
import { selectAllTargets } from '../../state/selectors/targetsInForce';
import { useTranslate } from '../shared/useTranslate';
import type { EditedTarget } from './editedTarget';
import { TargetsListRow } from './TargetsListRow';

const WERVEN = [1, 2, 3, 4] as const;

/** A step that can be taken back: what it was, and the targets as they were before it. */
interface Step {
  said: MessageKey;
  before: ProjectTargets;
}

/** All targets by werf, with what was changed about them; the last reset can be taken back. */
export function TargetsList({ onEdit }: { onEdit: (edited: EditedTarget) => void }) {
  const t = useTranslate();
  const act = useAct();
  const targets = useApp(selectAllTargets);
  const canReset = useEnabled(resetTargets);
  const targetChanges = useApp((state) => state.targetChanges);
  const addedTargets = useApp((state) => state.addedTargets);
  const targetsOff = useApp((state) => state.targetsOff);
  const [step, setStep] = useState<Step | null>(null);
  const remember = (said: MessageKey) => {
    setStep({ said, before: { targetChanges, addedTargets, targetsOff } });
  };
  return (
    <>
      <p className="muted">{t('change.intro')}</p>
      <div className="change-list">
        {WERVEN.map((werf) => (
          <section key={werf} aria-labelledby={`change-werf-${werf}`}>
            <h3 id={`change-werf-${werf}`}>
              <strong>{t('werf.label', { number: werf })}</strong> {t(`werf.${werf}`)}
            </h3>
            <ul>
              {targets
                .filter(({ target }) => target.werf === werf)
                .map((target) => (
                  <TargetsListRow key={target.key} held={target} onEdit={onEdit} onReset={remember} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <p role="status">
        {step && (
          <>
            {t(step.said)}{' '}
            <button
              type="button"
              className="link"
              onClick={() => {
                act(restoreTargets, step.before);
                setStep(null);
              }}
            >
              {t('change.undo')}
            </button>
          </>
        )}
      </p>
      <div className="dialog-buttons">
        <button
          type="button"
          className="button-primary"
          onClick={() => {
            onEdit({ key: null, area: null });
          }}
        >
          {t('change.add')}
        </button>
        <button
          type="button"
          className="button-plain"
          disabled={!canReset}
          onClick={() => {
            remember('change.resetAllDone');
            act(resetTargets, null);
          }}
        >
          {t('change.resetAll')}
        </button>
      </div>
    </>
  );
}
