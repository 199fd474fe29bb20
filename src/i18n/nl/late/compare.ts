export const compare = {
  'compare.title': 'Gebieden naast elkaar',
  'compare.empty':
    'Kies twee tot vier gebieden: gemeenten, provincies of eigen gebieden. U ziet ze naast elkaar over alle doelen, met hun plaats tussen de andere.',
  'compare.one': 'Kies nog een gebied om te vergelijken.',
  'compare.full': 'Er passen hoogstens vier gebieden naast elkaar. Haal er een weg om een ander te kiezen.',
  'compare.missing': 'Dit gebied is hier niet geopend: {area}.',
  'compare.add': 'Gebied toevoegen',
  'compare.addPlaceholder': 'Zoek een gebied van eender welk niveau',
  'compare.remove': '{area} uit de vergelijking halen',
  'compare.together': 'Samen: {areas}',
  'compare.searching': 'De buren worden gezocht…',
  'compare.table': 'Gebieden naast elkaar, per doel',
  'compare.fact.inhabitants': 'Inwoners',
  'compare.fact.surface': 'Oppervlakte',
  'compare.fact.density': 'Inwoners per km²',
  'compare.reached': '{reached}, +{surplus}',
  'compare.perYear': '{pace} per jaar',
  'compare.realised': '{realised} gerealiseerd',
  'compare.place': 'plaats {place} van {of}',
  'compare.placeHelp':
    'Aandeel van het doel 2030 en plaats daarop; balk met de stand op schema; het gat en het nodige tempo.',
} as const;
