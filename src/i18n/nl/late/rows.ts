export const rows = {
  'preview.noTarget': 'Kies eerst het doel.',
  'preview.counting': 'Tellen…',
  'preview.map': 'Wat zal tellen van {name}',
  'preview.mapShow': 'Toon op een kaart wat zal tellen',
  'preview.mapHide': 'Verberg de kaart',
  'preview.legend': 'Legende van de kaart',
  'rows.accountTitle': 'De rijen van het bestand',
  'rows.read':
    '{read, number} gelezen = {accepted, number} aanvaard + {refused, number} geweigerd + {doubtful, number} twijfelachtig',
  'rows.repaired': '{count, number} ervan hersteld',
  'rows.counted':
    '{accepted, number} aanvaard = {counted, plural, one {# telt} other {# tellen}} mee + {leftOut, number} niet, op {date}',
  'rows.doubtful':
    'Van de {doubtful, number} twijfelachtige {counted, plural, one {telt er # mee} other {tellen er # mee}}.',
  'rows.sameId':
    '{count, plural, one {# rij heeft} other {# rijen hebben}} in “{column}” dezelfde waarde als een eerdere rij; elke rij telt.',
  'rows.samePlace':
    '{count, plural, one {# rij ligt} other {# rijen liggen}} binnen 0,1 m van een eerdere rij; elke rij telt.',
  'rows.take': 'Exporteer de herstelde, geweigerde, twijfelachtige en dubbele rijen',
  'rows.takeAs': 'als {form}',
  'rows.column.file': 'bestand',
  'rows.column.row': 'rij',
  'rows.column.fate': 'wat',
  'rows.column.why': 'waarom',
  'fate.repaired': 'hersteld',
  'fate.refused': 'geweigerd',
  'fate.doubtful': 'twijfelachtig',
  'fate.repeated': 'dubbel',
  'why.repairedRings': 'een open vlakrand is gesloten',
  'why.flattenedCollections': 'een verzameling van geometrieën; elk deel telt mee bij de rij',
  'why.degenerateParts': 'een lijn of vlakrand met te weinig punten is weggelaten',
  'why.linearisedArcs': 'bogen zijn in korte rechte stukken verdeeld',
  'why.unitedParts': 'vlakken die elkaar overlappen zijn samengevoegd',
  'why.abroad': 'ligt buiten België',
  'why.overlappingParts':
    'vlakken overlappen elkaar en konden niet samengevoegd worden: de overlap telt dubbel',
  'why.numbersNotUnderstood': 'de coördinaat in kolom “{column}” is niet begrepen',
  'why.leftOutFeatures': '{cause}',
  'why.unsupportedFeatures': 'het geometrietype {type} meten we niet',
  'why.withoutGeometry': 'geen geometrie',
  'why.sameId': 'zelfde waarde in “{column}” als rij {row}',
  'why.samePlace': 'zelfde plaats als rij {row}, op minder dan 0,1 m',
} as const;
