import type { Bounds } from '../../engine/areaBoxes';
import type { AppState } from '../store/appStore';
import { selectLevel } from './levels';
import { selectShownBounds } from './shownAreas';

/** A part of the map of which a service can be asked: the chosen area, or what is on the screen. */
export interface BoxToAsk {
  part: 'area' | 'screen';
  /** Of the chosen area. */
  name: string;
  box: Bounds;
}

/** Pixels of the whole world at zoom 0. */
const WORLD = 512;

/**
 * The parts of the map that somebody may mean, in degrees.
 * @param width of the page in pixels: the map is no wider
 */
export function boxesToAsk(state: AppState, width: number, height: number): BoxToAsk[] {
  const level = selectLevel(state);
  const boxes: BoxToAsk[] = [];
  const index = level?.areas.findIndex(({ code }) => code === state.selectedCode) ?? -1;
  const [west, south, east, north] = level?.boxes.subarray(4 * index, 4 * index + 4) ?? [];
  if (index >= 0 && west !== undefined && south !== undefined && east !== undefined && north !== undefined)
    boxes.push({ part: 'area', name: level?.areas[index]?.name ?? '', box: [west, south, east, north] });
  const screen = onScreen(state.mapPosition, width, height) ?? selectShownBounds(state);
  if (screen) boxes.push({ part: 'screen', name: '', box: screen });
  return boxes;
}

/** The box that a page full of map shows; null where the map was not moved, and shows all areas. */
function onScreen(position: AppState['mapPosition'], width: number, height: number): Bounds | null {
  if (!position) return null;
  const { longitude, latitude, zoom } = position;
  const degrees = 360 / (WORLD * 2 ** zoom);
  const across = (width * degrees) / 2;
  // In Mercator a degree of latitude is drawn larger by the cosine.
  const along = ((height * degrees) / 2) * Math.cos((latitude * Math.PI) / 180);
  return [longitude - across, latitude - along, longitude + across, latitude + along];
}
