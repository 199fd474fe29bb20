/** Below this sine of the angle between its two halves an arc is straight: its bulge is less than the last digits. */
const STRAIGHT = 1e-10;

/** A circular arc in the plane of its coordinates. */
export interface Arc {
  centreX: number;
  centreY: number;
  radius: number;
  /** From the centre to where the arc starts. */
  fromX: number;
  fromY: number;
  /** Where it ends, to the last digit. */
  endX: number;
  endY: number;
  /** Angle that it runs through in radians, above 0 and at most a full turn; negative for clockwise. */
  sweep: number;
}

/**
 * The arc from a over b to c; where a and c are the same, the circle of which b is the point opposite (ISO 19125, SQL/MM
 * `ST_CircularString`).
 * @returns null where the three lie on a straight line
 */
export function arcThrough(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
): Arc | null {
  const [ux, uy] = [bx - ax, by - ay];
  const [vx, vy] = [cx - bx, cy - by];
  const [first, second] = [Math.hypot(ux, uy), Math.hypot(vx, vy)];
  if (first === 0 || second === 0) return null;
  const end = { endX: cx, endY: cy };
  if (ax === cx && ay === cy) {
    const centre = { centreX: ax + ux / 2, centreY: ay + uy / 2 };
    return { ...centre, radius: first / 2, fromX: -ux / 2, fromY: -uy / 2, ...end, sweep: 2 * Math.PI };
  }
  const cross = ux * vy - uy * vx;
  // Also where one of them is no number.
  if (!(Math.abs(cross) > STRAIGHT * first * second)) return null;
  // The angle between the halves is half the angle that the arc runs through (inscribed angle).
  const sweep = 2 * Math.atan2(cross, ux * vx + uy * vy);
  const [wx, wy] = [ux + vx, uy + vy];
  const [firstSquare, wholeSquare] = [first * first, wx * wx + wy * wy];
  // From a to the centre of the circle through 0, u and w.
  const toX = (wy * firstSquare - uy * wholeSquare) / (2 * cross);
  const toY = (ux * wholeSquare - wx * firstSquare) / (2 * cross);
  const centre = { centreX: ax + toX, centreY: ay + toY };
  return { ...centre, radius: Math.hypot(toX, toY), fromX: -toX, fromY: -toY, ...end, sweep };
}

/** Twice the surface between an arc and the straight line from its start to its end; positive to the right of the line. */
export function twiceBulge({ radius, sweep }: Arc): number {
  return radius * radius * (sweep - Math.sin(sweep));
}

/** Tell positions on the arc that divide it into `pieces` of the same angle: all after the start, up to the end. */
export function divideArc(arc: Arc, pieces: number, add: (x: number, y: number) => void): void {
  const { centreX, centreY, fromX, fromY, sweep } = arc;
  for (let piece = 1; piece < pieces; piece++) {
    const angle = (sweep * piece) / pieces;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    add(centreX + fromX * cos - fromY * sin, centreY + fromX * sin + fromY * cos);
  }
  add(arc.endX, arc.endY);
}
