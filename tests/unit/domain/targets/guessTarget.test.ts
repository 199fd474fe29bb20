import { expect, test } from 'vitest';
import { guessTarget } from '../../../../src/domain/targets/guessTarget';

test.each([
  ['bomen_mechelen.gpkg', [], 'bomen'],
  ['Bomenplan 2024.zip', [], 'bomen'],
  ['hagen-2023.geojson', [], 'hagen'],
  ['heg_2023.fgb', [], 'hagen'],
  ['hegemonie.fgb', [], null],
  ['fietspaden.fgb', [], 'fiets'],
  ['laadpalen.geojson', [], 'laden'],
  ['deelfietsen.geojson', [], 'deel'],
  ['deelgemeenten.fgb', [], null],
  ['hemelwaterputten.gpkg', ['aantal'], 'hemelwater'],
  ['export.gpkg', ['BoomID', 'Soort', 'Plantjaar'], 'bomen'],
  ['export.gpkg', ['toegankelijkheid', 'kw'], 'laden'],
  ['export.gpkg', ['kwp'], 'hernieuwbaar'],
  ['export.gpkg', ['naam', 'jaar'], null],
  ['bomen en hagen.gpkg', ['boomid'], null],
] as const)('%s with %j is for %s', (file, columns, target) => {
  expect(guessTarget(file, columns)).toBe(target);
});

test.each([
  // What is measured needs its geometry, or a column with the quantity.
  ['fietspaden.csv', [], ['points'], null],
  ['fietspaden.csv', ['hoeveelheid'], ['points'], 'fiets'],
  ['fietspaden.fgb', [], ['lines'], 'fiets'],
  ['fietspaden.fgb', [], ['lines', 'points'], 'fiets'],
  // Of two that a name tells of, the one that the layer can be.
  ['bomen en hagen.gpkg', [], ['points'], 'bomen'],
  ['bomen en hagen.gpkg', [], ['lines'], 'hagen'],
  ['bomen en hagen.gpkg', [], ['points', 'lines'], null],
  // Geometry alone tells nothing.
  ['export.gpkg', [], ['lines'], null],
] as const)('%s with %j that holds %j is for %s', (file, columns, holds, target) => {
  expect(guessTarget(file, columns, holds)).toBe(target);
});
