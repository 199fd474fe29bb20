import { duplicateMeasures, removeMeasures } from '../../state/actions/measures';
import { takeHandles, takeHole } from '../../state/actions/pen';
import { chooseMeasures, chooseMeasuresOfArea } from '../../state/actions/planView';
import { selectPenForms, shapeOfMeasure } from '../../state/selectors/pen';
import { selectMeasures, selectScenario } from '../../state/selectors/plan';
import { useAct, useApp, useEnabled } from '../../state/store/AppContext';
import type { PenForm } from '../../state/store/plan';
import { useTranslate } from '../shared/useTranslate';
import { COMMAND_KEYS } from './planKeys';
import type { PlanCommand } from './planKeys';
import { ToolButton } from './ToolButton';

/** Take another tool, for a measure where one is given; null puts the pen away. */
export type TakeUp = (form: PenForm | null, given?: { measureId?: string; moves?: boolean }) => void;

interface Props {
  takeUp: TakeUp;
  /** What the keys do, for the buttons beside them. */
  commandOf: Readonly<Record<PlanCommand, () => void>>;
}

/** What can be done on the map with the chosen measures. */
export function ChosenTools({ takeUp, commandOf }: Props) {
  const t = useTranslate();
  const act = useAct();
  const measures = useApp(selectMeasures);
  const chosen = useApp((state) => state.chosenMeasures);
  const forms = useApp(selectPenForms);
  const isLocked = useApp((state) => selectScenario(state)?.locked ?? false);
  const canChooseInArea = useEnabled(chooseMeasuresOfArea);
  const inArea = canChooseInArea && (
    <ToolButton
      sign="area"
      text={t(chooseMeasuresOfArea.label)}
      keys={COMMAND_KEYS.inArea.key}
      onPress={commandOf.inArea}
    />
  );
  if (chosen.size === 0) return inArea;
  const [one] = chosen.size === 1 ? measures.filter(({ id }) => chosen.has(id)) : [];
  const [form] = forms;
  const isDrawn = one?.place.kind === 'geometry';
  const shape = one && shapeOfMeasure(one);
  return (
    <div className="plan-tools-more" role="group" aria-label={t('pen.chosen', { count: chosen.size })}>
      <p className="muted">{t('pen.chosen', { count: chosen.size })}</p>
      {one && isDrawn && (
        <ToolButton
          sign="move"
          text={t('pen.move')}
          keys={COMMAND_KEYS.move.key}
          disabled={isLocked}
          onPress={commandOf.move}
        />
      )}
      {one && shape && shape.type !== 'Point' && (
        <ToolButton
          sign="polygon"
          text={t(takeHandles.label)}
          keys={COMMAND_KEYS.corners.key}
          disabled={isLocked}
          onPress={commandOf.corners}
        />
      )}
      {one && shape?.type === 'MultiPolygon' && (
        <ToolButton
          sign="hole"
          text={t(takeHole.label)}
          keys={COMMAND_KEYS.hole.key}
          disabled={isLocked}
          onPress={commandOf.hole}
        />
      )}
      {one && !isDrawn && form && (
        <ToolButton
          sign="point"
          text={t('pen.place')}
          disabled={isLocked}
          onPress={() => takeUp(form, { measureId: one.id })}
        />
      )}
      <ToolButton
        sign="duplicate"
        text={t(duplicateMeasures.label)}
        keys={COMMAND_KEYS.copy.key}
        disabled={isLocked}
        onPress={commandOf.copy}
      />
      <ToolButton
        sign="remove"
        text={t(removeMeasures.label)}
        keys={COMMAND_KEYS.remove.key}
        disabled={isLocked}
        onPress={commandOf.remove}
      />
      {inArea}
      <ToolButton
        sign="clear"
        text={t('pen.clear')}
        keys={COMMAND_KEYS.clear.key}
        onPress={() => {
          act(chooseMeasures, { ids: [], how: 'only' });
        }}
      />
    </div>
  );
}
