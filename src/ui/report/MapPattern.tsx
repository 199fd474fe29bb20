import { CLASS_PATTERNS } from '../../map/classPatterns';
import type { PatternName } from '../../map/classPatterns';
import type { MapMark } from './mapTheme';

/** CSS pixels per mm. */
const PX = 96 / 25.4;
/** In print the marks of the screen may be finer. */
const FINER = 0.7;

/** The marks that a map needs, each once. */
export function patternsIn(marks: readonly MapMark[]): PatternName[] {
  return [...new Set(marks.map(({ pattern }) => pattern))].filter((name) => name !== null);
}

interface Props {
  id: string;
  name: PatternName;
  /** Units of the drawing per mm of paper. */
  mm: number;
}

/** A mark of the map (hatching, dots, ticks) as an SVG pattern. */
export function MapPattern({ id, name, mm }: Props) {
  const { size, path, colour, strokeWidth } = CLASS_PATTERNS[name];
  return (
    <pattern
      id={id}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={`scale(${(FINER * mm) / PX})`}
    >
      <path
        d={path}
        fill={strokeWidth === null ? colour : 'none'}
        {...(strokeWidth !== null && { stroke: colour, strokeWidth })}
      />
    </pattern>
  );
}
