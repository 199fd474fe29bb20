import type { RefObject } from 'react';
import { needsDistance } from '../../domain/areas/drawnShape';
import { problemText } from '../../i18n/translate';
import type { DrawingCommands } from '../../map/drawing/mapDrawing';
import { cancelDrawing } from '../../state/actions/drawing';
import { useAct, useApp } from '../../state/AppContext';
import { useTranslate } from '../shared/useTranslate';
import { DistanceField } from './DistanceField';
import { drawingHint } from './drawingHint';
import { DrawingReadout } from './DrawingReadout';
import { SaveDrawing } from './SaveDrawing';

/** What is being drawn: how to go on, how large it is, and once it is finished its name and the way to keep it. */
export function DrawingBar({ commands }: { commands: RefObject<DrawingCommands | null> }) {
  const t = useTranslate();
  const act = useAct();
  const language = useApp((state) => state.language);
  const drawing = useApp((state) => state.drawing);
  if (!drawing) return null;
  const { tool, finished, problem, editedId } = drawing;
  const heading = editedId ? 'edit' : finished ? 'finished' : tool;
  const cancel = (
    <button
      type="button"
      className="button-plain"
      onClick={() => {
        act(cancelDrawing, null);
      }}
    >
      {t(cancelDrawing.label)}
    </button>
  );
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
      <DrawingReadout drawing={drawing} />
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
