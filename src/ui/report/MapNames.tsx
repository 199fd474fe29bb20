import { itemAt } from '../../domain/itemAt';
import type { PrintShapes } from '../../engine/printShapes/printShapes';
import type { AreaLevel } from '../../state/slices/dataSlice';
import type { MapFrame } from './mapFrame';
import { nameWidth } from './nameWidth';
import type { MapTheme } from './mapTheme';
import { placeNames } from './placeNames';

/** Heights of the letters on paper, in mm. */
const OWN = 2.9;
const OTHER = 2.2;

interface Props {
  level: AreaLevel;
  index: number;
  shapes: PrintShapes;
  shown: readonly number[];
  theme: MapTheme;
  frame: MapFrame;
  /** Where the scale bar lies, in the lower right corner. */
  plate: MapFrame;
  /** Metres on the ground per mm of paper. */
  mm: number;
}

/** The names of the areas with their value, the chosen one first; names that would run together are left out. */
export function MapNames({ level, index, shapes, shown, theme, frame, plate, mm }: Props) {
  const size = (area: number): number => (area === index ? OWN : OTHER) * mm;
  const names = [index, ...shown.filter((area) => area !== index)].map((area) => ({
    index: area,
    x: itemAt(shapes.labels, 2 * area),
    y: itemAt(shapes.labels, 2 * area + 1),
    halfWidth: nameWidth(itemAt(level.areas, area).name, size(area)) / 2,
    halfHeight: 1.1 * size(area),
  }));
  return (
    <g className="report-map-names">
      {placeNames(names, frame, plate).map(({ index: area, x, y }) => (
        <text
          key={area}
          x={x}
          y={y}
          fontSize={size(area)}
          strokeWidth={0.5 * mm}
          fontWeight={area === index ? 700 : 400}
        >
          {itemAt(level.areas, area).name}
          <tspan x={x} dy="1em" fontWeight={600}>
            {theme.values[area]}
          </tspan>
        </text>
      ))}
    </g>
  );
}
