import { plainNumber } from './format';
import { translate } from './translate';
import type { Language } from './translate';

/** A value of a file as what is taken away has it: a number unrounded with the decimal mark of its language, nothing as ''. */
export function attributeText(language: Language, value: number | string | boolean | null): string {
  if (value === null || typeof value === 'string') return value ?? '';
  if (typeof value === 'boolean') return translate(language, value ? 'exports.yes' : 'exports.no');
  return Number.isFinite(value) ? plainNumber(language, value) : '';
}

/** The same on the screen, where numbers have a decimal comma in every language. */
export function shownAttribute(language: Language, value: number | string | boolean | null): string {
  return typeof value === 'number' ? attributeText('nl', value) : attributeText(language, value);
}
