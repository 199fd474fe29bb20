import { arcThrough } from './arc';
import type { Curve } from './linearise';

/** How far the parts of a compound curve may be apart, as a share of their coordinates: the last digits of a writer. */
const LARGEST_GAP = 1e-9;

/** Builds a curve from the parts that a file gives. Throws a RangeError for parts that cannot be true. */
export class CurveBuilder {
  private curve: Curve | null = null;
  private x = 0;
  private y = 0;

  /** Add interleaved positions that are joined by straight pieces. */
  addStraight(positions: ArrayLike<number>): void {
    for (let at = this.start(positions); at < positions.length; at += 2) {
      this.lineTo(positions[at]!, positions[at + 1]!);
    }
  }

  /** Add interleaved positions of arcs: a start, then a position on the way and an end for each. */
  addArcs(positions: ArrayLike<number>): void {
    if (positions.length > 0 && (positions.length / 2) % 2 === 0) throw new RangeError('half an arc');
    for (let at = this.start(positions); at < positions.length; at += 4) {
      const [bx, by, cx, cy] = [positions[at]!, positions[at + 1]!, positions[at + 2]!, positions[at + 3]!];
      const arc = arcThrough(this.x, this.y, bx, by, cx, cy);
      if (arc) this.push(arc);
      else {
        this.lineTo(bx, by);
        this.lineTo(cx, cy);
      }
    }
  }

  /** null for a curve without positions. */
  finish(): Curve | null {
    return this.curve;
  }

  /** Start the curve, or go on where it ended. @returns the place of the second position */
  private start(positions: ArrayLike<number>): number {
    if (positions.length === 0) return 0;
    const [x, y] = [positions[0]!, positions[1]!];
    if (this.curve === null) {
      this.curve = { startX: x, startY: y, pieces: [] };
      [this.x, this.y] = [x, y];
    } else if (x !== this.x || y !== this.y) {
      const gap = Math.hypot(x - this.x, y - this.y);
      if (gap > LARGEST_GAP * Math.hypot(x, y)) throw new RangeError('a curve with a gap');
      this.lineTo(x, y);
    }
    return 2;
  }

  private lineTo(endX: number, endY: number): void {
    this.push({ endX, endY });
  }

  private push(piece: Curve['pieces'][number]): void {
    this.curve!.pieces.push(piece);
    [this.x, this.y] = [piece.endX, piece.endY];
  }
}
