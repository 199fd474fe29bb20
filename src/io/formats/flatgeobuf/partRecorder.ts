import type { LineColumns, PointColumns, PolygonColumns } from '../../columns';
import { GrowingArray } from '../../growingArray';
import type { ImportNote } from '../../importReport';
import { COORDINATE_LENGTH, PathTable, POSITION_LENGTH } from './pathTable';

/** Positions of the shortest line and of the smallest closed ring. */
const LINE_MINIMUM = 2;
const RING_MINIMUM = 4;

/** The geometry of a layer. */
export interface Parts {
  points: PointColumns;
  lines: LineColumns;
  polygons: PolygonColumns;
}

const indexes = (): GrowingArray<Uint32Array> => new GrowingArray(new Uint32Array(0));

/**
 * Takes down the parts of geometries while a file is walked through: points with their positions, lines and rings
 * with the place of theirs, so that columns of the right size can be filled afterwards. Rings that are open are
 * closed; lines of one position and rings of fewer than four are left out (a polygon with its outer ring). What was
 * done comes back as notes, as `ColumnsBuilder` does it for formats that are read position by position.
 */
export class PartRecorder {
  /** Number of features so far. */
  count = 0;

  /** Features whose geometry has no positions at all, ascending. */
  readonly empty = indexes();

  private readonly pointPositions: GrowingArray<Float64Array>;
  private readonly pointFeature: GrowingArray<Uint32Array>;
  private readonly lines = { paths: new PathTable(), feature: indexes() };
  private readonly polygons = { rings: new PathTable(), start: indexes(), feature: indexes() };
  private readonly counts = {
    droppedZ: 0,
    withoutGeometry: 0,
    repairedRings: 0,
    degenerateParts: 0,
    flattenedCollections: 0,
  };
  /** The state of the feature and of the polygon at hand; `degenerate` is the count of them before it. */
  private parts = 0;
  private degenerate = 0;
  private hasHeight = false;
  private isCollection = false;
  private firstRing = 0;
  private polygonDropped = false;

  /** `expectedPoints` saves growing; there may be more or fewer. */
  constructor(
    private readonly view: DataView,
    expectedPoints: number,
  ) {
    this.pointPositions = new GrowingArray(new Float64Array(expectedPoints * 2));
    this.pointFeature = new GrowingArray(new Uint32Array(expectedPoints));
  }

  startFeature(): void {
    this.parts = 0;
    this.degenerate = this.counts.degenerateParts;
    this.hasHeight = false;
    this.isCollection = false;
  }

  endFeature(): void {
    if (this.parts === 0) {
      this.counts.withoutGeometry++;
      if (this.counts.degenerateParts === this.degenerate) this.empty.push(this.count);
    }
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

  /** A point at a place in the file. An empty point is written as a position that is not a number, and is none. */
  addPoint(at: number): void {
    const x = this.view.getFloat64(at, true);
    const y = this.view.getFloat64(at + COORDINATE_LENGTH, true);
    if (Number.isNaN(x) && Number.isNaN(y)) return;
    this.pointPositions.push2(x, y);
    this.pointFeature.push(this.count);
    this.parts++;
  }

  /** A line whose `positions` follow each other from a place in the file. */
  addLine(at: number, positions: number): void {
    if (positions < LINE_MINIMUM) {
      this.counts.degenerateParts++;
      return;
    }
    this.lines.paths.add(at, positions);
    this.lines.feature.push(this.count);
    this.parts++;
  }

  /** Start a polygon; its rings follow, the outer ring first. */
  startPolygon(): void {
    this.firstRing = this.polygons.rings.length;
    this.polygonDropped = false;
  }

  addRing(at: number, positions: number): void {
    if (this.polygonDropped) return;
    const { rings } = this.polygons;
    const isOpen = positions > 0 && !this.isSame(at, at + (positions - 1) * POSITION_LENGTH);
    if ((isOpen ? positions + 1 : positions) < RING_MINIMUM) {
      this.counts.degenerateParts++;
      this.polygonDropped = rings.length === this.firstRing;
    } else if (isOpen) {
      this.counts.repairedRings++;
      rings.addOpen(at, positions);
    } else {
      rings.add(at, positions);
    }
  }

  endPolygon(): void {
    const { rings, start, feature } = this.polygons;
    if (rings.length === this.firstRing) return;
    start.push(this.firstRing);
    feature.push(this.count);
    this.parts++;
  }

  /** Fill the columns, in steps between which other work can be done. The recorder is spent afterwards. */
  *toParts(): Generator<void, Parts> {
    const { lines, polygons, view } = this;
    polygons.start.push(polygons.rings.length);
    return {
      points: { positions: this.pointPositions.toArray(), feature: this.pointFeature.toArray() },
      lines: {
        positions: yield* lines.paths.fill(view),
        start: lines.paths.starts(),
        feature: lines.feature.toArray(),
      },
      polygons: {
        positions: yield* polygons.rings.fill(view),
        ringStart: polygons.rings.starts(),
        polygonStart: polygons.start.toArray(),
        feature: polygons.feature.toArray(),
      },
    };
  }

  /** What was done to the features, as far as anything was. */
  notes(): ImportNote[] {
    return Object.entries(this.counts)
      .filter(([, count]) => count > 0)
      .map(([code, count]) => ({ code: code as keyof PartRecorder['counts'], params: { count } }));
  }

  /** Whether the positions at two places are equal, by their numbers. */
  private isSame(a: number, b: number): boolean {
    const { view } = this;
    return (
      view.getFloat64(a, true) === view.getFloat64(b, true) &&
      view.getFloat64(a + COORDINATE_LENGTH, true) === view.getFloat64(b + COORDINATE_LENGTH, true)
    );
  }
}
