/** Words about estimated inhabitants and dwellings. */
export const denominators = {
  'detail.outsideSentence':
    'Het grootste deel van {area} ligt waar geen inwoners bekend zijn, zoals buiten Vlaanderen. Pas de omtrek aan, of neem met “Combineren” de overlap met een gemeente.',
  'how.denominatorUnknown': 'aantal {denominator} niet bekend',
  'how.denominatorOutside': 'buiten Vlaanderen: geen {denominator} bekend',
  'label.estimated': 'geschat',
  'label.bySource.estimated': 'geraamd door de bron',
  'label.bySource.partlyEstimated': 'deels geraamd door de bron',
  'label.estimatedHelp': 'Geschat aantal inwoners of wooneenheden, met een marge',
  'estimate.about': '±\u00a0{value}',
  'estimate.atLeast': '≥\u00a0{value}',
  'estimate.range': '{low} tot {high}',
  'estimate.inhabitants': '±\u00a0{value} inwoners ({range}), geschat',
  'estimate.inhabitantsExact': '±\u00a0{value} inwoners, geschat',
  'estimate.inhabitantsAtLeast': 'ten minste {value} inwoners, geschat en onvolledig',
  'estimate.spokenRange': 'geschat, {low} tot {high}',
  'how.ownInhabitants': 'kolom “{column}” van {file}',
  'how.estimate': 'Schatting',
  'how.estimateCells':
    'Volgens het deel van elke rastercel van {size} m dat in het gebied ligt ({source}, {date}); een cel is verdeeld over de gemeenten waarin ze ligt.',
  'how.estimateSectors':
    'Volgens het deel van elk gebied van {file} dat erin ligt (kolom “{column}”), fijner dan het bevolkingsraster.',
  'how.estimateScaled': 'Per gemeente geschaald naar {denominator} op {date}.',
  'how.estimateScaledWhole': 'Waar de laag een hele gemeente bevat, geschaald naar {denominator} op {date}.',
  'how.estimateUnscaled': 'Niet geschaald: de laag noemt geen gemeente.',
  'how.estimateMargin': 'In ongeveer negen op de tien gevallen ligt het echte aantal tussen {low} en {high}.',
  'how.estimateRates':
    'Getoetst in {year}: het echte aantal lag binnen de marge bij {held} van de {count} gemeenten en bij {larger} van de {largerCount} arrondissementen, vervoerregio’s en provincies. De helft van de schattingen zat er minder dan {median} % naast, bij de grotere gebieden minder dan {largerMedian} %.',
  'how.estimateRatesUncounted':
    'Was alleen het totaal van hun provincie bekend, dan lag het binnen de marge bij {held} van de {count} gemeenten; de helft zat er minder dan {median} % naast, negen op de tien minder dan {ninth} %.',
  'how.estimateRatesSource':
    'Vergeleken met de statistische sectoren van Statbel (CC BY 4.0), bewerkt door de Vlaamse provincies, {date}.',
  'how.estimateError':
    'Zo geschat zat de helft van de {count} gemeenten minder dan {median} % naast hun echte inwonertal, en negen op de tien minder dan {ninth} %.',
  'how.estimateErrorSchematic': 'Dat is gemeten binnen de schematische grenzen van deze kaart.',
  'how.estimatePartial':
    'Onvolledig: een deel van het gebied ligt buiten het bevolkingsraster of in een gemeente zonder cijfer. Het aantal is een ondergrens.',
} as const;
