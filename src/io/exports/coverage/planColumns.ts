import { planCells } from '../../../domain/coverage/coverageRow';
import type { PlanColumn } from '../../../domain/coverage/coverageRow';
import type { CoverageRecord } from '../../../domain/coverage/coverageRecord';
import { reachedText } from '../../../i18n/planText';
import { translate } from '../../../i18n/translate';
import type { ColumnHeading, CoverageColumn, CoverageForm } from './coverageColumn';

const NOT_WIDE = ['rows', 'fields'] as const;
const EVERYWHERE = ['rows', 'fields', 'wide'] as const;

const hasPlan = (records: readonly CoverageRecord[]): boolean =>
  records.some(({ plan }) => plan !== undefined);

/** A number of the plan, by the name that it has in the table of the batch command. */
function number(
  name: Exclude<PlanColumn, 'plan_reached'>,
  shortName: string,
  heading: ColumnHeading,
  forms: readonly CoverageForm[],
  inUnit: boolean,
): CoverageColumn {
  return {
    ...{
      name,
      shortName,
      of: 'target',
      kind: name === 'plan_year' ? 'year' : 'number',
      heading,
      inUnit,
      forms,
    },
    cell: (record) => planCells(record)[name],
    isNeeded: hasPlan,
  };
}

/** How areas stand after a plan: at the end, and only where the numbers are held against one. */
export const PLAN_EXPORT_COLUMNS: readonly CoverageColumn[] = [
  {
    ...{ name: 'plan_scenario', shortName: 'plan', of: 'area', kind: 'text', forms: NOT_WIDE },
    heading: { nl: 'Plan', en: 'Plan' },
    cell: (_, { context }) => context.plan?.scenario ?? null,
    isNeeded: hasPlan,
  },
  {
    ...{ name: 'plan_statuses', shortName: 'planstatus', of: 'area', kind: 'text', forms: NOT_WIDE },
    heading: { nl: 'Statussen die in het plan tellen', en: 'Statuses that count in the plan' },
    cell: (_, { context, language }) =>
      context.plan?.statuses.map((status) => translate(language, `words.meaning.${status}`)).join(', ') ??
      null,
    isNeeded: hasPlan,
  },
  {
    ...{ name: 'plan_points_are_cpe', shortName: 'planpoints', of: 'area', kind: 'boolean', forms: NOT_WIDE },
    heading: { nl: 'Punten tellen als 1 CPE', en: 'Points count as 1 CPE' },
    cell: (_, { context }) => context.plan?.pointsAreCpe ?? null,
    isNeeded: hasPlan,
  },
  number(
    'plan_year',
    'plyear',
    { nl: 'Na plan, 31 december', en: 'After the plan, 31 December' },
    NOT_WIDE,
    false,
  ),
  number(
    'plan_planned',
    'plplan',
    { nl: 'Gepland in het plan', en: 'Planned in the plan' },
    EVERYWHERE,
    true,
  ),
  number(
    'plan_measures',
    'plnum',
    { nl: 'Maatregelen in het plan', en: 'Measures in the plan' },
    NOT_WIDE,
    false,
  ),
  number(
    'plan_total',
    'pltot',
    { nl: 'Gerealiseerd en gepland', en: 'Realised and planned' },
    NOT_WIDE,
    true,
  ),
  number('plan_gap', 'plgap', { nl: 'Gat na het plan', en: 'Gap after the plan' }, EVERYWHERE, true),
  number(
    'plan_share',
    'plshar',
    { nl: 'Aandeel na het plan (1 = bereikt)', en: 'Share after the plan (1 = reached)' },
    NOT_WIDE,
    false,
  ),
  number(
    'plan_without_year',
    'plnoyr',
    { nl: 'In het plan zonder jaar', en: 'In the plan without a year' },
    NOT_WIDE,
    true,
  ),
  {
    ...{ name: 'plan_reached', shortName: 'plwhen', of: 'target', kind: 'text', forms: NOT_WIDE },
    heading: { nl: 'Wanneer bereikt', en: 'When reached' },
    cell: ({ plan }, { language }) => (plan ? reachedText(language, plan) : null),
    isNeeded: hasPlan,
  },
  ...costColumns(),
];

/** What a plan costs, in euro: only of the measures of which that is known, with the number of the others. */
function costColumns(): CoverageColumn[] {
  const column = (
    name: Exclude<PlanColumn, 'plan_reached'>,
    shortName: string,
    heading: ColumnHeading,
  ): CoverageColumn => ({
    ...number(name, shortName, heading, NOT_WIDE, false),
    isNeeded: (records) => records.some(({ planCost }) => planCost !== undefined),
  });
  return [
    column('plan_cost', 'plcost', { nl: 'Kosten van het plan (euro)', en: 'Cost of the plan (euro)' }),
    column('plan_own_cost', 'plown', {
      nl: 'Daarvan eigen middelen (euro)',
      en: 'Of that own funds (euro)',
    }),
    column('plan_cost_unknown', 'plunkn', {
      nl: 'Maatregelen met onbekende kosten',
      en: 'Measures of unknown cost',
    }),
  ];
}
