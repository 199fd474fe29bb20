/** What the batch command says besides problems. Option names and forms are the same in every language. */
export const batch = {
  'batch.usage': `Gebruik: {options}
Ten minste één nodig: {counted}
RULE: {rules}
TARGET: {targets}
--assume-crs: het stelsel van bestanden die er geen noemen en waarvan de coördinaten geen graden zijn; wat een bestand
  zelf noemt, gaat voor, tenzij de coördinaten er niet bij passen`,
  'batch.mergedCodes':
    '{count, plural, one {# code} other {# codes}} van voor de fusies van 2025, opgeteld in de nieuwe gemeenten.',
  'batch.oldCodesLeftOut':
    '{count, plural, one {# code} other {# codes}} van voor de fusies van 2025 weggelaten, want het bestand bevat ook nieuwe codes: {codes}.',
  'batch.withoutPart':
    'geen gegevens voor {count, plural, one {# gefuseerde gemeente} other {# gefuseerde gemeenten}}, want van een deel ervan is er geen getal: {codes}.',
  'batch.undivided':
    'geen gegevens voor {count, plural, one {# gemeente} other {# gemeenten}} van voor de fusies van 2025, want het getal telt ook de gemeente mee waarmee ze fuseerde: {codes}.',
  'batch.unmatchedCodes':
    '{count, plural, one {# code hoort} other {# codes horen}} bij geen enkel gebied: {codes}.',
  'batch.tableColumns':
    'een tabel zonder coördinaten: gebieden uit kolom “{column}”, getallen uit kolom “{value}”.',
  'batch.leftRow': 'rij {row, number}: {why}.',
  'batch.withoutFigure':
    '{missing, number} van {count, number} gebieden zonder getal in kolom “{column}”: {codes}.',
  'batch.estimated':
    'inwoners geschat uit de rastercellen van 1 km van {source} ({counted}), per gemeente geschaald naar de inwoners op 1 januari {year} ({totals}); in ongeveer negen op de tien gevallen ligt het echte aantal tussen denominator_low en denominator_high.',
  'batch.estimatePartly':
    '{count, plural, one {# gebied} other {# gebieden}} deels buiten Vlaanderen: alleen het deel erbinnen telt, en het aantal is onvolledig ({codes}).',
  'batch.estimateOutside':
    '{count, plural, one {# gebied} other {# gebieden}} buiten Vlaanderen: geen inwoners bekend ({codes}).',
  'batch.outside': '{outside, number} van {count, number} objecten in geen enkel gebied.',
  'batch.unknownWord':
    '“{word}” in kolom “{column}” is niet begrepen: {count, plural, one {# object telt} other {# objecten tellen}} niet mee.',
  'batch.count': 'voor {target}: {summary}.',
  'batch.rows':
    '{read, plural, one {# rij} other {# rijen}} gelezen = {accepted, number} aanvaard + {refused, number} geweigerd + {doubtful, number} twijfelachtig; {repaired, number} hersteld. {accepted, number} aanvaard = {counted, plural, one {# telt} other {# tellen}} mee + {leftOut, number} niet, op {date}.',
  'batch.rowsRead':
    '{read, plural, one {# rij} other {# rijen}} gelezen = {accepted, number} aanvaard + {refused, number} geweigerd + {doubtful, number} twijfelachtig; {repaired, number} hersteld.',
  'batch.rejects':
    '{file}: {count, plural, one {# regel} other {# regels}} over rijen die hersteld, geweigerd, twijfelachtig of dubbel zijn.',
  'batch.pointsCount':
    'elk punt telt apart: {points, number} punten in {features, plural, one {# object} other {# objecten}}. Met de regel :count telt elk object één keer.',
  'batch.nothingMatched':
    '{count, plural, =0 {het bestand bevat geen objecten} one {het enige object ligt in geen enkel gebied} other {geen enkel van de # objecten ligt in een gebied}}: geen gegevens voor doel {target}.',
  'batch.untouched':
    'geen gegevens voor doel {target} in {untouched, number} van {areas, number} gebieden: er ligt niets van deze laag, en ze raakt minder dan de helft van de gebieden.',
  'batch.planOtherTargets':
    '{count, plural, one {# maatregel van een eigen doel staat} other {# maatregelen van eigen doelen staan}} niet in de cijfers.',
  'batch.planElsewhere':
    '{count, plural, one {# maatregel zonder geometrie hangt aan een gebied dat} other {# maatregelen zonder geometrie hangen aan een gebied dat}} hier niet voorkomt.',
  'batch.planUnclear':
    '{count, plural, one {# maatregel vraagt aandacht en telt} other {# maatregelen vragen aandacht en tellen}} nergens mee: iets ervan is niet begrepen.',
  'batch.exampleData': 'dit zijn verzonnen voorbeeldgegevens.',
  'batch.written':
    '{file}: {areas, plural, one {# gebied} other {# gebieden}}, {targets, plural, one {# doel} other {# doelen}}.',
  'official.usage': `Gebruik: npm run data:official -- [--only ID,ID] [--out MAP] [--list] [--allow-incomplete]
ID: {ids}`,
  'official.noLicence': 'niet bekend',
  'official.written':
    '{file}: {count, plural, one {# object} other {# objecten}}{rows, plural, =0 {} other {, uit # rijen}}.',
  'official.joined':
    '{count, plural, =0 {Elk gebied heeft een cijfer} one {# gebied staat niet in de tabel} other {# gebieden staan niet in de tabel}}; {codes, plural, =0 {elke code is die van een gebied} one {# code is die van geen gebied, met samen {sum, number}} other {# codes zijn die van geen gebied, met samen {sum, number}}}.',
  'official.noAreas': 'Er is nog geen catalogus: die begint met gebieden. Haal ook gemeenten op.',
  'batch.stage.opening': 'Openen: {file} {percent} %',
  'batch.stage.reading': 'Lezen: {file} {percent} %',
  'batch.stage.converting': 'Omzetten: {file} {percent} %',
  'batch.stage.allocating': 'Verdelen over gebieden: {file} {percent} %',
  'batch.stage.writing': 'Schrijven: {file} {percent} %',
} as const;
