/** Words of the page that compares areas. */
export const compare = {
  'compare.similar': 'Even groot en even dicht bevolkt als {area}',
  'compare.similarHelp':
    'Gekozen op aantal inwoners en inwoners per km², die even zwaar wegen. Wat een gebied bereikt heeft, speelt niet mee.',
  'compare.others.municipality': 'De andere gemeenten',
  'compare.others.province': 'De andere provincies',
  'compare.others.own': 'De andere gebieden',
  'compare.neighbours': 'Buren van {area}',
  'compare.allTogether': 'alle samen',
  'compare.suggested': '{inhabitants} inw. · {density} per km²',
  'compare.with': 'Vergelijk met…',
  'compare.withArea': '{area} vergelijken met',
  'compare.search': 'Of zoek een ander gebied',
  'compare.openPage': 'Vergelijking ({count})',
  'compare.row': '{area} vergelijken',
  'compare.spread': 'Spreiding',
  'compare.schematic': 'schematisch',
  'compare.schematicHelp':
    'Berekend uit schematische grenzen (1 km): het echte getal wijkt enkele procenten af, bij kleine gemeenten meer.',
  'compare.mark': '{area}: {share}, plaats {place} van {of}',
  'compare.markUnknown': '{area}: {state}',
  'compare.half.municipality':
    'Helft van {of, select, part {de gemeenten binnen {within}} other {alle gemeenten}}: {low} tot {high}; mediaan {median}',
  'compare.half.province':
    'Helft van {of, select, part {de provincies binnen {within}} other {alle provincies}}: {low} tot {high}; mediaan {median}',
  'compare.half.own':
    'Helft van {of, select, part {de gebieden binnen {within}} other {alle gebieden}}: {low} tot {high}; mediaan {median}',
  'compare.without': '{count, plural, one {# gebied} other {# gebieden}} zonder gegevens',
  'compare.line': 'op schema {share}',
  'compare.axisGoal': 'doel',
  'compare.axisMore': '{share} en meer',
  'compare.key': 'Zo leest u de strook',
  'compare.keyEach': 'één gebied',
  'compare.keyHalf': 'de middelste helft',
  'compare.keyMedian': 'mediaan',
  'compare.keyLine': 'op schema',
} as const;
