export const address = {
  'address.title': 'Adres zoeken',
  'address.asking': '“{text}” zoeken…',
  'address.none':
    'Geen adres gevonden voor “{text}”. Schrijf straat, nummer en gemeente, bijvoorbeeld “Grote Markt 1 Mechelen”.',
  'address.failure.offline':
    'Er is geen verbinding, en adressen worden online gezocht. Gebieden vindt u ook zonder verbinding.',
  'address.failure.silent': 'De adressendienst antwoordt niet.',
  'address.failure.unreachable': 'De adressendienst is niet bereikbaar.',
  'address.failure.refused': 'De adressendienst kan nu niet antwoorden.',
  'address.failure.notUnderstood': 'De adressendienst geeft een antwoord dat niet begrepen wordt.',
  'address.again': 'Opnieuw zoeken',
  'address.liesIn': 'Ligt in {area}.',
  'address.liesNowhere': 'Ligt buiten de gebieden op de kaart.',
  'address.show': 'Toon {area}',
  'address.close': 'Adres sluiten',
  'address.source': 'Adressen: Digitaal Vlaanderen',
} as const;
