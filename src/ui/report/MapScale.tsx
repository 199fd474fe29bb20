import { formatNumber } from '../../i18n/format';
import type { MapFrame } from './mapFrame';

/** The plate under a scale bar, in the lower right corner of a frame. @param mm metres on the ground per mm of paper. */
export function scalePlate(frame: MapFrame, length: number, mm: number): MapFrame {
  const [width, height] = [length + 3 * mm, 5.4 * mm];
  return { x: frame.x + frame.width - width, y: frame.y + frame.height - height, width, height };
}

interface Props {
  /** Length that the bar stands for, in metres on the ground. */
  length: number;
  plate: MapFrame;
  mm: number;
}

/** The scale bar of a map; the Lambert 72 plane is true to scale within a few centimetres a kilometre. */
export function MapScale({ length, plate, mm }: Props) {
  const x = plate.x + 1.5 * mm;
  const y = plate.y + plate.height - 1.3 * mm;
  const text = length >= 1000 ? `${formatNumber(length / 1000)} km` : `${formatNumber(length)} m`;
  return (
    <g>
      <rect {...plate} className="report-map-plate" />
      <path
        d={`M${x},${y - mm}V${y}H${x + length}V${y - mm}`}
        className="report-map-scale"
        strokeWidth={0.25 * mm}
      />
      <text x={x + length / 2} y={y - 1.2 * mm} fontSize={2.2 * mm} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}
