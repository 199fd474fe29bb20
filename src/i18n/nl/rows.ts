/** What became of the rows of a file: the sum, and why a row was repaired, refused or doubted. */
export const rows = {
  'preview.counts': '{realised, number} gerealiseerd, {planned, number} gepland',
  'preview.none': 'Geen enkele rij telt mee',
  'preview.left': '{count, plural, one {# telt} other {# tellen}} niet mee: {reasons}',
  'rows.file': '{name} - na te kijken rijen',
} as const;
