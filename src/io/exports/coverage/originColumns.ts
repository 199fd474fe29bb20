import type { CoverageRecord } from '../../../domain/coverage/coverageRecord';
import { countingRuleText } from '../../../i18n/countingRuleText';
import { plainNumber } from '../../../i18n/format';
import { normText } from '../../../i18n/normTexts';
import { goalReachedText } from '../../../i18n/requiredText';
import { translate } from '../../../i18n/translate';
import type { Language } from '../../../i18n/translate';
import type { CoverageColumn, CoverageScope } from './coverageColumn';
import { sourceText } from './sourceText';

const ON_ROWS = ['rows'] as const;
const NOT_WIDE = ['rows', 'fields'] as const;

function isPoints({ key }: CoverageRecord, { context }: CoverageScope): boolean {
  return context.pointsTargets.includes(key);
}

/** That points were counted; where they are as many as the goal asks for, that it is reached in points alone. */
function pointsText(language: Language, record: CoverageRecord): string {
  return record.gap !== null && record.gap <= 0
    ? goalReachedText(language, { inPoints: true })
    : translate(language, 'label.points');
}

/** What is the same for a whole table: on every feature and every row, because a copied part leaves the file behind. */
export const TABLE_COLUMNS: readonly CoverageColumn[] = [
  {
    ...{ name: 'within', shortName: 'within', of: 'area', kind: 'text', forms: NOT_WIDE },
    heading: { nl: 'Alleen binnen', en: 'Only within' },
    cell: (_, { context }) => context.within ?? '',
    isNeeded: (_, { context }) => context.within !== undefined,
  },
  {
    ...{ name: 'schematic', shortName: 'schematic', of: 'area', kind: 'boolean', forms: NOT_WIDE },
    heading: { nl: 'Grenzen schematisch', en: 'Schematic boundaries' },
    cell: (_, { context }) => context.schematic,
  },
  {
    ...{ name: 'date', shortName: 'date', of: 'area', kind: 'date', forms: NOT_WIDE },
    heading: { nl: 'Peildatum', en: 'Reference date' },
    cell: (_, { context }) => context.date,
  },
  {
    ...{ name: 'pact_version', shortName: 'pact_vers', of: 'area', kind: 'text', forms: ['fields'] },
    heading: { nl: 'Pactversie', en: 'Pact version' },
    cell: (_, { context }) => context.version,
  },
  {
    // With the name of the pact before it: Excel may read a bare 2.1 as a date.
    ...{ name: 'pact', shortName: 'pact', of: 'area', kind: 'text', forms: ON_ROWS },
    heading: { nl: 'Pactversie', en: 'Pact version' },
    cell: (_, { context }) => `LEKP ${context.version}`,
  },
  {
    ...{ name: 'population_year', shortName: 'pop_year', of: 'area', kind: 'year', forms: NOT_WIDE },
    heading: { nl: 'Jaar van de inwoners', en: 'Year of the inhabitants' },
    cell: (_, { context }) => context.populationYear,
  },
  {
    ...{ name: 'vintage', shortName: 'vintage', of: 'area', kind: 'year', forms: NOT_WIDE },
    heading: { nl: 'Jaar van de gebieden', en: 'Year of the areas' },
    cell: (_, { context }) => context.vintage,
  },
  {
    ...{ name: 'cpe_weights', shortName: 'cpe', of: 'area', kind: 'text', forms: ON_ROWS },
    heading: { nl: 'Gewicht van laadpunten', en: 'Weight of charging points' },
    cell: (_, { context, language }) => translate(language, `exports.cpe.${context.cpeWeights}`),
  },
];

/** Stands in the table of a layer as well. */
export const EXAMPLE_DATA: CoverageColumn = {
  ...{ name: 'example_data', shortName: 'exampl', of: 'target', kind: 'boolean', forms: NOT_WIDE },
  heading: { nl: 'Voorbeeldgegevens', en: 'Example data' },
  cell: ({ key }, { context }) => context.syntheticTargets.includes(key),
};

/** What the number of a target rests on. */
export const ORIGIN_COLUMNS: readonly CoverageColumn[] = [
  {
    ...{ name: 'caveat', shortName: 'caveat', of: 'target', kind: 'text', forms: ON_ROWS },
    heading: { nl: 'Voorbehoud', en: 'Caveat' },
    cell: (record, scope) => (isPoints(record, scope) ? pointsText(scope.language, record) : ''),
  },
  {
    ...{ name: 'caveat', shortName: 'caveat', of: 'target', kind: 'text', forms: ['fields'] },
    heading: { nl: 'Voorbehoud', en: 'Caveat' },
    cell: (record, { language }) => pointsText(language, record),
    isNeeded: (records, scope) => records.some((record) => isPoints(record, scope)),
  },
  EXAMPLE_DATA,
  {
    ...{ name: 'norm', shortName: 'norm', of: 'target', kind: 'text', forms: ON_ROWS },
    heading: { nl: 'Norm', en: 'Norm' },
    cell: ({ inForce: { target } }, { context, language }) => {
      const norm = target.norms[context.version];
      return norm === null ? '' : normText(language, target, norm, (value) => plainNumber(language, value));
    },
  },
  {
    ...{ name: 'deadline', shortName: 'last', of: 'target', kind: 'date', forms: ON_ROWS },
    heading: { nl: 'Uiterste dag', en: 'Last day' },
    cell: ({ inForce }) => inForce.target.deadline,
  },
  {
    ...{ name: 'norm_source', shortName: 'nsrc', of: 'target', kind: 'text', forms: ON_ROWS },
    heading: { nl: 'Bron van de norm', en: 'Source of the norm' },
    cell: ({ inForce: { change } }, { context }) =>
      change === null
        ? `LEKP ${context.version}`
        : [change.source, change.author, change.date].filter((part) => part !== '').join(', '),
  },
  {
    ...{ name: 'counting_rule', shortName: 'rule', of: 'target', kind: 'text', forms: ON_ROWS },
    heading: { nl: 'Telregel', en: 'Counting rule' },
    cell: (record, scope) => countingRulesOf(record, scope).join(' | '),
  },
  {
    ...{ name: 'sources', shortName: 'srcs', of: 'target', kind: 'text', forms: ON_ROWS },
    heading: { nl: 'Bronnen', en: 'Sources' },
    cell: ({ key }, { context, language }) =>
      context.sources
        .filter(({ subject }) => subject.kind !== 'target' || subject.key === key)
        .map((line) => sourceText(language, line, context))
        .join(' | '),
  },
];

/** The rules by which a target's layers and figures were counted, each of them once. */
function countingRulesOf({ key, inForce }: CoverageRecord, { context, language }: CoverageScope): string[] {
  const { cpeWeights, countings, pointsTargets } = context;
  const settings = { cpeWeights, pointsOnly: pointsTargets.includes(key) };
  const own = countings.filter((counting) => counting.key === key);
  return [...new Set(own.map((one) => countingRuleText(language, inForce.target, one, settings)))];
}
