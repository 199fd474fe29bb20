import type { targetChanges as nl } from '../nl/targetChanges';

export const targetChanges: Record<keyof typeof nl, string> = {
  'label.changedTarget': 'changed',
  'label.addedTarget': 'own target',
  'label.areaTarget': 'own norm',
  'norm.by': '{norm}, by the end of {year}',
  'pactNorm.text': 'Pact {version}: {norm}, by the end of {year}',
  'pactNorm.none': 'Pact {version}: no number',
  'area.byYear': 'by the end of {year}',
  'change.beforeStart': 'from before {year}',
  'change.open': 'Change targets',
  'change.editNorm': 'Change the norm',
  'change.resetAll': 'All as in the pact',
  'change.remove': 'Remove',
  'change.origin': 'Source: {source}, {date}',
  'change.originBy': 'Source: {source}, entered by {author} on {date}',
};
