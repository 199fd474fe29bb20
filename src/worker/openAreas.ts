import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import { areaBoxes } from '../engine/areaBoxes';
import { areaOutlines } from '../engine/areaOutlines';
import { areaSurfaces } from '../engine/areaSurfaces';
import type { CoverageEngine } from '../engine/engine';
import type { AreaRecipe } from '../engine/layerRecipe';
import { areaUnits, checkInhabitants } from '../engine/population/areaUnits';
import { postcodesOfAreas } from '../engine/readAreas';
import { problemAtRow } from '../features/rowFates';
import { numberNotes } from '../io/numbers/numberNotes';
import type { OpenLayers } from './openLayers';
import type { OpenedAreas } from './protocol';

function geoJsonUrl(collection: object): string {
  return URL.createObjectURL(new Blob([JSON.stringify(collection)], { type: 'application/geo+json' }));
}

/**
 * Use a read layer as areas, and as units with inhabitants where its recipe has a column of them.
 * @param sizes inhabitants by code, which order the labels of the map
 * @throws Error for a layer that is not open
 */
export function openAreas(
  engine: CoverageEngine,
  open: OpenLayers,
  layerId: string,
  recipe: AreaRecipe,
  sizes: ReadonlyMap<string, number>,
): Result<OpenedAreas> {
  const { columns: read, report, record } = open.kept(layerId);
  const opened = problemAtRow(engine.prepareAreas(read, recipe, report.name), record);
  if (!opened.ok) return opened;
  const column = recipe.inhabitantsColumn ?? null;
  const { columns, notes } = opened.value;
  const reading = column === null ? null : problemAtRow(checkInhabitants(read, column, report.name), record);
  if (reading?.ok === false) return reading;
  const own = reading && areaUnits(columns, opened.value.areas, column!, read);
  open.prepared.set(layerId, opened.value);
  if (own) open.units.set(layerId, own.units);
  else open.units.delete(layerId);
  const { outlines, labels } = areaOutlines(opened.value.areas, columns.polygons, sizes);
  const postcodes = postcodesOfAreas(columns);
  return ok({
    areas: opened.value.areas,
    ...(postcodes && { postcodes }),
    notes: reading ? [...notes, ...numberNotes(column!, reading.value)] : notes,
    ...areaBoxes(opened.value.areas.length, columns.polygons),
    surfaces: areaSurfaces(opened.value.areas.length, columns.polygons),
    outlineUrl: geoJsonUrl(outlines),
    labelUrl: geoJsonUrl(labels),
    ...(own && { inhabitants: own.inhabitants }),
  });
}
