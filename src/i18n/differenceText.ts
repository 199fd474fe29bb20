import type { MeasureField, PlannedMeasure } from '../domain/plan/plannedMeasure';
import type { ChangedMeasure } from '../domain/plan/scenarioDifferences';
import { formatNumber, formatShare } from './format';
import { formatMoney } from './formatMoney';
import { attributeTexts, unclearText } from './measureFactText';
import { measureKindName } from './planText';
import { translate } from './translate';
import type { Language } from './translate';

/** How the names are said of what a measure names. */
export interface MeasureNames {
  target: (target: PlannedMeasure['target']) => string;
  area: (area: { levelId: string; code: string }) => string;
}

/** What a fact of a measure is, short; null for one that is not said in a few words. */
function factText(
  language: Language,
  measure: PlannedMeasure,
  field: MeasureField,
  names: MeasureNames,
): string | null {
  const empty = translate(language, 'scenarios.empty');
  switch (field) {
    case 'kind':
      return measureKindName(language, measure.kind);
    case 'target':
      return names.target(measure.target);
    case 'status':
      return translate(language, `words.meaning.${measure.status}`);
    case 'year':
      return measure.year === null ? translate(language, 'plan.form.noYear') : String(measure.year);
    case 'quantity':
      return measure.quantity === null ? empty : formatNumber(measure.quantity, 2);
    case 'cost':
      return measure.cost === null ? empty : formatMoney(Math.round(measure.cost * 100));
    case 'coFinancing':
      return measure.coFinancing === null ? empty : formatShare(measure.coFinancing);
    case 'name':
    case 'subsidy':
    case 'lead':
    case 'action':
      return measure[field] || empty;
    case 'place':
      return measure.place.kind === 'geometry'
        ? translate(language, 'scenarios.placed')
        : measure.place.kind === 'area'
          ? names.area(measure.place.area)
          : translate(language, 'plan.unlocated', { area: names.area(measure.place.area) });
    case 'unclear':
      return (measure.unclear ?? []).map((fact) => unclearText(language, fact)).join('; ') || empty;
    case 'attributes':
    case 'note':
      return null;
  }
}

/** Attributes that both versions have and say otherwise. Those of another kind are told by the kind. */
function attributeChanges(language: Language, before: PlannedMeasure, after: PlannedMeasure): string[] {
  const [old, now] = [attributeTexts(language, before), attributeTexts(language, after)];
  return [...now].flatMap(([field, said]) => {
    const was = old.get(field);
    if (was === undefined || was === said) return [];
    return [translate(language, 'scenarios.fieldChange', { field, before: was, after: said })];
  });
}

/** What a measure says otherwise in another version, a text for every fact: "jaar 2027 → 2029", "compensatie nee → ja". */
export function changesText(
  language: Language,
  { before, after, fields }: ChangedMeasure,
  names: MeasureNames,
): string[] {
  return fields.flatMap((field) => {
    if (field === 'attributes') return attributeChanges(language, before, after);
    const [from, to] = [before, after].map((measure) => factText(language, measure, field, names));
    const name = translate(language, `scenarios.field.${field}`);
    return from === to || from === null || to === null || from === undefined || to === undefined
      ? translate(language, 'scenarios.fieldOther', { field: name })
      : translate(language, 'scenarios.fieldChange', { field: name, before: from, after: to });
  });
}
