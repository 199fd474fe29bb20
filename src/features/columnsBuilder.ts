import type { Geometry, GeometryCollection, Position } from 'geojson';
import { GrowingArray } from './growingArray';
import type { AttributeColumn, Columns } from './columns';
import { FeatureNotes, NotedFeatures } from './featureNotes';

const floats = (): GrowingArray<Float64Array> => new GrowingArray(new Float64Array(0));
const indexes = (): GrowingArray<Uint32Array> => new GrowingArray(new Uint32Array(0));

/** A geometry with coordinates of its own. */
export type SimpleGeometry = Exclude<Geometry, GeometryCollection>;

/** Positions of the shortest line and of the smallest closed ring. */
const LINE_MINIMUM = 2;
const RING_MINIMUM = 4;

/**
 * Builds the geometry of {@link Columns} while a driver walks through a file, feature by feature, and makes it
 * regular on the way: rings are closed, and lines of one position and rings of fewer than four are dropped (a
 * polygon with its outer ring). A feature with a position that is no pair of numbers is left out: it stays as a feature
 * without geometry, so that the numbers of features keep their meaning. What it did comes back as notes.
 */
export class ColumnsBuilder extends NotedFeatures {
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

  /** Where the line or ring at hand goes, and where it starts. */
  private target = this.lines.positions;
  private first = 0;
  /** The state of the feature and of the polygon at hand. */
  private parts = 0;
  private polygonDropped = false;
  private readonly arrays = [this.points, this.lines, this.polygons].flatMap((columns) => [
    ...Object.values<GrowingArray<Float64Array | Uint32Array>>(columns),
  ]);
  /** How long every array was before the feature at hand. */
  private readonly before = this.arrays.map(() => 0);

  /** @param numberOf the number in the file, from 1, of a feature as it is counted here, from 0 */
  constructor(numberOf?: (feature: number) => number) {
    super(new FeatureNotes(numberOf));
  }

  startFeature(): void {
    this.parts = 0;
    for (let at = 0; at < this.arrays.length; at++) this.before[at] = this.arrays[at]!.length;
    this.done.startFeature();
  }

  endFeature(): void {
    if (this.done.isLeftOut) {
      this.arrays.forEach((array, at) => {
        array.truncate(this.before[at]!);
      });
      this.parts = 0;
    }
    this.done.endFeature(this.count, this.parts);
    this.count++;
  }

  /** Rings that the driver closed itself. */
  markRepairedRings(count: number): void {
    this.done.markRepairedRings(count);
  }

  /** A line or ring that the driver dropped itself, for its few positions. */
  markDegenerate(cause: 'shortLine' | 'shortRing'): void {
    this.done.markDegenerate(cause);
  }

  addPoint(x: number, y: number): void {
    this.check(x, y);
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
    this.check(x, y);
    this.target.push2(x, y);
  }

  endLine(): void {
    if (this.dropIfShorterThan(LINE_MINIMUM, 'shortLine')) return;
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
    if (this.dropIfShorterThan(RING_MINIMUM, 'shortRing')) {
      const isOuter = polygonStart.at(polygonStart.length - 1) === ringStart.length;
      this.polygonDropped = isOuter;
      return;
    }
    if (isOpen) this.done.markRepairedRings(1);
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

  /** A whole geometry that is known to be valid. */
  addGeometry({ type, coordinates }: SimpleGeometry): void {
    switch (type) {
      case 'Point':
        return this.addPoint(coordinates[0]!, coordinates[1]!);
      case 'MultiPoint':
        return coordinates.forEach((position) => this.addPoint(position[0]!, position[1]!));
      case 'LineString':
        return this.addLine(coordinates);
      case 'MultiLineString':
        return coordinates.forEach((line) => this.addLine(line));
      case 'Polygon':
        return this.addPolygon(coordinates);
      case 'MultiPolygon':
        return coordinates.forEach((polygon) => this.addPolygon(polygon));
    }
  }

  private addLine(line: readonly Position[]): void {
    this.startLine();
    for (const position of line) this.addPosition(position[0]!, position[1]!);
    this.endLine();
  }

  /** A whole polygon. @param rings the outer one first */
  addPolygon(rings: readonly (readonly Position[])[]): void {
    this.startPolygon();
    for (const ring of rings) {
      this.startRing();
      for (const position of ring) this.addPosition(position[0]!, position[1]!);
      this.endRing();
    }
    this.endPolygon();
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

  private check(x: number, y: number): void {
    if (!Number.isFinite(x) || !Number.isFinite(y)) this.done.leaveOut('badPosition');
  }

  private dropIfShorterThan(positions: number, cause: 'shortLine' | 'shortRing'): boolean {
    if (this.target.length - this.first >= positions * 2) return false;
    this.target.truncate(this.first);
    this.done.markDegenerate(cause);
    return true;
  }
}
