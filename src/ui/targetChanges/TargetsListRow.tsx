import { selectTargetsOff } from '../../state/selectors/work';
import { isAddedTargetKey } from '../../domain/targets/targetInForce';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import type { MessageKey } from '../../i18n/translate';
import { normText, pactNormText } from '../../i18n/normTexts';
import { removeTarget, resetTarget, switchTarget } from '../../state/actions/targets';
import { useAct, useApp } from '../../state/store/AppContext';
import { selectTargetsInForce } from '../../state/selectors/targets';
import { ChangeLabel } from '../shared/Labels';
import { useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { AreaNorms } from './AreaNorms';
import { ChangeNote } from './ChangeNote';
import type { EditedTarget } from './targetDraft';

interface Props {
  held: TargetInForce;
  onEdit: (edited: EditedTarget) => void;
  /** Called before something is reset or removed, with what to say of it. */
  onReset: (said: MessageKey) => void;
}

/** One target: a switch, its norm and deadline, where a change comes from, and the ways to edit and reset it. */
export function TargetsListRow({ held, onEdit, onReset }: Props) {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const version = useApp((state) => state.version);
  const on = useApp((state) => !selectTargetsOff(state).includes(held.key));
  const last = useApp((state) => on && selectTargetsInForce(state).length === 1);
  const name = useTargetName()(held);
  const { key, target, change } = held;
  const norm = target.norms[version];
  return (
    <li className={on ? 'change-row' : 'change-row change-off'}>
      <label className="change-name">
        <input
          type="checkbox"
          role="switch"
          checked={on}
          disabled={last}
          onChange={() => {
            act(switchTarget, { key, on: !on });
          }}
        />
        {name} <ChangeLabel target={held} />
        {!on && <span className="label">{t('change.off')}</span>}
      </label>
      <span className="change-norm">
        {norm === null
          ? pactNormText(language, target.id, version)
          : t('norm.by', { norm: normText(language, target, norm), year: target.deadline.slice(0, 4) })}
      </span>
      <span className="change-buttons">
        <button
          type="button"
          className="link"
          aria-label={t('change.editOf', { target: name })}
          onClick={() => {
            onEdit({ key, area: null });
          }}
        >
          {t('change.edit')}
        </button>
        {isAddedTargetKey(key) ? (
          <button
            type="button"
            className="link"
            aria-label={t('change.removeOf', { target: name })}
            onClick={() => {
              onReset('change.removeDone');
              act(removeTarget, key);
            }}
          >
            {t(removeTarget.label)}
          </button>
        ) : (
          change !== null && (
            <button
              type="button"
              className="link"
              aria-label={t('change.resetOf', { target: name })}
              onClick={() => {
                onReset('change.resetDone');
                act(resetTarget, { target: key, area: null });
              }}
            >
              {t('change.reset')}
            </button>
          )
        )}
      </span>
      {change !== null && (
        <p className="change-note">
          {held.name !== null && `${t('change.countsLike', { target: t(`target.${target.id}`) })} `}
          <ChangeNote target={held} />
        </p>
      )}
      <AreaNorms held={held} onEdit={onEdit} onReset={onReset} />
    </li>
  );
}
