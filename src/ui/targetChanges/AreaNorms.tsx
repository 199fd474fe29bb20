import { selectTargetChanges } from '../../state/selectors/work';
import type { AreaReference } from '../../domain/areas/areaReference';
import { underChange } from '../../domain/targets/resolveTargets';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import type { MessageKey } from '../../i18n/translate';
import { normText } from '../../i18n/normTexts';
import { resetTarget } from '../../state/actions/targets';
import { useAct, useApp } from '../../state/store/AppContext';
import { useTargetName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { ChangeNote } from './ChangeNote';
import type { EditedTarget } from './targetDraft';
import { useAreaName } from './useAreaName';

interface Props {
  held: TargetInForce;
  onEdit: (edited: EditedTarget) => void;
  onReset: (said: MessageKey) => void;
}

/** The areas that have a norm of their own for a target. */
export function AreaNorms({ held, onEdit, onReset }: Props) {
  const t = useTranslate();
  const act = useAct();
  const areaName = useAreaName();
  const language = useApp((state) => state.language);
  const version = useApp((state) => state.version);
  const changes = useApp(selectTargetChanges);
  const target = useTargetName()(held);
  const own = changes.flatMap((change) =>
    change.target === held.key && change.area !== null ? [{ change, area: change.area }] : [],
  );
  if (own.length === 0) return null;
  return (
    <ul className="change-areas">
      {own.map(({ change, area }) => {
        const name = areaName(area);
        const scope: { target: typeof held.key; area: AreaReference } = { target: held.key, area };
        return (
          <li key={`${area.levelId}/${area.code}`} className="change-row">
            <span className="change-name">{t('change.scopeArea', { area: name })}</span>
            <span className="change-norm">
              {t('norm.by', {
                norm: normText(language, held.target, change.norm),
                year: change.deadline.slice(0, 4),
              })}
            </span>
            <span className="change-buttons">
              <button
                type="button"
                className="link"
                aria-label={t('change.editOf', { target: `${target}, ${name}` })}
                onClick={() => {
                  onEdit({ key: held.key, area });
                }}
              >
                {t('change.edit')}
              </button>
              <button
                type="button"
                className="link"
                aria-label={t('change.resetOf', { target: `${target}, ${name}` })}
                onClick={() => {
                  onReset('change.resetDone');
                  act(resetTarget, scope);
                }}
              >
                {t('change.reset')}
              </button>
            </span>
            <p className="change-note">
              <ChangeNote target={underChange(held, change, version)} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}
