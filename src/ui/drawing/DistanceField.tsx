import { useEffect, useId, useRef, useState } from 'react';
import { formatNumber } from '../../i18n/format';
import { parseNumber } from '../../i18n/parseNumber';
import { setDrawingDistance } from '../../state/actions/drawing';
import { useAct, useApp } from '../../state/AppContext';
import { useTranslate } from '../shared/useTranslate';

/** The radius of a circle or the width of a buffer, in metres. */
export function DistanceField() {
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
