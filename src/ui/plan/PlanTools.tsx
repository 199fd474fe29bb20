import { useEffect, useEffectEvent, useState } from 'react';
import type { RefObject } from 'react';
import { kindOfTarget } from '../../domain/plan/measureKind';
import type { MeasureKindId } from '../../domain/plan/measureKind';
import type { MessageKey } from '../../i18n/translate';
import type { DrawingCommands } from '../../map/drawing/mapDrawing';
import { redo, undo } from '../../state/actions/history';
import { duplicateMeasures, removeMeasures } from '../../state/actions/measures';
import { finishMeasure, putPenAway, takeHandles, takePen } from '../../state/actions/pen';
import { addScenario } from '../../state/actions/scenarios';
import { selectPenForms, shapeOfMeasure } from '../../state/selectors/pen';
import { selectMeasures, selectScenario } from '../../state/selectors/plan';
import { selectShownTarget } from '../../state/selectors/targets';
import { runsBy } from '../../state/store/action';
import { useAct, useActionContext, useApp, useEnabled } from '../../state/store/AppContext';
import type { MeasurePen, PenForm } from '../../state/store/plan';
import { useTargetName } from '../shared/names';
import { late } from '../shared/late';
import { useTranslate } from '../shared/useTranslate';
import { ToolButton } from './ToolButton';

const EntryLine = late(async () => (await import('./EntryLine')).EntryLine);

type Commands = RefObject<DrawingCommands | null>;

/** What a form of a kind is called; every form that {@link selectPenForms} offers has a name. */
function formName(kind: MeasureKindId, form: PenForm): MessageKey {
  return `pen.form.${kind}.${form}` as MessageKey;
}

/** Take another tool. Corners that were moved are kept first: they are seen where they are. */
function useTakeUp(): (form: PenForm | null, given?: { measureId?: string; moves?: boolean }) => void {
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
function useToolKeys(keys: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isOnMap = event.target instanceof Element && event.target.matches('.maplibregl-canvas');
    if (!isOnMap || event.defaultPrevented || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const run = keys[runsBy(removeMeasures, 'map', event) ? 'Delete' : event.key.toUpperCase()];
    if (!run) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, []);
}

/** Tools of the map for the chosen target: what can be drawn, choosing, typed coordinates, back and again. */
export function PlanTools({ commands }: { commands: Commands }) {
  const t = useTranslate();
  const act = useAct();
  const { store } = useActionContext();
  const held = useApp(selectShownTarget);
  const forms = useApp(selectPenForms);
  const pen = useApp((state) => state.pen);
  const nameOf = useTargetName();
  const isLocked = useApp((state) => selectScenario(state)?.locked ?? false);
  const [isTyping, setTyping] = useState(false);
  const takeUp = useTakeUp();
  const kind = kindOfTarget(held.target);
  const placed = pen?.measureId;
  const draw = (form: PenForm): void => takeUp(form, placed && !pen.moves ? { measureId: placed } : {});
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
  const removeChosen = (): void => {
    const { chosenMeasures } = store.getState();
    if (chosenMeasures.size > 0) act(removeMeasures, [...chosenMeasures]);
  };
  useToolKeys({
    ...Object.fromEntries(forms.map((form, at) => [String(at + 1), () => draw(form)])),
    ...{ V: () => takeUp(null), C: openEntry, Delete: removeChosen },
  });
  return (
    <section className="plan-tools" aria-label={t('pen.tools', { target: nameOf(held) })}>
      <p className="plan-tools-target">{nameOf(held)}</p>
      {isLocked && <p className="muted">{t('pen.locked')}</p>}
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
        keys="V"
        isOn={pen === null}
        onPress={() => takeUp(null)}
      />
      <ToolButton
        sign="typed"
        text={t('pen.coordinates')}
        keys="C"
        disabled={isLocked || forms.every((form) => form === 'area')}
        onPress={openEntry}
      />
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
      {pen ? <Gesture pen={pen} commands={commands} /> : <Chosen takeUp={takeUp} />}
      {isTyping && drawn && (
        <EntryLine
          commands={commands}
          onClose={() => {
            setTyping(false);
          }}
        />
      )}
    </section>
  );
}

/** What the hand does next, and its end for who has no keyboard. */
function Gesture({ pen, commands }: { pen: MeasurePen; commands: Commands }) {
  const t = useTranslate();
  const act = useAct();
  const { drawing, form, moves } = pen;
  const hint = drawing.finished ? 'corners' : moves ? 'moves' : form;
  const isMany = !moves && (form === 'line' || form === 'polygon');
  return (
    <div className="plan-tools-more">
      <p className="muted">
        {t(`pen.hint.${hint}`)} <span className="plan-tools-keys">{t('pen.keys')}</span>
      </p>
      {drawing.finished ? (
        <button
          type="button"
          className="button-quiet"
          onClick={() => {
            act(finishMeasure, { ...drawing, radius: null });
          }}
        >
          {t('pen.done')}
        </button>
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

/** What can be done on the map with the chosen measures. */
function Chosen({ takeUp }: { takeUp: ReturnType<typeof useTakeUp> }) {
  const t = useTranslate();
  const act = useAct();
  const measures = useApp(selectMeasures);
  const chosen = useApp((state) => state.chosenMeasures);
  const forms = useApp(selectPenForms);
  const isLocked = useApp((state) => selectScenario(state)?.locked ?? false);
  if (chosen.size === 0) return null;
  const ids = [...chosen];
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
          disabled={isLocked}
          onPress={() => takeUp('point', { measureId: one.id, moves: true })}
        />
      )}
      {one && shape && shape.type !== 'Point' && (
        <ToolButton
          sign="polygon"
          text={t(takeHandles.label)}
          disabled={isLocked}
          onPress={() => {
            act(takeHandles, one.id);
          }}
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
        disabled={isLocked}
        onPress={() => {
          act(duplicateMeasures, ids);
        }}
      />
      <ToolButton
        sign="remove"
        text={t(removeMeasures.label)}
        keys="Delete"
        disabled={isLocked}
        onPress={() => {
          act(removeMeasures, ids);
        }}
      />
    </div>
  );
}
