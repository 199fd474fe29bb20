import { itemAt } from '../../domain/itemAt';
import { removeFromCompared } from '../../state/actions/selection';
import { useApp } from '../../state/store/AppContext';
import type { ComparedArea } from '../../state/selectors/comparison';
import { OWN_AREAS_LEVEL } from '../../state/store/work';
import { ActionButton } from '../shared/ActionButton';
import { levelName } from '../shared/names';
import { useTranslate } from '../shared/useTranslate';
import { AreaMarkIcon } from './AreaMark';

/** Head of an area's column: its mark, its name, and the way out. */
export function CompareHead({ area: { reference, level, area, slot, group } }: { area: ComparedArea }) {
  const t = useTranslate();
  const kind = levelName(
    useApp((state) => state.language),
    level,
  );
  const names = (group ?? []).map((index) => itemAt(level.areas, index).name);
  return (
    <th scope="col" className="compare-head" aria-label={`${area.name}, ${kind}`}>
      <div>
        <AreaMarkIcon slot={slot} />
        <span className="compare-area">
          {area.name}
          {group === undefined ? (
            <span className="muted">{level.id === OWN_AREAS_LEVEL ? kind : `${kind} · ${area.code}`}</span>
          ) : (
            <span className="muted">
              {group === null ? t('compare.searching') : t('compare.together', { areas: names.join(', ') })}
            </span>
          )}
        </span>
        <ActionButton
          className="button-icon"
          aria-label={t('compare.remove', { area: area.name })}
          action={removeFromCompared}
          input={reference}
        >
          ×
        </ActionButton>
      </div>
    </th>
  );
}
