import { removeFromCompared } from '../../state/actions/removeFromCompared';
import { useAct } from '../../state/AppContext';
import type { ComparedArea } from '../../state/selectors/compared';
import { levelKind } from '../shared/levelKind';
import { useTranslate } from '../shared/useTranslate';
import { AreaMarkIcon } from './AreaMark';

/** Head of an area's column: its mark, its name, and the way out. */
export function CompareHead({ area: { reference, level, area, slot } }: { area: ComparedArea }) {
  const t = useTranslate();
  const act = useAct();
  const kind = levelKind(level);
  const levelName = kind === 'own' && level.own ? level.name : t(`level.singular.${kind}`);
  return (
    <th scope="col" className="compare-head" aria-label={`${area.name}, ${levelName}`}>
      <div>
        <AreaMarkIcon slot={slot} />
        <span className="compare-area">
          {area.name}
          <span className="muted">
            {levelName} · {area.code}
          </span>
        </span>
        <button
          type="button"
          className="button-icon"
          aria-label={t('compare.remove', { area: area.name })}
          onClick={() => {
            act(removeFromCompared, reference);
          }}
        >
          ×
        </button>
      </div>
    </th>
  );
}
