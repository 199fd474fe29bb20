import { plainNumber } from './format';
import { translate } from './translate';
import type { Language } from './translate';

/** A value of a file as people read it, alike on the screen and in what is taken away: a number unrounded, nothing as ''. */
export function attributeText(language: Language, value: number | string | boolean | null): string {
  if (value === null || typeof value === 'string') return value ?? '';
  if (typeof value === 'boolean') return translate(language, value ? 'exports.yes' : 'exports.no');
  return Number.isFinite(value) ? plainNumber(language, value) : '';
}
