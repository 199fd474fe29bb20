import type { AppState } from '../appStore';
import type { Page } from '../slices/viewSlice';

/** The page on the screen: one about an area only while an area is chosen. */
export function selectShownPage({ page, selectedCode }: AppState): Page {
  return selectedCode === null && (page === 'area' || page === 'report') ? 'map' : page;
}
