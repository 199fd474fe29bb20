import { useId } from 'react';
import { itemAt } from '../../domain/itemAt';
import type { PrintShapes } from '../../engine/printShapes/printShapes';
import type { AreaLevel } from '../../state/store/data';
import { nameWidth, placeNames, MapNames } from './MapNames';
import { useApp } from '../../state/store/AppContext';
import { contextLevelOf } from '../../state/selectors/levels';
import { shapesKey } from '../../state/store/report';
import { useTranslate } from '../shared/useTranslate';
import { MapPattern, patternsIn } from './mapTheme';
import type { MapTheme } from './mapTheme';
import { MapScale, scalePlate, scaleBarLength } from './MapLegend';

/** A window on the Lambert 72 plane, in metres; y grows to the south. */
export interface MapFrame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Space around the area on every side, as a part of its larger side, so that its neighbours show. */
const MARGIN = 0.28;
/** Nothing is shown closer than this many metres across. */
const LEAST = 500;

function sidesOf(box: ArrayLike<number>): [west: number, north: number, east: number, south: number] {
  return [itemAt(box, 0), itemAt(box, 1), itemAt(box, 2), itemAt(box, 3)];
}

/**
 * The window of a map that shows an area in the middle of its neighbours.
 * @param box west, north, east, south of the area. @param aspect width ÷ height of the map.
 */
export function mapFrame(box: ArrayLike<number>, aspect: number): MapFrame {
  const [west, north, east, south] = sidesOf(box);
  const margin = MARGIN * Math.max(east - west, south - north);
  const width = Math.max(east - west + 2 * margin, aspect * (south - north + 2 * margin), LEAST);
  const height = width / aspect;
  return { x: (west + east - width) / 2, y: (north + south - height) / 2, width, height };
}

/** Whether any of a box (west, north, east, south) lies in a frame. */
export function meetsFrame(box: ArrayLike<number>, { x, y, width, height }: MapFrame): boolean {
  const [west, north, east, south] = sidesOf(box);
  return west < x + width && east > x && north < y + height && south > y;
}

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

/** Size on paper, in mm. */
const MAP_WIDTH = 78;
const MAP_HEIGHT = 64;

/** The scale bar takes at most this part of the width. */
const SCALE_PART = 0.28;

interface ReportMapProps {
  level: AreaLevel;
  index: number;
  shapes: PrintShapes;
  theme: MapTheme;
}

/** The area among its neighbours, drawn in the Lambert 72 plane as paths, so that print is crisp. */
export function ReportMap({ level, index, shapes, theme }: ReportMapProps) {
  const t = useTranslate();
  const around = useApp((state) => contextLevelOf(state, level));
  const aroundShapes = useApp((state) => (around && state.printShapes[shapesKey(around)]) ?? null);
  const id = useId();
  const boxOf = (area: number): Float64Array => shapes.boxes.subarray(4 * area, 4 * area + 4);
  if (shapes.paths[index] === '') return null;
  const frame = mapFrame(boxOf(index), MAP_WIDTH / MAP_HEIGHT);
  /** Metres on the ground per mm of paper. */
  const mm = frame.width / MAP_WIDTH;
  const length = scaleBarLength(frame.width * SCALE_PART);
  const plate = scalePlate(frame, length, mm);
  const shown = level.areas.map((_, area) => area).filter((area) => meetsFrame(boxOf(area), frame));
  const marks = shown.map((area) => itemAt(theme.marks, area));
  return (
    <svg
      className="report-map"
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      role="img"
      aria-label={t('report.map.label', { area: itemAt(level.areas, index).name, title: theme.title })}
    >
      <defs>
        {patternsIn(marks).map((name) => (
          <MapPattern key={name} id={`${id}-${name}`} name={name} mm={mm} />
        ))}
      </defs>
      {around && aroundShapes && (
        <MapAround level={around} shapes={aroundShapes} frame={frame} plate={plate} mm={mm} />
      )}
      <g strokeLinejoin="round">
        {shown.map((area) => {
          const { colour, pattern } = itemAt(theme.marks, area);
          return (
            <g key={area} fillOpacity={area === index ? 1 : 0.75}>
              <path d={shapes.paths[area]} fill={colour} className="report-map-area" strokeWidth={0.2 * mm} />
              {pattern && <path d={shapes.paths[area]} fill={`url(#${id}-${pattern})`} />}
            </g>
          );
        })}
        <path d={shapes.paths[index]} className="report-map-halo" strokeWidth={1.3 * mm} />
        <path d={shapes.paths[index]} className="report-map-own" strokeWidth={0.55 * mm} />
      </g>
      <MapNames
        level={level}
        index={index}
        shapes={shapes}
        shown={shown}
        theme={theme}
        frame={frame}
        plate={plate}
        mm={mm}
      />
      <MapScale length={length} plate={plate} mm={mm} />
    </svg>
  );
}
