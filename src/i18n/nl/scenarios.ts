/** Plans beside each other: compared, merged with a version from a file, measures brought from one to another. */
export const scenarios = {
  'scenarios.compare': 'Plannen vergelijken',
  'scenarios.goTo': 'Toon in het plan',
  'scenarios.field.name': 'naam',
  'scenarios.field.kind': 'soort',
  'scenarios.field.target': 'doel',
  'scenarios.field.status': 'status',
  'scenarios.field.year': 'jaar',
  'scenarios.field.quantity': 'hoeveelheid',
  'scenarios.field.unclear': 'niet begrepen',
  'scenarios.field.attributes': 'kenmerken',
  'scenarios.field.place': 'plaats',
  'scenarios.field.cost': 'kosten',
  'scenarios.field.coFinancing': 'cofinanciering',
  'scenarios.field.subsidy': 'subsidie',
  'scenarios.field.lead': 'trekker',
  'scenarios.field.action': 'actie van het meerjarenplan',
  'scenarios.field.note': 'opmerking',
  'scenarios.empty': 'leeg',
  'scenarios.asCopy': 'Als kopie openen',
  'scenarios.keepMine': 'Alles hier houden',
  'scenarios.known.take': 'Overnemen in het plan',
  'notice.knownPlansTaken':
    '{count, plural, =0 {Geen nieuwe bekende plannen} one {# bekend plan} other {# bekende plannen}} overgenomen in {plan}{refused, plural, =0 {} one {; # kon niet als maatregel gelezen worden} other {; # konden niet als maatregel gelezen worden}}.',
  'step.knownPlansTaken':
    '{count, plural, one {# bekend plan} other {# bekende plannen}} overgenomen in {name}',
  'step.plannedFileTaken':
    '{count, plural, one {# maatregel} other {# maatregelen}} uit {file} in {plan} gezet',
  'notice.plannedFileTaken':
    '{file}: {count, plural, =0 {geen nieuwe maatregel} one {# maatregel} other {# maatregelen}} in {plan}{attention, plural, =0 {} one {; # vraagt aandacht} other {; # vragen aandacht}}{stayed, plural, =0 {} one {; # stond er al} other {; # stonden er al}}{left, plural, =0 {} one {; # rij bleef weg} other {; # rijen bleven weg}}.',
  'open.planned.take': 'In het plan zetten',
  'notice.scenarioSame': '{file}: dezelfde versie van {name} als hier. Er is niets over te nemen.',
  'notice.scenarioMerged':
    '{name}: {count, plural, =0 {gegevens van het plan} one {# maatregel} other {# maatregelen}} overgenomen.',
  'notice.measuresMoved':
    '{count, plural, =0 {Niets} one {# maatregel} other {# maatregelen}} verplaatst naar {name}{stayed, plural, =0 {} one {; # stond daar al en bleef hier} other {; # stonden daar al en bleven hier}}.',
  'notice.measuresBrought':
    '{count, plural, =0 {Niets} one {# maatregel} other {# maatregelen}} gekopieerd naar {name}{stayed, plural, =0 {} one {; # stond daar al} other {; # stonden daar al}}.',
  'step.measuresMoved': '{count, plural, one {# maatregel} other {# maatregelen}} verplaatst naar {name}',
  'step.measuresBrought': '{count, plural, one {# maatregel} other {# maatregelen}} gekopieerd naar {name}',
} as const;
