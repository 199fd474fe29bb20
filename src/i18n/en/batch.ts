import type { batch as nl } from '../nl/batch';

export const batch: Record<keyof typeof nl, string> = {
  'batch.usage': `Usage: npm run coverage -- --areas FILE --area-code COL --area-name COL
  --inhabitants FILE:CODECOL:VALUECOL [--dwellings FILE:CODECOL:VALUECOL]
  --layer TARGET=FILE[:RULE] ... [--figures TARGET=FILE:CODECOL:VALUECOL] ...
  [--scenario FILE] [--pact 1.0|2.0|2.1] [--date YYYY-MM-DD]
  [--crs EPSG:4326|31370|3812] [--allow-duplicates] --out FILE.csv|.json|.xlsx|.geojson|.gpkg|.fgb|.zip
RULE: count, length, area, property:NAME, volume:NAME
TARGET: bomen, hagen, perken, renovatie, hernieuwbaar, energiegemeenschappen, deel, laden, fiets, ontharding,
  hemelwater`,
  'batch.mergedCodes':
    '{count, plural, one {# code} other {# codes}} from before the mergers of 2025, added up into the new municipalities.',
  'batch.withoutFigure': '{missing, number} of {count, number} areas without a number in column “{column}”.',
  'batch.outside': '{outside, number} of {count, number} features in none of the areas.',
  'batch.exampleData': 'this is invented example data.',
  'batch.written':
    '{file}: {areas, plural, one {# area} other {# areas}}, {targets, plural, one {# target} other {# targets}}.',
  'batch.stage.reading': 'Reading: {file} {percent}%',
  'batch.stage.allocating': 'Sharing out over areas: {file} {percent}%',
  'batch.stage.writing': 'Writing: {file} {percent}%',
};
