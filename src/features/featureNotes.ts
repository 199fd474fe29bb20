import type { Cause } from '../domain/cause';
import type { ImportNote } from './importReport';
import { NamedRows } from './namedRows';

/**
 * What readers do to features on the way in, told feature by feature and gathered into notes. A feature that cannot be
 * used refuses no file: it is left out, counted, and named by its number and the reason. Its reader takes back what it
 * added of it; what else was done to it is not told.
 */
export class FeatureNotes {
  private droppedZ = 0;
  private readonly repairedRings = new NamedRows();
  private readonly flattenedCollections = new NamedRows();
  private readonly withoutGeometry = new NamedRows();
  private readonly degenerateParts = new NamedRows();
  private readonly linearisedArcs = new NamedRows();
  private readonly byCause = new Map<string, NamedRows>();
  private readonly byType = new Map<string, NamedRows>();

  /** The state of the feature at hand. */
  private hasHeight = false;
  private hasArcs = false;
  private isCollection = false;
  private repaired = 0;
  private degenerate = 0;
  private degenerateCause: Cause = 'shortLine';
  private fault: { cause: string } | { type: string } | null = null;

  /** `numberOf` gives the number in the file, from 1, of a feature as the reader counts them, from 0. */
  constructor(private readonly numberOf: (feature: number) => number = (feature) => feature + 1) {}

  /** Whether the feature at hand has a part without length or surface, which was dropped. */
  get isDegenerate(): boolean {
    return this.degenerate > 0;
  }

  /** Whether the feature at hand is left out. */
  get isLeftOut(): boolean {
    return this.fault !== null;
  }

  startFeature(): void {
    this.hasHeight = false;
    this.hasArcs = false;
    this.isCollection = false;
    this.repaired = 0;
    this.degenerate = 0;
    this.fault = null;
  }

  /** The feature at hand has heights or measures, which are not kept. */
  markHeight(): void {
    this.hasHeight = true;
  }

  /** The feature at hand has arcs, which were made straight. */
  markArcs(): void {
    this.hasArcs = true;
  }

  /** The feature at hand is a GeometryCollection, whose members become parts of the feature. */
  markCollection(): void {
    this.isCollection = true;
  }

  /** Rings of the feature at hand that were closed. */
  markRepairedRings(count: number): void {
    this.repaired += count;
  }

  /** A line or ring of the feature at hand has too few positions for a length or a surface, and was dropped. */
  markDegenerate(cause: 'shortLine' | 'shortRing'): void {
    this.degenerate++;
    this.degenerateCause = cause;
  }

  /** Leave out the feature at hand; the first reason holds. `cause` is ours to word, or the words of a library. */
  leaveOut(cause: Cause | string): void {
    this.fault ??= { cause };
  }

  /** Leave out the feature at hand, whose geometry is of a type that is not measured. */
  leaveOutType(type: string): void {
    this.fault ??= { type };
  }

  /** `parts` is how many points, lines and polygons the feature at hand has. */
  endFeature(feature: number, parts: number): void {
    const row = this.numberOf(feature);
    // Of what has no length or surface nothing is lost, unless nothing else is there.
    if (parts === 0 && this.degenerate > 0) this.leaveOut(this.degenerateCause);
    if (this.fault !== null) {
      if ('type' in this.fault) listOf(this.byType, this.fault.type).add(row, feature);
      else listOf(this.byCause, this.fault.cause).add(row, feature);
      return;
    }
    if (parts === 0) {
      this.withoutGeometry.add(row, feature);
      return;
    }
    if (this.hasHeight) this.droppedZ++;
    if (this.isCollection) this.flattenedCollections.add(row, feature);
    if (this.hasArcs) this.linearisedArcs.add(row, feature);
    if (this.degenerate > 0) this.degenerateParts.add(row, feature, this.degenerate);
    if (this.repaired > 0) this.repairedRings.add(row, feature, this.repaired);
  }

  /** What was done to the features, as far as anything was. */
  notes(): ImportNote[] {
    const notes: ImportNote[] = [];
    if (this.droppedZ > 0) notes.push({ code: 'droppedZ', params: { count: this.droppedZ } });
    for (const code of ['repairedRings', 'flattenedCollections'] as const) {
      const found = this[code].found();
      if (found) notes.push({ code, params: { count: found.count }, features: this[code].features() });
    }
    for (const code of ['withoutGeometry', 'degenerateParts', 'linearisedArcs'] as const) {
      const found = this[code].found();
      if (found) notes.push({ code, params: found, features: this[code].features() });
    }
    for (const [cause, rows] of this.byCause) {
      const params = { ...rows.found()!, cause };
      notes.push({ code: 'leftOutFeatures', params, features: rows.features() });
    }
    for (const [type, rows] of this.byType) {
      const params = { ...rows.found()!, type };
      notes.push({ code: 'unsupportedFeatures', params, features: rows.features() });
    }
    return notes;
  }
}

/** What walks through a file: it passes on to its notes what it did to the feature at hand. */
export abstract class NotedFeatures {
  protected constructor(protected readonly done: FeatureNotes) {}

  /** Leave out the feature at hand: it is counted, without geometry, and named with the reason. */
  leaveOut(cause: Cause | string): void {
    this.done.leaveOut(cause);
  }

  /** Leave out the feature at hand, whose geometry is of a type that is not measured. */
  leaveOutType(type: string): void {
    this.done.leaveOutType(type);
  }

  /** The feature at hand has heights or measures, which are not kept. */
  markHeight(): void {
    this.done.markHeight();
  }

  /** The feature at hand has arcs, which the driver made straight. */
  markArcs(): void {
    this.done.markArcs();
  }

  /** The feature at hand is a GeometryCollection, whose members become parts of the feature. */
  markCollection(): void {
    this.done.markCollection();
  }

  /** What was done to the features, as far as anything was. */
  notes(): ImportNote[] {
    return this.done.notes();
  }
}

function listOf(lists: Map<string, NamedRows>, name: string): NamedRows {
  const known = lists.get(name) ?? new NamedRows();
  lists.set(name, known);
  return known;
}
