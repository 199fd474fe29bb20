import type { CSSProperties } from 'react';
import { MEASURE_COLOURS, MEASURE_GROUND } from '../../map/measureColours';
import { useApp } from '../../state/AppContext';
import { selectDrawnMeasures } from '../../state/selectors/drawnMeasures';
import { useTranslate } from '../shared/useTranslate';

/** How realised, planned and left-out measures are drawn; nothing while none are. */
export function MeasureLegend() {
  const t = useTranslate();
  const drawn = useApp((state) => selectDrawnMeasures(state).length > 0);
  if (!drawn) return null;
  const marks = [
    ['realised', MEASURE_COLOURS.realised, MEASURE_COLOURS.realised],
    ['planned', MEASURE_GROUND, MEASURE_COLOURS.planned],
    ['leftOut', MEASURE_COLOURS.leftOut, MEASURE_COLOURS.leftOut],
  ] as const;
  return (
    <p className="legend-measures">
      {marks.map(([standing, fill, line]) => (
        <span key={standing} style={{ '--measure-fill': fill, '--measure-line': line } as CSSProperties}>
          {t(`legend.${standing}`)}
        </span>
      ))}
    </p>
  );
}
