/** Headings and words of the tables that people take away. */
export const exports = {
  'exports.source.areas': 'Grenzen',
  'exports.source.scenario': 'Plan',
  'exports.plan.deadline': 'de einddatum van elk doel',
  'exports.yes': 'ja',
  'exports.no': 'nee',
  'exports.cpe.call2022': 'oproep 2022',
  'exports.cpe.press2024': 'pers 2024',
} as const;
