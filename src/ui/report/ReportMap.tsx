import { itemAt } from '../../domain/itemAt';
import { useId } from 'react';
import type { PrintShapes } from '../../engine/printShapes/printShapes';
import { useApp } from '../../state/AppContext';
import { contextLevelOf } from '../../state/selectors/contextLevel';
import type { AreaLevel } from '../../state/slices/dataSlice';
import { shapesKey } from '../../state/slices/reportSlice';
import { useTranslate } from '../shared/useTranslate';
import { MapAround } from './MapAround';
import { MapNames } from './MapNames';
import { mapFrame, meetsFrame } from './mapFrame';
import { MapPattern, patternsIn } from './MapPattern';
import { MapScale, scalePlate } from './MapScale';
import { scaleBarLength } from './scaleBar';
import type { MapTheme } from './mapTheme';

/** Size on paper, in mm. */
const MAP_WIDTH = 78;
const MAP_HEIGHT = 64;

/** The scale bar takes at most this part of the width. */
const SCALE_PART = 0.28;

interface Props {
  level: AreaLevel;
  index: number;
  shapes: PrintShapes;
  theme: MapTheme;
}

/** The area among its neighbours, drawn in the Lambert 72 plane as paths, so that print is crisp. */
export function ReportMap({ level, index, shapes, theme }: Props) {
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
