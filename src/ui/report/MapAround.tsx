import { itemAt } from '../../domain/itemAt';
import type { PrintShapes } from '../../engine/printShapes/printShapes';
import type { AreaLevel } from '../../state/slices/dataSlice';
import type { MapFrame } from './mapFrame';
import { meetsFrame } from './mapFrame';
import { nameWidth } from './nameWidth';
import { placeNames } from './placeNames';

/** Height of the letters on paper, in mm. */
const LETTERS = 2;

interface Props {
  level: AreaLevel;
  shapes: PrintShapes;
  frame: MapFrame;
  /** Where the scale bar lies. */
  plate: MapFrame;
  /** Metres on the ground per mm of paper. */
  mm: number;
}

/** The known areas below those of one's own, in outline and with their names, so that a reader sees where these lie. */
export function MapAround({ level, shapes, frame, plate, mm }: Props) {
  const shown = level.areas
    .map((_, area) => area)
    .filter((area) => meetsFrame(shapes.boxes.subarray(4 * area, 4 * area + 4), frame));
  const size = LETTERS * mm;
  const names = shown.map((index) => ({
    index,
    x: itemAt(shapes.labels, 2 * index),
    y: itemAt(shapes.labels, 2 * index + 1),
    halfWidth: nameWidth(itemAt(level.areas, index).name, size) / 2,
    halfHeight: size / 2,
  }));
  return (
    <g className="report-map-around" strokeLinejoin="round">
      {shown.map((area) => (
        <path key={area} d={shapes.paths[area]} strokeWidth={0.2 * mm} />
      ))}
      {placeNames(names, frame, plate).map(({ index, x, y }) => (
        <text key={index} x={x} y={y} fontSize={size}>
          {itemAt(level.areas, index).name}
        </text>
      ))}
    </g>
  );
}
