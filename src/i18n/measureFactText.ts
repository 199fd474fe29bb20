import { directionAttributes, pathDirection } from '../domain/plan/measureKind';
import { UNCLEAR_FACTS } from '../domain/plan/plannedMeasure';
import type { PlannedMeasure, UnclearFact } from '../domain/plan/plannedMeasure';
import { formatNumber } from './format';
import { translate } from './translate';
import type { Language, MessageKey } from './translate';

/** What a fact of a measure is called within a sentence: "jaar", "wettelijk verplicht". */
export function factName(language: Language, about: UnclearFact['about']): string {
  const fact = UNCLEAR_FACTS.find((one) => one === about);
  if (fact) return translate(language, `scenarios.field.${fact}`);
  return withinSentence(translate(language, `plan.attribute.${about}` as MessageKey));
}

const withinSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** What is not understood of a measure: "status “in studie” niet begrepen". */
export function unclearText(language: Language, { about, said }: UnclearFact): string {
  const fact = factName(language, about);
  return translate(language, said === '' ? 'plan.unclear.missing' : 'plan.unclear.said', { fact, said });
}

/** The status of a measure; one that nobody understood as its file has it: “in studie”. */
export function statusText(language: Language, { status, unclear }: PlannedMeasure): string {
  const said = unclear?.find(({ about }) => about === 'status')?.said;
  if (said === undefined) return translate(language, `words.meaning.${status}`);
  return said === '' ? '–' : translate(language, 'plan.unclear.word', { said });
}

/** What a value of an attribute is called. */
export function attributeValueText(language: Language, name: string, value: unknown): string {
  if (typeof value === 'boolean')
    return translate(language, value ? 'words.meaning.yes' : 'words.meaning.no');
  if (typeof value === 'number') return formatNumber(value, 2);
  if (typeof value !== 'string') return translate(language, 'scenarios.empty');
  const key = name === 'access' ? `words.meaning.${value}` : `plan.variant.${value}`;
  return translate(language, key as MessageKey);
}

/**
 * The attributes of a measure by what the form calls them, in its order, each with what it says. How a cycle path is ridden
 * is one of them, as in the form.
 */
export function attributeTexts(language: Language, measure: PlannedMeasure): Map<string, string> {
  const texts = new Map<string, string>();
  const asked =
    measure.kind === 'cyclePath'
      ? new Set(['renewed', ...Object.keys(directionAttributes('twoWay'))])
      : new Set<string>();
  if (measure.kind === 'cyclePath') {
    const { renewed } = measure.attributes;
    const label = (key: MessageKey) => withinSentence(translate(language, key));
    texts.set(label('plan.path.work'), translate(language, `plan.path.${renewed ? 'renewed' : 'new'}`));
    const direction = pathDirection(measure.attributes);
    texts.set(label('plan.path.direction'), translate(language, `plan.path.${direction}`));
  }
  for (const [name, value] of Object.entries(measure.attributes)) {
    if (asked.has(name)) continue;
    texts.set(factName(language, name as UnclearFact['about']), attributeValueText(language, name, value));
  }
  return texts;
}
