import { useEffect, useEffectEvent, useState } from 'react';
import type { RefObject } from 'react';
import { kindOfTarget } from '../../domain/plan/measureKind';
import type { MeasureKindId } from '../../domain/plan/measureKind';
import type { PlannedMeasure } from '../../domain/plan/plannedMeasure';
import type { TargetId } from '../../domain/targets/target';
import type { TargetKey } from '../../domain/targets/targetInForce';
import type { MessageKey } from '../../i18n/translate';
import type { DrawingCommands } from '../../map/drawing/mapDrawing';
import { redo, undo } from '../../state/actions/history';
import { duplicateMeasures, removeMeasures } from '../../state/actions/measures';
import {
  finishMeasure,
  leavePen,
  putPenAway,
  takeBox,
  takeHandles,
  takeHole,
  takePen,
  toggleSnapping,
} from '../../state/actions/pen';
import { chooseMeasures, chooseMeasuresOfArea, planTarget } from '../../state/actions/planView';
import { addScenario } from '../../state/actions/scenarios';
import { selectPenForms, selectPenTools, selectPlacedMeasure, yearOfNew } from '../../state/selectors/pen';
import type { PenTools } from '../../state/selectors/pen';
import { selectMeasures, selectScenario } from '../../state/selectors/plan';
import { selectAllTargets, selectShownTarget } from '../../state/selectors/targets';
import { showHelp } from '../../state/actions/view';
import { useAct, useActionContext, useApp, useEnabled } from '../../state/store/AppContext';
import type { AppState } from '../../state/store/appStore';
import type { PenForm } from '../../state/store/plan';
import { useTargetName } from '../shared/names';
import { late } from '../shared/late';
import { useTranslate } from '../shared/useTranslate';
import { ChosenTools } from './ChosenTools';
import type { TakeUp } from './ChosenTools';
import { focusMeasureForm, isInMeasureForm } from './MeasureForm';
import { COMMAND_KEYS, planKeyOf } from './planKeys';
import type { PlanCommand, PlanKey } from './planKeys';
import { ToolButton } from './ToolButton';

const EntryLine = late(async () => (await import('./EntryLine')).EntryLine);

type Commands = RefObject<DrawingCommands | null>;

/** What a form of a kind is called; every form that {@link selectPenForms} offers has a name. */
function formName(kind: MeasureKindId, form: PenForm): MessageKey {
  return `pen.form.${kind}.${form}` as MessageKey;
}

/** Take another tool. Corners that were moved are kept first: they are seen where they are. */
function useTakeUp(): TakeUp {
  const act = useAct();
  const { store } = useActionContext();
  return (form, given = {}) => {
    const { pen } = store.getState();
    if (pen?.drawing.finished && pen.drawing.undoable) act(finishMeasure, { ...pen.drawing, radius: null });
    if (form === null) {
      act(putPenAway, null);
      return;
    }
    // Numbers beside the pointer need a scenario to be counted in.
    if (!selectScenario(store.getState())) act(addScenario, null);
    act(takePen, { form, ...given });
  };
}

/** Keys that act while the map has the focus. */
function useToolKeys(run: (key: PlanKey) => boolean): void {
  const letters = useApp((state) => state.letterKeys);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && isInMeasureForm(event.target)) {
      document.querySelector<HTMLElement>('.maplibregl-canvas')?.focus();
      return;
    }
    const isOnMap = event.target instanceof Element && event.target.matches('.maplibregl-canvas');
    if (!isOnMap || event.defaultPrevented || event.repeat) return;
    const key = planKeyOf(event, letters);
    if (key && run(key)) event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, []);
}

/** The target that its letter means: the first of those with its measures, and by the same letter again the next. */
function nextTarget(state: AppState, id: TargetId): TargetKey | null {
  const keys = selectAllTargets(state).flatMap(({ key, target }) => (target.id === id ? [key] : []));
  const at = keys.indexOf(selectShownTarget(state).key);
  return keys[(at + 1) % keys.length] ?? null;
}

/** Tools of the map for the chosen target: what can be drawn, choosing, typed coordinates, back and again. */
export function PlanTools({ commands }: { commands: Commands }) {
  const t = useTranslate();
  const act = useAct();
  const { store } = useActionContext();
  const held = useApp(selectShownTarget);
  const forms = useApp(selectPenForms);
  const pen = useApp(selectPenTools);
  const nameOf = useTargetName();
  const isLocked = useApp((state) => selectScenario(state)?.locked ?? false);
  const newYear = useApp(yearOfNew);
  const [isTyping, setTyping] = useState(false);
  const snapping = useApp((state) => state.snapping);
  const takeUp = useTakeUp();
  const kind = kindOfTarget(held.target);
  // One that waits for a place gets it with any tool; one that has its place is not drawn over.
  const placed = useApp((state) => {
    const measure = selectPlacedMeasure(state);
    return measure && measure.place.kind !== 'geometry' ? measure.id : null;
  });
  const draw = (form: PenForm): void => takeUp(form, placed === null ? {} : { measureId: placed });
  const canTakeBack = useEnabled(undo) || (pen?.drawing.undoable ?? false);
  const canRedo = useEnabled(redo);
  const drawn = pen && pen.form !== 'area' && !pen.drawing.finished ? pen : null;
  const openEntry = (): void => {
    const [first] = forms.filter((form) => form !== 'area');
    if (!drawn && first) draw(first);
    setTyping(true);
  };
  const takeBack = (): void => {
    if (store.getState().pen?.drawing.undoable) commands.current?.undo();
    else act(undo, null);
  };
  const oneChosen = (): PlannedMeasure | null => {
    const { chosenMeasures } = store.getState();
    const [id] = chosenMeasures.size === 1 ? chosenMeasures : [];
    return selectMeasures(store.getState()).find((measure) => measure.id === id) ?? null;
  };
  const move = (): void => {
    const one = oneChosen();
    if (one?.place.kind === 'geometry') takeUp('point', { measureId: one.id, moves: true });
  };
  const commandOf: Record<PlanCommand, () => void> = {
    choose: () => takeUp(null),
    box: () => {
      takeUp(null);
      act(takeBox, null);
    },
    inArea: () => act(chooseMeasuresOfArea, null),
    coordinates: openEntry,
    snapping: () => act(toggleSnapping, null),
    form: focusMeasureForm,
    move,
    corners: () => {
      const one = oneChosen();
      if (one) act(takeHandles, one.id);
    },
    hole: () => {
      const one = oneChosen();
      if (one) act(takeHole, one.id);
    },
    copy: () => {
      act(duplicateMeasures, [...store.getState().chosenMeasures]);
      // A copy lies on what it was made of: it hangs on the pointer until it is put somewhere else.
      move();
    },
    keys: () => {
      act(showHelp, 'help');
    },
    clear: () => {
      // The tool first: one that points at areas draws nothing, so the map does not listen to Escape for it.
      if (store.getState().pen) act(leavePen, null);
      else act(chooseMeasures, { ids: [], how: 'only' });
    },
    remove: () => {
      const { chosenMeasures } = store.getState();
      if (chosenMeasures.size > 0) act(removeMeasures, [...chosenMeasures]);
    },
  };
  useToolKeys((key) => {
    if ('command' in key) commandOf[key.command]();
    else if ('tool' in key) {
      const form = forms[key.tool - 1];
      if (!form) return false;
      draw(form);
    } else {
      const target = nextTarget(store.getState(), key.target);
      if (target === null) return false;
      takeUp(null);
      act(planTarget, target);
      const [first] = selectPenForms(store.getState());
      if (first) takeUp(first);
    }
    return true;
  });
  return (
    <section className="plan-tools" aria-label={t('pen.tools', { target: nameOf(held) })}>
      <p className="plan-tools-target">{nameOf(held)}</p>
      <p className="plan-tools-year muted">
        {isLocked ? t('pen.locked') : t('pen.newYear', { year: String(newYear) })}
      </p>
      {forms.map((form, at) => (
        <ToolButton
          key={form}
          sign={form}
          text={t(formName(kind, form))}
          keys={String(at + 1)}
          isOn={pen?.form === form && !pen.drawing.finished && !pen.moves}
          disabled={isLocked}
          onPress={() => draw(form)}
        />
      ))}
      <ToolButton
        sign="choose"
        text={t(putPenAway.label)}
        keys={COMMAND_KEYS.choose.key}
        isOn={pen === null}
        onPress={() => takeUp(null)}
      />
      <ToolButton
        sign="box"
        text={t(takeBox.label)}
        keys={COMMAND_KEYS.box.key}
        isOn={pen?.form === 'box'}
        onPress={commandOf.box}
      />
      <ToolButton
        sign="snapping"
        text={t(toggleSnapping.label)}
        keys={COMMAND_KEYS.snapping.key}
        isOn={snapping}
        isSwitch
        onPress={commandOf.snapping}
      />
      <ToolButton
        sign="typed"
        text={t('pen.coordinates')}
        keys={COMMAND_KEYS.coordinates.key}
        disabled={isLocked || forms.every((form) => form === 'area')}
        onPress={openEntry}
      />
      {pen && <Gesture pen={pen} commands={commands} />}
      {(!pen || pen.form === 'box') && <ChosenTools takeUp={takeUp} commandOf={commandOf} />}
      {isTyping && drawn && (
        <EntryLine
          commands={commands}
          onClose={() => {
            setTyping(false);
          }}
        />
      )}
      <hr />
      <ToolButton sign="undo" text={t('pen.undo')} keys="Ctrl+Z" disabled={!canTakeBack} onPress={takeBack} />
      <ToolButton
        sign="redo"
        text={t('pen.redo')}
        keys="Ctrl+Y"
        disabled={!canRedo}
        onPress={() => {
          act(redo, null);
        }}
      />
      <ToolButton
        sign="keys"
        text={t('pen.keysOpen')}
        keys={COMMAND_KEYS.keys.key}
        onPress={commandOf.keys}
      />
    </section>
  );
}

/** What the hand does next, and its end for who has no keyboard. */
function Gesture({ pen, commands }: { pen: PenTools; commands: Commands }) {
  const t = useTranslate();
  const act = useAct();
  const { store } = useActionContext();
  const { drawing, form, moves } = pen;
  const ofFinished = drawing.holds ? 'holds' : drawing.crowded ? 'crowded' : 'corners';
  const hint = drawing.finished ? ofFinished : moves ? 'moves' : form;
  const isMany = !moves && (form === 'line' || form === 'polygon' || form === 'hole');
  return (
    <div className="plan-tools-more plan-tools-gesture">
      <p className="muted">
        {t(`pen.hint.${hint}`)} <span className="plan-tools-keys">{t('pen.keys')}</span>
      </p>
      {drawing.finished ? (
        <div className="drawing-buttons">
          <button
            type="button"
            className="button-quiet"
            onClick={() => {
              const drawn = store.getState().pen?.drawing;
              if (drawn) act(finishMeasure, { ...drawn, radius: null });
            }}
          >
            {t('pen.done')}
          </button>
          <button
            type="button"
            className="button-quiet"
            disabled={!drawing.holds}
            onClick={() => commands.current?.removeCorner()}
          >
            {t('pen.cornerRemove')}
          </button>
        </div>
      ) : (
        isMany && (
          <div className="drawing-buttons">
            <button
              type="button"
              className="button-quiet"
              disabled={drawing.corners < (form === 'line' ? 2 : 3)}
              onClick={() => commands.current?.finish()}
            >
              {t('pen.done')}
            </button>
            <button
              type="button"
              className="button-quiet"
              disabled={drawing.corners === 0}
              onClick={() => commands.current?.undo()}
            >
              {t('pen.cornerBack')}
            </button>
          </div>
        )
      )}
    </div>
  );
}
