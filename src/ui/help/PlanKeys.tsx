import { selectPenForms } from '../../state/selectors/pen';
import { selectAllTargets, selectShownTarget } from '../../state/selectors/targets';
import { useApp } from '../../state/store/AppContext';
import { kindOfTarget } from '../../domain/plan/measureKind';
import type { MessageKey } from '../../i18n/translate';
import { COMMAND_KEYS, GESTURE_KEYS } from '../plan/planKeys';
import { useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { KeyList } from './KeyList';

/** The keys of the map while measures are planned, from the table that the map listens by. */
export function PlanKeys() {
  const t = useTranslate();
  const held = useApp(selectShownTarget);
  const forms = useApp(selectPenForms);
  const targets = useApp(selectAllTargets);
  const nameOf = useTargetName();
  const kind = kindOfTarget(held.target);
  const served = targets.filter(
    ({ target }, at) => targets.findIndex((one) => one.target.id === target.id) === at,
  );
  return (
    <>
      <p>{t('planKeys.where')}</p>
      <div className="help-keys">
        <KeyList
          title={t('pen.tools', { target: nameOf(held) })}
          rows={[
            ...forms.map((form, at) => ({
              keys: String(at + 1),
              text: t(`pen.form.${kind}.${form}` as MessageKey),
            })),
            ...Object.values(COMMAND_KEYS).map(({ key, label }) => ({ keys: key, text: t(label) })),
          ]}
        />
        <KeyList
          title={t('planKeys.targets')}
          rows={served.map((one) => ({ keys: one.target.letter, text: nameOf(one) }))}
        />
        <KeyList
          title={t('planKeys.gesture')}
          rows={GESTURE_KEYS.map(({ keys, label }) => ({ keys, text: t(label) }))}
        />
      </div>
    </>
  );
}
