import { useState } from 'react';
import type { MessageKey } from '../../i18n/translate';
import { resetTargets } from '../../state/actions/targets';
import { useAct, useApp, useEnabled } from '../../state/store/AppContext';
import type { Step } from '../../state/store/records';
import { selectAllTargets } from '../../state/selectors/targets';
import { UndoStep } from '../history/HistoryButtons';
import { useTranslate } from '../shared/useTranslate';
import type { EditedTarget } from './targetDraft';
import { TargetsListRow } from './TargetsListRow';

const WERVEN = [1, 2, 3, 4] as const;

/** All targets by werf, with what was changed about them; the last reset can be taken back. */
export function TargetsList({ onEdit }: { onEdit: (edited: EditedTarget) => void }) {
  const t = useTranslate();
  const act = useAct();
  const targets = useApp(selectAllTargets);
  const canReset = useEnabled(resetTargets);
  const newest = useApp(({ past }) => past.at(-1) ?? null);
  const previous = useApp(({ past }) => past.at(-2) ?? null);
  // With the step before it: only the step right after that is the reset, and when it is the newest again, it was undone.
  const [said, setSaid] = useState<{ text: MessageKey; before: Step | null } | null>(null);
  const say = (text: MessageKey): void => {
    setSaid({ text, before: newest });
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
                  <TargetsListRow key={target.key} held={target} onEdit={onEdit} onReset={say} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <p role="status">
        {said && newest !== said.before && (
          <>
            {t(said.text)} {newest && previous === said.before && <UndoStep step={newest} />}
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
            say('change.resetAllDone');
            act(resetTargets, null);
          }}
        >
          {t(resetTargets.label)}
        </button>
      </div>
    </>
  );
}
