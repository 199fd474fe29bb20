import { useId } from 'react';
import { itemAt } from '../../domain/itemAt';
import type { PrintShapes } from '../../engine/printShapes/printShapes';
import { contextLevelOf } from '../../state/selectors/levels';
import { useApp } from '../../state/store/AppContext';
import type { AreaLevel } from '../../state/store/data';
import { shapesKey } from '../../state/store/report';
import { useTranslate } from '../shared/useTranslate';
import { meetsFrame } from './mapFrame';
import type { MapFrame } from './mapFrame';
import { MapScale, scaleBarLength, scalePlate } from './MapLegend';
import { MapNames, nameWidth, placeNames } from './MapNames';
import { MapPattern, patternsIn } from './mapTheme';
import type { MapTheme } from './mapTheme';

/** Height of the letters on paper, in mm. */
const LETTERS = 2;

interface MapAroundProps {
  level: AreaLevel;
  shapes: PrintShapes;
  frame: MapFrame;
  /** Where the scale bar lies. */
  plate: MapFrame;
  /** Metres on the ground per mm of paper. */
  mm: number;
}

/** The known areas below those of one's own, in outline and with their names, so that a reader sees where these lie. */
function MapAround({ level, shapes, frame, plate, mm }: MapAroundProps) {
  const shown = areasIn(level, shapes, frame);
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

/** The areas of a level of which something lies in a frame. */
function areasIn({ areas }: AreaLevel, { boxes }: PrintShapes, frame: MapFrame): number[] {
  return [...areas.keys()].filter((area) => meetsFrame(boxes.subarray(4 * area, 4 * area + 4), frame));
}

/** What stands on the map in writing, for who does not see it: the areas by name, each with its value. */
export function valuesText(
  { areas }: Pick<AreaLevel, 'areas'>,
  { values }: Pick<MapTheme, 'values'>,
  shown: readonly number[],
  unknown: string,
): string {
  return shown
    .map((area) => ({ name: itemAt(areas, area).name, value: itemAt(values, area) || unknown }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl-BE'))
    .map(({ name, value }) => `${name} ${value}`)
    .join(', ');
}

/** The scale bar takes at most this part of the width. */
const SCALE_PART = 0.28;

interface Props {
  level: AreaLevel;
  shapes: PrintShapes;
  theme: MapTheme;
  frame: MapFrame;
  /** Width on paper, in mm. */
  width: number;
  /** The areas in colour and with their names; the others are outlines. Absent: all of them. */
  coloured?: readonly number[];
  /** The area that it is about, before all others; null where it is about all that are coloured. */
  index: number | null;
  label: string;
}

/** Areas of a level in the colours of a theme, drawn in the Lambert 72 plane as paths, so that print is crisp. */
export function AreasMap({ level, shapes, theme, frame, width, coloured, index, label }: Props) {
  const around = useApp((state) => contextLevelOf(state, level));
  const aroundShapes = useApp((state) => (around && state.printShapes[shapesKey(around)]) ?? null);
  const t = useTranslate();
  const id = useId();
  /** Metres on the ground per mm of paper. */
  const mm = frame.width / width;
  const length = scaleBarLength(frame.width * SCALE_PART);
  const plate = scalePlate(frame, length, mm);
  const inFrame = areasIn(level, shapes, frame);
  const isColoured = new Set(coloured ?? inFrame);
  const shown = inFrame.filter((area) => isColoured.has(area));
  const others = inFrame.filter((area) => !isColoured.has(area));
  const marks = shown.map((area) => itemAt(theme.marks, area));
  return (
    <svg
      className="report-map"
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      role="img"
      aria-label={index === null ? label : `${label} ${valuesText(level, theme, shown, t('legend.noData'))}.`}
    >
      <defs>
        {patternsIn(marks).map((name) => (
          <MapPattern key={name} id={`${id}-${name}`} name={name} mm={mm} />
        ))}
      </defs>
      {around && aroundShapes && (
        <MapAround level={around} shapes={aroundShapes} frame={frame} plate={plate} mm={mm} />
      )}
      {others.length > 0 && (
        <g className="report-map-around" strokeLinejoin="round">
          {others.map((area) => (
            <path key={area} d={shapes.paths[area]} strokeWidth={0.2 * mm} />
          ))}
        </g>
      )}
      <g strokeLinejoin="round">
        {shown.map((area) => {
          const { colour, pattern } = itemAt(theme.marks, area);
          return (
            <g key={area} fillOpacity={index === null || area === index ? 1 : 0.75}>
              <path d={shapes.paths[area]} fill={colour} className="report-map-area" strokeWidth={0.2 * mm} />
              {pattern && <path d={shapes.paths[area]} fill={`url(#${id}-${pattern})`} />}
            </g>
          );
        })}
        {index !== null && (
          <>
            <path d={shapes.paths[index]} className="report-map-halo" strokeWidth={1.3 * mm} />
            <path d={shapes.paths[index]} className="report-map-own" strokeWidth={0.55 * mm} />
          </>
        )}
      </g>
      <MapNames {...{ level, index, shapes, shown, theme, frame, plate, mm }} />
      <MapScale length={length} plate={plate} mm={mm} />
    </svg>
  );
}
