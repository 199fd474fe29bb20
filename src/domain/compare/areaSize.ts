import type { DenominatorValue } from '../denominators/denominatorValue';

/** How large an area is: what similar areas are found by, and what a reader weighs a comparison with. */
export interface AreaSize {
  inhabitants: DenominatorValue;
  /** Square metres in the Lambert 72 plane; null for an area without geometry. */
  surface: number | null;
  /** Inhabitants per square kilometre; null when one of the two is not known. */
  density: number | null;
}

/** @param surface square metres; 0 means that the area has no geometry. */
export function areaSize(inhabitants: DenominatorValue, surface: number): AreaSize {
  const known = surface > 0 ? surface : null;
  const { value } = inhabitants;
  return {
    inhabitants,
    surface: known,
    density: known === null || value === null ? null : (value / known) * 1e6,
  };
}
