import type { MultiPolygon, Point } from 'geojson';
import type { Result } from '../../domain/result';
import type { TypedShape } from '../../io/typed/locateTyped';
import { useTranslate } from '../shared/useTranslate';

interface Props {
  typed: Result<TypedShape<Point> | TypedShape<MultiPolygon>>;
  /** Said until coordinates are recognised. */
  help: string;
}

/** In which system the typed coordinates were recognised, so that a slip is seen before it is on the map. */
export function RecognisedCrs({ typed, help }: Props) {
  const t = useTranslate();
  if (!typed.ok) return <p className="drawing-help muted">{help}</p>;
  const { crs, swappedAxes } = typed.value.detected;
  return (
    <p className="drawing-help" role="status">
      {t(swappedAxes ? 'draw.recognisedSwapped' : 'draw.recognised', { crs: t(`crs.${crs}`) })}
    </p>
  );
}
