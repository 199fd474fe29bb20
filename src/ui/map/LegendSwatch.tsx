import type { CoverageClass } from '../../domain/classify/breaksAroundTarget';
import { classBackground } from '../../map/classBackground';

/** A patch of the legend, coloured and marked as the map does. */
export function LegendSwatch({ group }: { group: CoverageClass }) {
  return <span className="legend-swatch" aria-hidden="true" style={{ background: classBackground(group) }} />;
}
