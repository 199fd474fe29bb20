import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Position } from 'geojson';
import type { DrawnShape } from '../../domain/areas/drawnShape';
import type { Problem } from '../../domain/problem';
import { problemText } from '../../i18n/translate';
import { readEntry } from '../../io/typed/readEntry';
import type { DrawingCommands } from '../../map/drawing/mapDrawing';
import { useActionContext, useApp } from '../../state/store/AppContext';
import { TextField } from '../shared/TextField';
import { useTranslate } from '../shared/useTranslate';

/** The corner that was set last; the one under the pointer comes after it. */
function lastCorner(shape: DrawnShape | null, corners: number): Position | null {
  if (!shape || shape.type === 'Point') return null;
  const path = shape.type === 'LineString' ? shape.coordinates : (shape.coordinates[0]?.[0] ?? []);
  return path[corners - 1] ?? null;
}

interface Props {
  commands: RefObject<DrawingCommands | null>;
  onClose: () => void;
}

/** The next corner of the drawing, typed. Enter sets it and, on an empty line, ends the drawing. */
export function EntryLine({ commands, onClose }: Props) {
  const t = useTranslate();
  const { store } = useActionContext();
  const language = useApp((state) => state.language);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const set = (): void => {
    if (text.trim() === '') {
      commands.current?.finish();
      return;
    }
    const { pen } = store.getState();
    const read = readEntry(text, pen && lastCorner(pen.drawing.shape, pen.drawing.corners));
    setProblem(read.ok ? null : read.problem);
    if (!read.ok) return;
    commands.current?.setCorner(read.value);
    setText('');
  };
  return (
    <form
      className="plan-tools-more"
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <TextField
        ref={field}
        label={t('pen.entry')}
        autoComplete="off"
        value={text}
        onChange={setText}
        onKeyDown={({ key }) => {
          if (key !== 'Escape') return;
          onClose();
          document.querySelector<HTMLElement>('.maplibregl-canvas')?.focus();
        }}
      >
        <span className="drawing-help muted">{t('pen.entryHelp')}</span>
      </TextField>
      {problem && (
        <p className="problem" role="alert">
          {problemText(language, problem)}
        </p>
      )}
      <button type="submit" className="button-quiet">
        {t('pen.entrySet')}
      </button>
    </form>
  );
}
