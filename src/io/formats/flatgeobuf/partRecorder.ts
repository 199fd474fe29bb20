import type { LineColumns, PointColumns, PolygonColumns } from '../../../features/columns';
import { FeatureNotes, NotedFeatures } from '../../../features/featureNotes';
import { GrowingArray } from '../../../features/growingArray';
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
 * closed; lines of one position and rings of fewer than four are dropped (a polygon with its outer ring); a feature with
 * a position that is no pair of numbers is left out. What was done comes back as notes, as `ColumnsBuilder` does it for
 * formats that are read position by position.
 */
export class PartRecorder extends NotedFeatures {
  /** Number of features so far. */
  count = 0;

  /** Features whose geometry has no positions at all, ascending. */
  readonly empty = indexes();

  private readonly pointPositions: GrowingArray<Float64Array>;
  private readonly pointFeature: GrowingArray<Uint32Array>;
  private readonly lines = { paths: new PathTable(), feature: indexes() };
  private readonly polygons = { rings: new PathTable(), start: indexes(), feature: indexes() };
  /** Features with arcs, whose boxes in the file may differ from those of ours by rounding. */
  readonly curved = new Set<number>();
  /** The state of the feature and of the polygon at hand, and how much there was before it. */
  private parts = 0;
  private pointsBefore = 0;
  private linesBefore = 0;
  private polygonsBefore = 0;
  private ringsBefore = 0;
  private firstRing = 0;
  private polygonDropped = false;

  /**
   * `expectedPoints` saves growing; there may be more or fewer. `numberOf` gives the number of a feature in the file,
   * from 1.
   */
  constructor(
    private readonly view: DataView,
    expectedPoints: number,
    numberOf: (feature: number) => number,
  ) {
    super(new FeatureNotes(numberOf));
    this.pointPositions = new GrowingArray(new Float64Array(expectedPoints * 2));
    this.pointFeature = new GrowingArray(new Uint32Array(expectedPoints));
  }

  startFeature(): void {
    this.parts = 0;
    this.pointsBefore = this.pointFeature.length;
    this.linesBefore = this.lines.feature.length;
    this.polygonsBefore = this.polygons.feature.length;
    this.ringsBefore = this.polygons.rings.length;
    this.done.startFeature();
  }

  endFeature(): void {
    if (this.done.isLeftOut) this.takeBack();
    else if (this.parts === 0 && !this.done.isDegenerate) this.empty.push(this.count);
    this.done.endFeature(this.count, this.parts);
    this.count++;
  }

  /** The feature at hand has arcs, which were made straight. */
  override markArcs(): void {
    this.curved.add(this.count);
    super.markArcs();
  }

  /** A point at a place in the file. An empty point is written as a position that is not a number, and is none. */
  addPoint(at: number): void {
    const x = this.view.getFloat64(at, true);
    const y = this.view.getFloat64(at + COORDINATE_LENGTH, true);
    if (Number.isNaN(x) && Number.isNaN(y)) return;
    if (!Number.isFinite(x) || !Number.isFinite(y)) this.leaveOut('badPosition');
    this.pointPositions.push2(x, y);
    this.pointFeature.push(this.count);
    this.parts++;
  }

  /** A line whose `positions` follow each other from a place in the file. */
  addLine(at: number, positions: number): void {
    this.check(at, positions);
    if (this.startsLine(positions)) this.lines.paths.add(at, positions);
  }

  /** A line that is not in the file as it is: interleaved positions. */
  addOwnLine(path: Float64Array): void {
    if (!path.every(Number.isFinite)) this.leaveOut('badPosition');
    if (this.startsLine(path.length / 2)) this.lines.paths.addOwn(path);
  }

  /** Start a polygon; its rings follow, the outer ring first. */
  startPolygon(): void {
    this.firstRing = this.polygons.rings.length;
    this.polygonDropped = false;
  }

  addRing(at: number, positions: number): void {
    this.check(at, positions);
    const isOpen = positions > 0 && !this.isSame(at, at + (positions - 1) * POSITION_LENGTH);
    if (!this.startsRing(isOpen ? positions + 1 : positions)) return;
    if (isOpen) {
      this.done.markRepairedRings(1);
      this.polygons.rings.addOpen(at, positions);
    } else {
      this.polygons.rings.add(at, positions);
    }
  }

  /** A ring that is not in the file as it is: interleaved positions. */
  addOwnRing(path: Float64Array): void {
    if (!path.every(Number.isFinite)) this.leaveOut('badPosition');
    const isOpen = path[0] !== path.at(-2) || path[1] !== path.at(-1);
    if (!this.startsRing(path.length / 2 + (isOpen ? 1 : 0))) return;
    if (isOpen) this.done.markRepairedRings(1);
    this.polygons.rings.addOwn(isOpen ? closed(path) : path);
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

  /** Whether a line has enough positions; it is counted then. */
  private startsLine(positions: number): boolean {
    if (positions < LINE_MINIMUM) {
      this.done.markDegenerate('shortLine');
      return false;
    }
    this.lines.feature.push(this.count);
    this.parts++;
    return true;
  }

  /** Whether a ring has enough positions, once it is closed, in a polygon that is kept. */
  private startsRing(positions: number): boolean {
    if (this.polygonDropped) return false;
    if (positions >= RING_MINIMUM) return true;
    this.done.markDegenerate('shortRing');
    this.polygonDropped = this.polygons.rings.length === this.firstRing;
    return false;
  }

  private check(at: number, positions: number): void {
    const end = at + positions * POSITION_LENGTH;
    for (let place = at; place < end; place += COORDINATE_LENGTH) {
      if (!Number.isFinite(this.view.getFloat64(place, true))) this.leaveOut('badPosition');
    }
  }

  /** Forget the parts of the feature at hand. */
  private takeBack(): void {
    const { lines, polygons } = this;
    this.parts = 0;
    this.curved.delete(this.count);
    this.pointPositions.truncate(2 * this.pointsBefore);
    this.pointFeature.truncate(this.pointsBefore);
    lines.paths.truncate(this.linesBefore);
    lines.feature.truncate(this.linesBefore);
    polygons.rings.truncate(this.ringsBefore);
    polygons.start.truncate(this.polygonsBefore);
    polygons.feature.truncate(this.polygonsBefore);
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

function closed(path: Float64Array): Float64Array {
  const ring = new Float64Array(path.length + 2);
  ring.set(path);
  ring.set(path.subarray(0, 2), path.length);
  return ring;
}
