import { useContext } from 'react';
import { Button, DialogTrigger, OverlayTriggerStateContext, Popover } from 'react-aria-components';
import type { AreaReference } from '../../domain/areas/areaReference';
import { kindOfTarget } from '../../domain/plan/measureKind';
import { newMeasure } from '../../domain/plan/plannedMeasure';
import type { MeasurePlace } from '../../domain/plan/plannedMeasure';
import { addMeasures } from '../../state/actions/measures';
import { selectLevel } from '../../state/selectors/levels';
import { yearOfNew } from '../../state/selectors/pen';
import { selectSubject } from '../../state/selectors/subject';
import { selectShownTarget } from '../../state/selectors/targets';
import { useAct, useActionContext, useApp } from '../../state/store/AppContext';
import { AreaSearch } from '../header/AreaSearch';
import { useTranslate } from '../shared/useTranslate';

/**
 * Make a measure of the target on the screen without drawing: it hangs on the chosen area until it gets a place.
 * Renovations are of the area itself. Without a chosen area one is asked for first.
 */
export function AddMeasure() {
  const t = useTranslate();
  const act = useAct();
  const { store } = useActionContext();
  const levelId = useApp((state) => selectLevel(state)?.id ?? null);
  const code = useApp((state) => selectSubject(state)?.code ?? null);

  const add = (area: AreaReference) => {
    const state = store.getState();
    const { key, target } = selectShownTarget(state);
    const kind = kindOfTarget(target);
    const place: MeasurePlace = { kind: kind === 'renovation' ? 'area' : 'unlocated', area };
    const given = { id: '', scenario: '', target: key, place, year: yearOfNew(state) };
    act(addMeasures, [newMeasure(kind, given)]);
  };

  if (levelId !== null && code !== null)
    return (
      <button
        type="button"
        className="button-quiet"
        onClick={() => {
          add({ levelId, code });
        }}
      >
        {t('plan.add')}
      </button>
    );
  return (
    <DialogTrigger>
      <Button className="button-quiet">{t('plan.add')}</Button>
      <Popover className="popover" placement="top start" aria-label={t('plan.add')}>
        <AreaQuestion onChoose={add} />
      </Popover>
    </DialogTrigger>
  );
}

/** On which area it hangs; the answer closes it. */
function AreaQuestion({ onChoose }: { onChoose: (area: AreaReference) => void }) {
  const t = useTranslate();
  const overlay = useContext(OverlayTriggerStateContext);
  return (
    <div className="popover-body">
      <p className="popover-help">{t('plan.add.where')}</p>
      <AreaSearch
        onChoose={(area) => {
          overlay?.close();
          onChoose(area);
        }}
      />
    </div>
  );
}
