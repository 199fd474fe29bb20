import type { ProvenanceRow } from '../../domain/coverage/provenance';
import { isTargetId } from '../../domain/targets/lekp';
import { attributeText } from '../../i18n/attributeText';
import { formatDate } from '../../i18n/format';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';

/** One line of what a file says about its numbers, for people. */
export interface ProvenanceText {
  label: string;
  value: string;
}

/** The level of the areas that the user made, as the page names it. */
const OWN_AREAS = 'own-areas';

/** Provenance in words; a list has one line per member. */
export function provenanceTexts(rows: readonly ProvenanceRow[], language: Language): ProvenanceText[] {
  return rows.flatMap(({ key, value, words }) => {
    const label = translate(language, `provenance.${key}`);
    if (words && words.length > 0) return words.map((line) => ({ label, value: line }));
    if (typeof value === 'object' && value !== null) {
      const lines = value.length > 0 ? value : [translate(language, 'provenance.none')];
      return lines.map((line) => ({ label, value: targetName(line, language) }));
    }
    return [{ label, value: valueText({ key, value }, language) }];
  });
}

/** The same as one JSON text, for forms that have room for such. */
export function provenanceJson(rows: readonly ProvenanceRow[]): string {
  return JSON.stringify(provenanceObject(rows));
}

/** Provenance by key, as programs read it. */
export function provenanceObject(rows: readonly ProvenanceRow[]): Record<string, ProvenanceRow['value']> {
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

function valueText({ key, value }: ProvenanceRow, language: Language): string {
  if (value === null || value === '') return translate(language, 'provenance.unknown');
  if (typeof value === 'boolean') return attributeText(language, value);
  if (key === 'date' || key === 'data_date') return formatDate(language, String(value));
  if (key === 'pact_version') return `LEKP ${String(value)}`;
  if (key === 'cpe_weights' && (value === 'call2022' || value === 'press2024'))
    return translate(language, `exports.cpe.${value}`);
  if (key === 'level' && (value === 'municipality' || value === 'province'))
    return translate(language, `level.${value}`);
  if (key === 'level' && value === OWN_AREAS) return translate(language, 'level.ownAreas');
  return targetName(String(value), language);
}

function targetName(text: string, language: Language): string {
  return isTargetId(text) ? translate(language, `target.${text}`) : text;
}
