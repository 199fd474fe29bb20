import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { needsDistance } from '../../domain/areas/drawnShape';
import { formatLength, formatSurface } from '../../i18n/formatMeasures';
import { drawingMeasures } from '../../state/selectors/drawingMeasures';
import type { Drawing } from '../../state/store/view';
import { useTranslate } from '../shared/useTranslate';

/**
 * How large the drawing is, at every move of the pointer. A screen reader hears it when a corner is set or the area has
 * changed, not at every move.
 */
export function DrawingReadout({
  drawing,
  asksDistance = false,
}: {
  drawing: Drawing;
  /** True where an area is made around a line or a point. */
  asksDistance?: boolean;
}) {
  const t = useTranslate();
  const measures = useMemo(() => drawingMeasures(drawing), [drawing]);
  const { length, radius, surface, crossesItself } = measures;
  const { shape, corners, finished, area, tool, distance } = drawing;
  const counted = corners > 0 && tool !== 'freehand' && shape?.type !== 'Point';
  const facts = [
    counted && t(shape?.type === 'LineString' ? 'draw.points' : 'draw.corners', { count: corners }),
    radius !== null && t('draw.radius', { text: formatLength(radius) }),
    length !== null &&
      t(shape?.type === 'LineString' ? 'draw.length' : 'draw.perimeter', { text: formatLength(length) }),
  ].filter((fact) => fact !== false);
  const surfaceText = surface === null ? null : formatSurface(surface);
  const missing = asksDistance && needsDistance(tool) && finished && distance === null;
  const nothing = missing ? t('draw.needsDistance') : shape ? null : t('draw.nothing');
  const text = [nothing, surfaceText, ...facts].filter(Boolean).join(', ');

  const status = useRef<HTMLParagraphElement>(null);
  const announce = useEffectEvent(() => {
    status.current!.textContent = text;
  });
  useEffect(() => announce(), [corners, finished, area]);
  return (
    <div className="drawing-readout">
      <div aria-hidden="true" title={t('draw.lambert')}>
        {surfaceText && <strong>{surfaceText}</strong>}
        <span>{[nothing, ...facts].filter(Boolean).join(' · ')}</span>
      </div>
      <p ref={status} className="visually-hidden" role="status" />
      {crossesItself && !finished && <p className="problem">{t('draw.crosses')}</p>}
    </div>
  );
}
