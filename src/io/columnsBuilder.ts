import { GrowingArray } from './growingArray';
import type { AttributeColumn, Columns } from './columns';
import type { ImportNote } from './importReport';

const floats = (): GrowingArray<Float64Array> => new GrowingArray(new Float64Array(0));
const indexes = (): GrowingArray<Uint32Array> => new GrowingArray(new Uint32Array(0));

/** Positions of the shortest line and of the smallest closed ring. */
const LINE_MINIMUM = 2;
const RING_MINIMUM = 4;

/**
 * Builds the geometry of {@link Columns} while a driver walks through a file, feature by feature, and makes it
 * regular on the way: rings are closed, and lines of one position and rings of fewer than four are dropped (a
 * polygon with its outer ring). What it did comes back as notes.
 */
export class ColumnsBuilder {
  /** Number of features so far. */
  count = 0;

  private readonly points = { positions: floats(), feature: indexes() };
  private readonly lines = { positions: floats(), start: indexes(), feature: indexes() };
  private readonly polygons = {
    positions: floats(),
    ringStart: indexes(),
    polygonStart: indexes(),
    feature: indexes(),
  };
  private readonly counts = {
    droppedZ: 0,
    withoutGeometry: 0,
    repairedRings: 0,
    degenerateParts: 0,
    flattenedCollections: 0,
  };

  /** Where the line or ring at hand goes, and where it starts. */
  private target = this.lines.positions;
  private first = 0;
  /** The state of the feature and of the polygon at hand. */
  private parts = 0;
  private hasHeight = false;
  private isCollection = false;
  private polygonDropped = false;

  startFeature(): void {
    this.parts = 0;
    this.hasHeight = false;
    this.isCollection = false;
  }

  endFeature(): void {
    if (this.parts === 0) this.counts.withoutGeometry++;
    if (this.hasHeight) this.counts.droppedZ++;
    if (this.isCollection) this.counts.flattenedCollections++;
    this.count++;
  }

  /** The feature at hand has heights or measures, which are not kept. */
  markHeight(): void {
    this.hasHeight = true;
  }

  /** The feature at hand is a GeometryCollection, whose members become parts of the feature. */
  markCollection(): void {
    this.isCollection = true;
  }

  /** Rings that the driver closed itself. */
  markRepairedRings(count: number): void {
    this.counts.repairedRings += count;
  }

  addPoint(x: number, y: number): void {
    this.points.positions.push2(x, y);
    this.points.feature.push(this.count);
    this.parts++;
  }

  startLine(): void {
    this.target = this.lines.positions;
    this.first = this.target.length;
  }

  /** The next position of the line or ring at hand. */
  addPosition(x: number, y: number): void {
    this.target.push2(x, y);
  }

  endLine(): void {
    if (this.dropIfShorterThan(LINE_MINIMUM)) return;
    this.lines.start.push(this.first / 2);
    this.lines.feature.push(this.count);
    this.parts++;
  }

  /** Start a polygon; its rings follow, the outer ring first. */
  startPolygon(): void {
    this.polygons.polygonStart.push(this.polygons.ringStart.length);
    this.polygonDropped = false;
  }

  startRing(): void {
    this.target = this.polygons.positions;
    this.first = this.target.length;
  }

  endRing(): void {
    const { target, first } = this;
    const { polygonStart, ringStart } = this.polygons;
    if (this.polygonDropped) {
      target.truncate(first);
      return;
    }
    const isOpen =
      target.length > first &&
      (target.at(first) !== target.at(target.length - 2) ||
        target.at(first + 1) !== target.at(target.length - 1));
    if (isOpen) target.push2(target.at(first), target.at(first + 1));
    if (this.dropIfShorterThan(RING_MINIMUM)) {
      const isOuter = polygonStart.at(polygonStart.length - 1) === ringStart.length;
      this.polygonDropped = isOuter;
      return;
    }
    if (isOpen) this.counts.repairedRings++;
    ringStart.push(first / 2);
  }

  endPolygon(): void {
    const { polygonStart, ringStart, feature } = this.polygons;
    if (polygonStart.at(polygonStart.length - 1) === ringStart.length) {
      polygonStart.truncate(polygonStart.length - 1);
      return;
    }
    feature.push(this.count);
    this.parts++;
  }

  /** The columns, in the CRS of the file. The builder is spent afterwards. */
  toColumns(attributes: AttributeColumn[]): Columns {
    const { points, lines, polygons } = this;
    lines.start.push(lines.positions.length / 2);
    polygons.polygonStart.push(polygons.ringStart.length);
    polygons.ringStart.push(polygons.positions.length / 2);
    return {
      count: this.count,
      points: { positions: points.positions.toArray(), feature: points.feature.toArray() },
      lines: {
        positions: lines.positions.toArray(),
        start: lines.start.toArray(),
        feature: lines.feature.toArray(),
      },
      polygons: {
        positions: polygons.positions.toArray(),
        ringStart: polygons.ringStart.toArray(),
        polygonStart: polygons.polygonStart.toArray(),
        feature: polygons.feature.toArray(),
      },
      attributes,
    };
  }

  /** What was done to the features, as far as anything was. */
  notes(): ImportNote[] {
    return Object.entries(this.counts)
      .filter(([, count]) => count > 0)
      .map(([code, count]) => ({ code: code as keyof ColumnsBuilder['counts'], params: { count } }));
  }

  private dropIfShorterThan(positions: number): boolean {
    if (this.target.length - this.first >= positions * 2) return false;
    this.target.truncate(this.first);
    this.counts.degenerateParts++;
    return true;
  }
}
