import type { batch as nl } from '../../nl/late/batch';

export const batch: Record<keyof typeof nl, string> = {
  'batch.usage': `Usage: {options}
At least one is needed: {counted}
RULE: {rules}
TARGET: {targets}
--assume-crs: the system of files that name none and whose coordinates are no degrees; what a file names itself comes
  first, unless the coordinates do not fit it`,
  'batch.mergedCodes':
    '{count, plural, one {# code} other {# codes}} from before the mergers of 2025, added up into the new municipalities.',
  'batch.oldCodesLeftOut':
    '{count, plural, one {# code} other {# codes}} from before the mergers of 2025 left out, because the file holds new codes as well: {codes}.',
  'batch.withoutPart':
    'no data for {count, plural, one {# merged municipality} other {# merged municipalities}}, because there is no number of a part of it: {codes}.',
  'batch.undivided':
    'no data for {count, plural, one {# municipality} other {# municipalities}} from before the mergers of 2025, because the number includes the municipality that it merged with: {codes}.',
  'batch.unmatchedCodes':
    '{count, plural, one {# code belongs} other {# codes belong}} to none of the areas: {codes}.',
  'batch.tableColumns':
    'a table without coordinates: areas from column “{column}”, numbers from column “{value}”.',
  'batch.leftRow': 'row {row, number}: {why}.',
  'batch.withoutFigure':
    '{missing, number} of {count, number} areas without a number in column “{column}”: {codes}.',
  'batch.estimated':
    'inhabitants estimated from the 1 km grid cells of {source} ({counted}), scaled per municipality to the inhabitants on 1 January {year} ({totals}); in about nine cases in ten the true number lies between denominator_low and denominator_high.',
  'batch.estimatePartly':
    '{count, plural, one {# area} other {# areas}} partly outside Flanders: only the part inside counts, and the number is incomplete ({codes}).',
  'batch.estimateOutside':
    '{count, plural, one {# area} other {# areas}} outside Flanders: no inhabitants known ({codes}).',
  'batch.outside': '{outside, number} of {count, number} features in none of the areas.',
  'batch.unknownWord':
    '“{word}” in column “{column}” is not understood: {count, plural, one {# feature does} other {# features do}} not count.',
  'batch.count': 'for {target}: {summary}.',
  'batch.rows':
    '{read, plural, one {# row} other {# rows}} read = {accepted, number} accepted + {refused, number} refused + {doubtful, number} doubtful; {repaired, number} repaired. {accepted, number} accepted = {counted, plural, one {# counts} other {# count}} + {leftOut, number} not, on {date}.',
  'batch.rowsRead':
    '{read, plural, one {# row} other {# rows}} read = {accepted, number} accepted + {refused, number} refused + {doubtful, number} doubtful; {repaired, number} repaired.',
  'batch.rejects':
    '{file}: {count, plural, one {# line} other {# lines}} about rows that are repaired, refused, doubtful or repeated.',
  'batch.pointsCount':
    'every point counts: {points, number} points in {features, plural, one {# feature} other {# features}}. With the rule :count every feature counts once.',
  'batch.nothingMatched':
    '{count, plural, =0 {the file holds no features} one {the only feature lies in none of the areas} other {none of the # features lies in any area}}: no data for target {target}.',
  'batch.untouched':
    'no data for target {target} in {untouched, number} of {areas, number} areas: nothing of this layer lies there, and it touches fewer than half of the areas.',
  'batch.planOtherTargets':
    '{count, plural, one {# measure of an own target is} other {# measures of own targets are}} not in the numbers.',
  'batch.planElsewhere':
    '{count, plural, one {# measure without geometry belongs to an area that is} other {# measures without geometry belong to an area that is}} not among these.',
  'batch.planUnclear':
    '{count, plural, one {# measure needs attention and counts} other {# measures need attention and count}} nowhere: something of it is not understood.',
  'batch.exampleData': 'this is invented example data.',
  'batch.written':
    '{file}: {areas, plural, one {# area} other {# areas}}, {targets, plural, one {# target} other {# targets}}.',
  'official.usage': `Usage: npm run data:official -- [--only ID,ID] [--out FOLDER] [--list] [--allow-incomplete]
ID: {ids}`,
  'official.noLicence': 'not known',
  'official.written':
    '{file}: {count, plural, one {# feature} other {# features}}{rows, plural, =0 {} other {, of # rows}}.',
  'official.joined':
    '{count, plural, =0 {Every area has a figure} one {# area is not in the table} other {# areas are not in the table}}; {codes, plural, =0 {every code is that of an area} one {# code is that of no area, with {sum, number} in all} other {# codes are those of no area, with {sum, number} in all}}.',
  'official.noAreas':
    'There is no catalog yet: it begins with areas. Fetch the municipalities (gemeenten) as well.',
  'batch.stage.opening': 'Opening: {file} {percent}%',
  'batch.stage.reading': 'Reading: {file} {percent}%',
  'batch.stage.converting': 'Converting: {file} {percent}%',
  'batch.stage.allocating': 'Sharing out over areas: {file} {percent}%',
  'batch.stage.writing': 'Writing: {file} {percent}%',
};
