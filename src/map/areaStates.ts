import type { Map as MapLibreMap } from 'maplibre-gl';
import type { CoverageClass } from '../domain/classify/breaksAroundTarget';
import { AREA_SOURCE, classState } from './areaLayers';
import type { AreaState } from './areaLayers';

/** So many areas change class in one frame: more hold up the page for longer than one notices. */
const IN_A_FRAME = 500;

/**
 * Keeps class, selection and hover of the areas in the map's feature states, touching only what changes: what was chosen or
 * pointed at at once, classes of a great many areas over a few frames.
 */
export class AreaStates {
  readonly #map: Pick<MapLibreMap, 'setFeatureState'>;
  readonly #afterFrame: (does: () => void) => void;
  readonly #forget: () => void;
  /** As they are to be, and as the map has them. */
  #classes: readonly CoverageClass[] = [];
  readonly #given: (CoverageClass | undefined)[] = [];
  /** All areas before this one are as they are to be. */
  #next = 0;
  #waits = false;
  #held = false;
  readonly #sets: Record<'picked' | 'moved', ReadonlySet<number>> = { picked: new Set(), moved: new Set() };
  readonly #marked: Record<'selected' | 'hovered', number | null> = { selected: null, hovered: null };

  /**
   * @param afterFrame does something when the map has drawn its next frame, unless it has lost its style by then
   * @param forget empties the map's memory of all states, and leaves what is drawn as it is
   */
  constructor(
    map: Pick<MapLibreMap, 'setFeatureState'>,
    afterFrame: (does: () => void) => void,
    forget: () => void,
  ) {
    this.#map = map;
    this.#afterFrame = afterFrame;
    this.#forget = forget;
  }

  /** @param classes index = area index. */
  setClasses(classes: readonly CoverageClass[]): void {
    this.#classes = classes;
    this.#next = 0;
    if (!this.#waits) this.#giveClasses();
  }

  /**
   * Other shapes are on their way: the classes that are set are theirs, and the shapes of before are drawn as they are. With
   * the classes of thousands of areas in the map's memory a tile would come in far more slowly, in one go; so it forgets
   * them, and has them again from {@link releaseClasses}.
   */
  holdClasses(): void {
    this.#held = true;
    this.#forget();
    this.#given.length = 0;
    this.#next = 0;
    for (const state of ['selected', 'hovered'] as const) {
      const index = this.#marked[state];
      if (index !== null) this.#set(index, { [state]: true });
    }
    for (const state of ['picked', 'moved'] as const)
      for (const index of this.#sets[state]) this.#set(index, { [state]: true });
  }

  /** The shapes are on the map. */
  releaseClasses(): void {
    if (!this.#held) return;
    this.#held = false;
    if (!this.#waits) this.#giveClasses();
  }

  #giveClasses(): void {
    this.#waits = false;
    if (this.#held) return;
    const [classes, given] = [this.#classes, this.#given];
    const end = Math.max(classes.length, given.length);
    for (let changed = 0; this.#next < end && changed < IN_A_FRAME; this.#next++) {
      const index = this.#next;
      const coverageClass = classes[index];
      if (given[index] === coverageClass) continue;
      this.#set(index, { coverage: coverageClass === undefined ? '' : classState(coverageClass) });
      given[index] = coverageClass;
      changed++;
    }
    this.#waits = this.#next < end;
    if (!this.#waits) given.length = classes.length;
    else
      this.#afterFrame(() => {
        this.#giveClasses();
      });
  }

  /** Which areas are taken into one in the making, or moved to another class by the plan. */
  setAll(state: 'picked' | 'moved', indices: readonly number[]): void {
    const before = this.#sets[state];
    const now = new Set(indices);
    for (const index of before) if (!now.has(index)) this.#set(index, { [state]: false });
    for (const index of now) if (!before.has(index)) this.#set(index, { [state]: true });
    this.#sets[state] = now;
  }

  mark(state: 'selected' | 'hovered', index: number | null): void {
    const before = this.#marked[state];
    if (before === index) return;
    this.#marked[state] = index;
    if (before !== null) this.#set(before, { [state]: false });
    if (index !== null) this.#set(index, { [state]: true });
  }

  #set(id: number, state: Partial<AreaState>): void {
    this.#map.setFeatureState({ source: AREA_SOURCE, id }, state);
  }
}

/**
 * Have a map forget the feature states of a source. By the library's own functions they are only emptied, and it goes through
 * all of them for every tile that comes.
 */
export function forgetStates({ style }: Pick<MapLibreMap, 'style'>, source: string): void {
  const memory = style.tileManagers[source]?._state;
  if (memory) Object.assign(memory, { state: {}, stateChanges: {}, deletedStates: {} });
}
