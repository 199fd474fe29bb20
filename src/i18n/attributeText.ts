import { plainNumber } from './format';
import { translate } from './translate';
import type { Language } from './translate';

/** A value of a file as what is taken away has it: a number unrounded with the decimal mark of its language, nothing as ''. */
export function attributeText(language: Language, value: number | string | boolean | null): string {
  if (value === null || typeof value === 'string') return value ?? '';
  if (typeof value === 'boolean') return translate(language, value ? 'exports.yes' : 'exports.no');
  return Number.isFinite(value) ? plainNumber(language, value) : '';
}

/** Characters of a text of a file that are shown in one place; a file may have millions in one. */
const LONGEST_SHOWN = 500;

/** A text of a file as the screen shows it: the start of one that no layout can hold. */
export function shownText(text: string, most = LONGEST_SHOWN): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** A value on the screen. */
export function shownAttribute(language: Language, value: number | string | boolean | null): string {
  return shownText(attributeText(language, value));
}
