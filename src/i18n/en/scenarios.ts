import type { scenarios as nl } from '../nl/scenarios';

export const scenarios: Record<keyof typeof nl, string> = {
  'scenarios.compare': 'Compare plans',
  'scenarios.goTo': 'Show in the plan',
  'scenarios.field.name': 'name',
  'scenarios.field.kind': 'kind',
  'scenarios.field.target': 'target',
  'scenarios.field.status': 'status',
  'scenarios.field.year': 'year',
  'scenarios.field.quantity': 'quantity',
  'scenarios.field.unclear': 'not understood',
  'scenarios.field.attributes': 'characteristics',
  'scenarios.field.place': 'place',
  'scenarios.field.cost': 'cost',
  'scenarios.field.coFinancing': 'co-financing',
  'scenarios.field.subsidy': 'subsidy',
  'scenarios.field.lead': 'led by',
  'scenarios.field.action': 'action of the multi-year plan',
  'scenarios.field.note': 'note',
  'scenarios.empty': 'empty',
  'scenarios.asCopy': 'Open as a copy',
  'scenarios.keepMine': 'Keep all as it is here',
  'scenarios.known.take': 'Take over into the plan',
  'notice.knownPlansTaken':
    '{count, plural, =0 {No new known plans} one {# known plan} other {# known plans}} taken over into {plan}{refused, plural, =0 {} one {; # could not be read as a measure} other {; # could not be read as measures}}.',
  'step.knownPlansTaken': '{count, plural, one {# known plan} other {# known plans}} taken over into {name}',
  'step.plannedFileTaken': '{count, plural, one {# measure} other {# measures}} from {file} put in {plan}',
  'notice.plannedFileTaken':
    '{file}: {count, plural, =0 {no new measure} one {# measure} other {# measures}} in {plan}{attention, plural, =0 {} one {; # needs attention} other {; # need attention}}{stayed, plural, =0 {} one {; # was there already} other {; # were there already}}{left, plural, =0 {} one {; # row stayed out} other {; # rows stayed out}}.',
  'open.planned.take': 'Put in the plan',
  'notice.scenarioSame': '{file}: the same version of {name} as here. There is nothing to take over.',
  'notice.scenarioMerged':
    '{name}: {count, plural, =0 {what is said of the plan} one {# measure} other {# measures}} taken over.',
  'notice.measuresMoved':
    '{count, plural, =0 {Nothing} one {# measure} other {# measures}} moved to {name}{stayed, plural, =0 {} one {; # was there already and stayed here} other {; # were there already and stayed here}}.',
  'notice.measuresBrought':
    '{count, plural, =0 {Nothing} one {# measure} other {# measures}} copied to {name}{stayed, plural, =0 {} one {; # was there already} other {; # were there already}}.',
  'step.measuresMoved': '{count, plural, one {# measure} other {# measures}} moved to {name}',
  'step.measuresBrought': '{count, plural, one {# measure} other {# measures}} copied to {name}',
};
