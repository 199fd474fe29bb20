import type { Map as MapLibreMap } from 'maplibre-gl';
import type { CoverageClass } from '../domain/classify/breaksAroundTarget';
import { AREA_SOURCE, classState } from './areaLayers';
import type { AreaState } from './areaLayers';

/**
 * Keeps class, selection and hover of the areas in the map's feature states, touching only what changes.
 * All in one go: the map rewrites its colour buffers once a frame, so spreading the areas over frames costs more.
 */
export class AreaStates {
  readonly #map: MapLibreMap;
  #classes: readonly CoverageClass[] = [];
  readonly #sets: Record<'picked' | 'moved', ReadonlySet<number>> = { picked: new Set(), moved: new Set() };
  readonly #marked: Record<'selected' | 'hovered', number | null> = { selected: null, hovered: null };

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** @param classes index = area index. */
  setClasses(classes: readonly CoverageClass[]): void {
    const before = this.#classes;
    this.#classes = classes;
    classes.forEach((coverageClass, index) => {
      if (before[index] !== coverageClass) this.#set(index, { coverage: classState(coverageClass) });
    });
    for (let index = classes.length; index < before.length; index++) this.#set(index, { coverage: '' });
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
