/** What the batch command says besides problems. Option names and forms are the same in every language. */
export const batch = {
  'batch.usage': `Gebruik: npm run coverage -- --areas FILE --area-code COL --area-name COL
  --inhabitants FILE:CODECOL:VALUECOL [--dwellings FILE:CODECOL:VALUECOL]
  --layer TARGET=FILE[:RULE] ... [--figures TARGET=FILE:CODECOL:VALUECOL] ...
  [--scenario FILE] [--pact 1.0|2.0|2.1] [--date YYYY-MM-DD]
  [--crs EPSG:4326|31370|3812] [--allow-duplicates] --out FILE.csv|.json|.xlsx|.geojson|.gpkg|.fgb|.zip
RULE: count, length, area, property:NAME, volume:NAME
TARGET: bomen, hagen, perken, renovatie, hernieuwbaar, energiegemeenschappen, deel, laden, fiets, ontharding,
  hemelwater`,
  'batch.mergedCodes':
    '{count, plural, one {# code} other {# codes}} van voor de fusies van 2025, opgeteld in de nieuwe gemeenten.',
  'batch.withoutFigure': '{missing, number} van {count, number} gebieden zonder getal in kolom “{column}”.',
  'batch.outside': '{outside, number} van {count, number} objecten in geen enkel gebied.',
  'batch.exampleData': 'dit zijn verzonnen voorbeeldgegevens.',
  'batch.written':
    '{file}: {areas, plural, one {# gebied} other {# gebieden}}, {targets, plural, one {# doel} other {# doelen}}.',
  'batch.stage.reading': 'Lezen: {file} {percent} %',
  'batch.stage.allocating': 'Verdelen over gebieden: {file} {percent} %',
  'batch.stage.writing': 'Schrijven: {file} {percent} %',
} as const;
