import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { selectOwnAreas } from '../../state/selectors/work';
import { needsDistance } from '../../domain/areas/drawnShape';
import { finishDrawing, nameDrawing } from '../../state/actions/drawing';
import { useAct, useApp } from '../../state/store/AppContext';
import { selectCanKeepDrawing } from '../../state/selectors/drawing';
import { TextField } from '../shared/TextField';
import { useTranslate } from '../shared/useTranslate';

/** Name the finished drawing and keep it. */
export function SaveDrawing({ children }: { children: ReactNode }) {
  const t = useTranslate();
  const act = useAct();
  const savable = useApp(selectCanKeepDrawing);
  const given = useApp(
    (state) => selectOwnAreas(state).find(({ id }) => id === state.drawing?.editedId)?.name,
  );
  const number = useApp((state) => selectOwnAreas(state).length + 1);
  const typed = useApp((state) => state.drawing?.name ?? null);
  const name = typed ?? given ?? t('draw.defaultName', { number });
  const [lacksDistance] = useState(
    useApp(({ drawing }) => drawing !== null && needsDistance(drawing.tool) && drawing.distance === null),
  );
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // On a touch screen the keyboard would come up over the drawing.
    if (lacksDistance || !window.matchMedia('(hover: hover)').matches) return;
    field.current?.select();
  }, [lacksDistance]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act(finishDrawing, name.trim());
      }}
    >
      <TextField
        label={t('form.name')}
        ref={field}
        required
        autoComplete="off"
        value={name}
        onChange={(text) => {
          act(nameDrawing, text);
        }}
      />
      <div className="drawing-buttons">
        <button type="submit" className="button-primary" disabled={!savable || name.trim() === ''}>
          {t('form.save')}
        </button>
        {children}
      </div>
    </form>
  );
}
