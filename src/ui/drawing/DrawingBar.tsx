import { useEffect, useId, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { formatNumber } from '../../i18n/format';
import { parseNumber } from '../../i18n/formatMeasures';
import { setDrawingDistance, cancelDrawing } from '../../state/actions/drawing';
import { useAct, useApp } from '../../state/store/AppContext';
import { ActionButton } from '../shared/ActionButton';
import { useTranslate } from '../shared/useTranslate';
import { problemText } from '../../i18n/translate';
import type { MessageKey } from '../../i18n/translate';
import type { Drawing } from '../../state/store/view';
import { needsDistance } from '../../domain/areas/drawnShape';
import type { DrawingCommands } from '../../map/drawing/mapDrawing';
import { DrawingReadout } from './DrawingReadout';
import { SaveDrawing } from './SaveDrawing';

/** The radius of a circle or the width of a buffer, in metres. */
function DistanceField() {
  const t = useTranslate();
  const act = useAct();
  const helpId = useId();
  const distance = useApp((state) => state.drawing?.distance ?? null);
  const tool = useApp((state) => state.drawing?.tool);
  const [text, setText] = useState(() => (distance === null ? '' : formatNumber(distance, 1)));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current?.value === '') field.current.focus();
  }, []);
  const wrong = text.trim() !== '' && !(parseNumber(text)! > 0);
  return (
    <label className="stacked">
      {t(tool === 'circle' ? 'draw.radiusField' : 'draw.distanceField')}
      <input
        ref={field}
        className="field"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={wrong}
        aria-describedby={wrong ? helpId : undefined}
        onChange={(event) => {
          setText(event.target.value);
          const metres = parseNumber(event.target.value);
          act(setDrawingDistance, metres !== null && metres > 0 ? metres : null);
        }}
      />
      {wrong && (
        <span id={helpId} className="problem drawing-help">
          {t('draw.notDistance')}
        </span>
      )}
    </label>
  );
}

/** How to go on with a drawing, in the words for a mouse or for a finger. */
function drawingHint({ tool, finished, shape, crowded }: Drawing): MessageKey {
  if (!finished || !shape) {
    return `draw.${window.matchMedia('(pointer: coarse)').matches ? 'touch' : 'hint'}.${tool}`;
  }
  if (crowded) return 'pen.hint.crowded';
  switch (shape.type) {
    case 'Point':
      return 'draw.hint.centre';
    case 'LineString':
      return 'draw.hint.path';
    case 'MultiPolygon':
      return 'draw.hint.corners';
  }
}

/** What is being drawn: how to go on, how large it is, and once it is finished its name and the way to keep it. */
export function DrawingBar({ commands }: { commands: RefObject<DrawingCommands | null> }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const drawing = useApp((state) => state.drawing);
  if (!drawing) return null;
  const { tool, finished, problem, editedId } = drawing;
  const heading = editedId ? 'edit' : finished ? 'finished' : tool;
  const cancel = <ActionButton className="button-plain" action={cancelDrawing} input={null} />;
  const undo = (
    <button
      type="button"
      className="button-plain"
      disabled={!drawing.undoable}
      onClick={() => {
        commands.current?.undo();
      }}
    >
      {t('draw.undo')}
    </button>
  );
  return (
    <section className="own-areas drawing-bar" aria-labelledby="drawing-heading">
      <h2 id="drawing-heading">{t(`draw.heading.${heading}`)}</h2>
      <p className="drawing-hint">{t(drawingHint(drawing))}</p>
      {finished && needsDistance(tool) && <DistanceField />}
      <DrawingReadout drawing={drawing} asksDistance />
      {problem && (
        <p className="problem" role="alert">
          {problemText(language, problem)}
        </p>
      )}
      {finished ? (
        <SaveDrawing key={drawing.id}>
          {drawing.undoable && undo}
          {cancel}
        </SaveDrawing>
      ) : (
        <div className="drawing-buttons">
          {(tool === 'polygon' || tool === 'line') && (
            <>
              <button
                type="button"
                className="button-primary"
                disabled={drawing.corners < (tool === 'line' ? 2 : 3)}
                onClick={() => {
                  commands.current?.finish();
                }}
              >
                {t('form.done')}
              </button>
              {undo}
            </>
          )}
          {cancel}
        </div>
      )}
    </section>
  );
}
