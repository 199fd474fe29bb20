import { useId } from 'react';
import { useTranslate } from '../shared/useTranslate';
import { MapPattern } from './mapTheme';
import type { MapMark, MapTheme } from './mapTheme';
import { formatNumber } from '../../i18n/format';
import type { MapFrame } from './mapFrame';

/** A swatch of 5 by 3 mm. */
function Swatch({ mark }: { mark: MapMark }) {
  const id = useId();
  return (
    <svg viewBox="0 0 5 3" aria-hidden="true">
      {mark.pattern && (
        <defs>
          <MapPattern id={id} name={mark.pattern} mm={1} />
        </defs>
      )}
      <rect width="5" height="3" fill={mark.colour} />
      {mark.pattern && <rect width="5" height="3" fill={`url(#${id})`} />}
      <rect x="0.1" y="0.1" width="4.8" height="2.8" className="report-swatch-edge" />
    </svg>
  );
}

/** What the colours of a report's map mean, and where its borders come from. */
export function MapLegend({ theme, source }: { theme: MapTheme; source: string }) {
  const t = useTranslate();
  return (
    <figcaption className="report-legend">
      <p>
        <strong>{theme.title}</strong>
        {theme.example !== 'none' && (
          <span className="label label-example">
            {t(theme.example === 'all' ? 'report.map.example' : 'report.map.exampleSome')}
          </span>
        )}
      </p>
      <ul>
        {theme.legend.map(({ text, ...mark }) => (
          <li key={text}>
            <Swatch mark={mark} /> {text}
          </li>
        ))}
      </ul>
      <p className="muted">{t('report.map.credit', { source })}</p>
    </figcaption>
  );
}

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

/** The longest round length (1, 2 or 5 × a power of ten) that is not longer than `most`; in the same unit. */
export function scaleBarLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  // The logarithm may be rounded up to the next power.
  return [5, 2, 1, 0.5].map((step) => step * power).find((length) => length <= most)!;
}
