import type { AreaReference } from '../../domain/areas/areaReference';

/** An area in the making: known areas that are added up into one. */
export interface Composition {
  /** The level whose areas are chosen from. */
  levelId: string;
  /** In the order in which they were chosen. */
  codes: readonly string[];
  /** True while a click on the map takes an area in or out. */
  picking: boolean;
  /** The own area whose members are changed; null makes a new one. */
  editedId: string | null;
}

/** What the screen shows about areas and levels: nothing in it changes a number. */
export interface AreasViewSlice {
  /** True while the panel of own areas is open. */
  ownAreasOpen: boolean;
  /** Two to four areas that stand side by side. */
  compared: readonly AreaReference[];
  composition: Composition | null;
  /** Code of the larger area that the shown level is limited to; null shows all of it. */
  within: string | null;
}

export const INITIAL_AREAS_VIEW: AreasViewSlice = {
  ownAreasOpen: false,
  compared: [],
  composition: null,
  within: null,
};
