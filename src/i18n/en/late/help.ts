import type { help as nl } from '../../nl/late/help';

export const help: Record<keyof typeof nl, string> = {
  'help.about': 'About Pactkaart',
  'help.parts': 'What would you like to know?',
  'help.words': 'Glossary',
  'help.everywhere': 'Everywhere',
  'glossary.share': 'share',
  'glossary.share.is': 'What is realised, in per cent of the target.',
  'glossary.cpe': 'CPE (charging-point equivalent)',
  'glossary.cpe.is':
    'The unit in which the pact counts charging points: a fast one weighs more than a slow one, a semi-public one half. Figures without power are points, not CPE.',
  'glossary.accessPoint': 'access point',
  'glossary.accessPoint.is': 'A place where a shared car or another sharing system can be found.',
  'glossary.part': 'deelgemeente (part of a municipality)',
  'glossary.part.is': 'A part of a municipality that was a municipality itself before a merger.',
  'glossary.gap': 'gap',
  'glossary.gap.is': 'What is still lacking to reach the target: the target minus what is realised.',
  'glossary.grb': 'GRB',
  'glossary.grb.is':
    'Grootschalig Referentiebestand, the detailed base map of Flanders, which can be chosen as a background here.',
  'glossary.lambert': 'Lambert 72',
  'glossary.lambert.is':
    'The Belgian system of coordinates in metres. All lengths and surfaces are measured in it.',
  'glossary.lekp': 'LEKP',
  'glossary.lekp.is':
    'The local energy and climate pact (Lokaal Energie- en Klimaatpact) between the Flemish government and the municipalities, with targets for the end of 2030.',
  'glossary.nis': 'NIS code',
  'glossary.nis.is': 'The number by which Statbel, the statistical office, knows a municipality or province.',
  'glossary.unsealing': 'unsealing',
  'glossary.unsealing.is': 'Taking away asphalt, concrete or tiles, so that the soil takes up water again.',
  'glossary.schedule': 'on schedule',
  'glossary.schedule.is':
    'At least as far as the straight line from the start to the end of the target asks for at the reference date.',
  'glossary.date': 'reference date',
  'glossary.date.is': 'The day on which the standing is taken. What was realised later does not count yet.',
  'glossary.perk': 'nature green bed (perk)',
  'glossary.perk.is':
    'A strip or patch of natural green of at least 10 m², in Dutch “natuurgroenperk” or “perk”.',
  'glossary.schematic': 'schematic boundaries',
  'glossary.schematic.is':
    'Boundaries computed from squares of 1 km, not surveyed. The official ones can take their place.',
  'glossary.sector': 'statistical sector',
  'glossary.sector.is': 'The smallest area for which Statbel counts inhabitants, about a neighbourhood.',
  'glossary.pace': 'pace',
  'glossary.pace.is': 'How much is added per year. The pace needed closes the gap by the end of the target.',
  'glossary.example': 'example data',
  'glossary.example.is': 'Invented data that shows what the map can do. A layer of your own takes its place.',
  'glossary.werf': 'track (werf)',
  'glossary.werf.is':
    'One of the four themes of the pact, in Dutch “werf”: greening, the neighbourhood, sustainable access and water.',
  'glossary.dwelling': 'dwelling',
  'glossary.dwelling.is': 'A house, flat or studio: one place in which a household can live.',
  'about.title': 'About Pactkaart',
  'about.intro':
    'Pactkaart shows how far an area is from the targets of the Flemish local energy and climate pact. Your files and your work stay on this device.',
  'about.sources': 'Sources',
  'about.norms': 'The norms and the counting rules come from the text of the {title} ({year}).',
  'about.ownSources':
    'Layers that you open yourself stand under “Layers”. Every number says where it comes from.',
  'about.column.what': 'What',
  'about.column.source': 'Source',
  'about.column.date': 'As of',
  'about.column.licence': 'Licence',
  'about.source.mergers': 'Mergers of municipalities',
  'about.source.grid': 'Population by square of 1 km',
  'about.making': 'How the numbers are made',
  'about.making.goal': 'The target is the norm of the pact, times the number of inhabitants or dwellings.',
  'about.making.realised':
    'Realised is what counts by the rule of the target and lies in the area. What crosses a border is shared out by length or surface.',
  'about.making.gap':
    'The gap is the target minus what is realised. Target and gap are rounded up: there is no half tree.',
  'about.making.schedule':
    'On schedule is who keeps up with the straight line from the start to the end of the target. The pace needed is the gap divided by the years to come.',
  'about.making.missing':
    'Where something is not known it says “no data” and never zero. What is not understood does not count, and is listed with the reason.',
  'about.making.estimate':
    'Of an area that nobody counts, the inhabitants are estimated from a grid of 1 km, with a margin.',
  'about.limits': 'What the figures do not say',
  'about.limits.example':
    'Everything with the label “example” is invented: it says nothing about a municipality until you open a layer of your own.',
  'about.limits.schematic':
    'The boundaries are schematic: what lies close to a border may be counted for the neighbour.',
  'about.limits.points':
    'The power of the charging points is not known. They are compared with the target as points, while the pact counts charging-point equivalents.',
  'about.limits.year':
    'On which year of inhabitants the Flemish government uses, and on how it weighs a charging point, the sources contradict each other. So you choose these at the top.',
  'about.limits.device':
    'What you make is only in this browser. Save the project as a file to share it or to keep it safe.',
  'about.version': 'Version {version}',
  'about.changes': 'What changed, newest first.',
};
