import { itemAt } from '../../domain/itemAt';

/** Letters of the compared areas, in their order. */
const AREA_LETTERS = ['A', 'B', 'C', 'D'] as const;

/** Around the origin, in pixels: a disc, a square, a triangle and a lozenge, each large enough for its letter. */
const SHAPES = [
  'M-8 0a8 8 0 1 0 16 0a8 8 0 1 0 -16 0Z',
  'M-7.5 -7.5H7.5V7.5H-7.5Z',
  'M0 -10.5L10.5 7.5H-10.5Z',
  'M0 -10.5L10.5 0L0 10.5L-10.5 0Z',
] as const;

/** Side of the box that every shape fits in. */
export const MARK_SIZE = 22;

/** The mark of a compared area: its own shape, colour and letter, so that no one of the three stands alone. */
export function AreaMark({ slot }: { slot: number }) {
  return (
    <g className={`area-mark area-mark-${itemAt(AREA_LETTERS, slot).toLowerCase()}`}>
      <path d={SHAPES[slot]} />
      <text y={slot === 2 ? 6 : 4} textAnchor="middle">
        {AREA_LETTERS[slot]}
      </text>
    </g>
  );
}

/** The mark on its own, before a name. */
export function AreaMarkIcon({ slot }: { slot: number }) {
  return (
    <svg
      className="area-mark-icon"
      width={MARK_SIZE}
      height={MARK_SIZE}
      viewBox={`${-MARK_SIZE / 2} ${-MARK_SIZE / 2} ${MARK_SIZE} ${MARK_SIZE}`}
      aria-hidden="true"
    >
      <AreaMark slot={slot} />
    </svg>
  );
}
