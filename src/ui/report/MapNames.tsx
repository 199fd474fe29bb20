import type { MapFrame } from './mapFrame';
import { itemAt } from '../../domain/itemAt';
import type { PrintShapes } from '../../engine/printShapes/printShapes';
import type { AreaLevel } from '../../state/store/data';
import type { MapTheme } from './mapTheme';

/** Mean width of a letter as a part of its height. */
const LETTER = 0.52;

/** About how wide a name is in letters of a height, in the unit of that. */
export function nameWidth(name: string, height: number): number {
  return name.length * LETTER * height;
}

/** A name to be written on a map, of two lines around a place. */
interface MapName {
  index: number;
  x: number;
  y: number;
  /** Half of its width and height, in metres on the map. */
  halfWidth: number;
  halfHeight: number;
}

/**
 * Which names fit: inside the frame, off the plate of the scale, and none over another; those that come first have the
 * right of way.
 */
export function placeNames(names: readonly MapName[], frame: MapFrame, plate: MapFrame): MapName[] {
  const placed: MapName[] = [];
  for (const name of names) {
    const inside =
      name.x - name.halfWidth > frame.x &&
      name.x + name.halfWidth < frame.x + frame.width &&
      name.y - name.halfHeight > frame.y &&
      name.y + name.halfHeight < frame.y + frame.height;
    const overPlate = name.x + name.halfWidth > plate.x && name.y + name.halfHeight > plate.y;
    const free = placed.every(
      (other) =>
        Math.abs(other.x - name.x) > other.halfWidth + name.halfWidth ||
        Math.abs(other.y - name.y) > other.halfHeight + name.halfHeight,
    );
    if (inside && free && !overPlate) placed.push(name);
  }
  return placed;
}

/** Heights of the letters on paper, in mm. */
const OWN = 2.9;
const OTHER = 2.2;

interface Props {
  level: AreaLevel;
  /** The area that the map is about; null where it is about all that are shown. */
  index: number | null;
  shapes: PrintShapes;
  shown: readonly number[];
  theme: MapTheme;
  frame: MapFrame;
  /** Where the scale bar lies, in the lower right corner. */
  plate: MapFrame;
  /** Metres on the ground per mm of paper. */
  mm: number;
}

/** The names of the areas with their value, the one that it is about first; names that would run together are left out. */
export function MapNames({ level, index, shapes, shown, theme, frame, plate, mm }: Props) {
  const size = (area: number): number => (area === index ? OWN : OTHER) * mm;
  const first = index === null ? [] : [index];
  const names = [...first, ...shown.filter((area) => area !== index)].map((area) => ({
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
