import type { words as nl } from '../../nl/late/words';

export const words: Record<keyof typeof nl, string> = {
  'open.targetNone': 'Choose a target',
  'open.accessColumn': 'Column with the access',
  'open.powerColumn': 'Column with the power (kW)',
  'open.yearless': 'Of which year are the features?',
  'open.yearless.unknown': 'not known: they do not count as extra',
  'open.yearless.common': 'all of one year',
  'open.yearless.any': 'everything counts, whatever its year',
  'open.commonYear': 'Year of all features',
  'open.allFeatures': 'no column: all is {value}',
  'open.oneQuantity': 'no column: one quantity for every feature',
  'open.commonQuantity': 'Quantity of every feature ({unit})',
  'open.yearNotAsked': 'For this target all that stands counts, whatever its year.',
  'words.intro': 'These words are not known. Choose what they mean; what you leave open does not count.',
  'words.word': '“{word}” in “{column}” ({count, plural, one {# feature} other {# features}})',
  'words.more': 'And {count, plural, one {# other word} other {# other words}}: these do not count.',
};
