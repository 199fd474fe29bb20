import type { rows as nl } from '../nl/rows';

export const rows: Record<keyof typeof nl, string> = {
  'preview.counts': '{realised, number} realised, {planned, number} planned',
  'preview.none': 'Not a single row counts',
  'preview.left': '{count, plural, one {# does} other {# do}} not count: {reasons}',
  'rows.file': '{name} - rows to check',
};
