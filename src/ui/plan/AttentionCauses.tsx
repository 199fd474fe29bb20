import { chooseMeasures } from '../../state/actions/planView';
import { useAct, useApp } from '../../state/store/AppContext';
import { useTranslate } from '../shared/useTranslate';
import { attentionCauses } from './listedMeasures';
import type { ListedMeasure } from './listedMeasures';

/** Why measures ask for attention; a press chooses all of one cause, which the form then mends at once. */
export function AttentionCauses({ listed }: { listed: readonly ListedMeasure[] }) {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const causes = attentionCauses(language, listed);
  if (causes.length === 0) return null;
  return (
    <div className="attention-causes" role="group" aria-label={t('plan.attention.causes')}>
      {causes.map(({ key, text, ids }) => (
        <button
          key={key}
          type="button"
          className="button-quiet"
          onClick={() => {
            act(chooseMeasures, { ids, how: 'only' });
          }}
        >
          {text} <span className="muted">{ids.length}</span>
        </button>
      ))}
    </div>
  );
}
