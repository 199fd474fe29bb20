import type { ReactNode } from 'react';
import { setLetterKeys } from '../../state/actions/view';
import { selectPenForms } from '../../state/selectors/pen';
import { selectAllTargets, selectShownTarget } from '../../state/selectors/targets';
import { useAct, useApp } from '../../state/store/AppContext';
import { kindOfTarget } from '../../domain/plan/measureKind';
import type { MessageKey } from '../../i18n/translate';
import { ModalDialog } from '../shared/ModalDialog';
import { useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { COMMAND_KEYS, GESTURE_KEYS } from './planKeys';

/** Keys with what each does; a key that is off is said to be. */
function Keys({ title, rows }: { title: string; rows: readonly { keys: string; text: ReactNode }[] }) {
  const t = useTranslate();
  return (
    <section className="plan-keys-part">
      <h3>{title}</h3>
      <dl>
        {rows.map(({ keys, text }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys === ' ' ? t('planKeys.space') : keys}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The keys of the map while measures are planned, from the table that the map listens by, and the switch of the letters. */
export function PlanKeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const act = useAct();
  const letters = useApp((state) => state.letterKeys);
  const held = useApp(selectShownTarget);
  const forms = useApp(selectPenForms);
  const targets = useApp(selectAllTargets);
  const nameOf = useTargetName();
  const kind = kindOfTarget(held.target);
  const served = targets.filter(
    ({ target }, at) => targets.findIndex((one) => one.target.id === target.id) === at,
  );
  return (
    <ModalDialog title={t('planKeys.title')} wide onClose={onClose}>
      <p>{t('planKeys.where')}</p>
      <label className="plan-switch">
        <input
          type="checkbox"
          checked={letters}
          onChange={() => {
            act(setLetterKeys, !letters);
          }}
        />
        {t('planKeys.letters')}
      </label>
      <div className="plan-keys">
        <Keys
          title={t('pen.tools', { target: nameOf(held) })}
          rows={[
            ...forms.map((form, at) => ({
              keys: String(at + 1),
              text: t(`pen.form.${kind}.${form}` as MessageKey),
            })),
            ...Object.values(COMMAND_KEYS).map(({ key, label }) => ({ keys: key, text: t(label) })),
          ]}
        />
        <Keys
          title={t('planKeys.targets')}
          rows={served.map((one) => ({ keys: one.target.letter, text: nameOf(one) }))}
        />
        <Keys
          title={t('planKeys.gesture')}
          rows={GESTURE_KEYS.map(({ keys, label }) => ({ keys, text: t(label) }))}
        />
      </div>
    </ModalDialog>
  );
}
