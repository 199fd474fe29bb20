/** Words about changed and added targets. */
export const targetChanges = {
  'label.changedTarget': 'aangepast',
  'label.addedTarget': 'eigen doel',
  'label.areaTarget': 'eigen norm',
  'norm.by': '{norm}, tegen eind {year}',
  'pactNorm.text': 'Pact {version}: {norm}, tegen eind {year}',
  'pactNorm.none': 'Pact {version}: geen getal',
  'area.byYear': 'tegen eind {year}',
  'change.beforeStart': 'van voor {year}',
  'change.open': 'Doelen aanpassen',
  'change.editNorm': 'Norm aanpassen',
  'change.resetAll': 'Alles zoals in het pact',
  'change.remove': 'Verwijderen',
  'change.origin': 'Bron: {source}, {date}',
  'change.originBy': 'Bron: {source}, ingevoerd door {author} op {date}',
} as const;
