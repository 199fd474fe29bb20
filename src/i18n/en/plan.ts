import type { plan as nl } from '../nl/plan';

export const plan: Record<keyof typeof nl, string> = {
  'plan.open': 'Plan measures',
  'plan.remove': 'Delete',
  'plan.duplicate': 'Duplicate',
  'plan.spread': 'Spread the gap',
  'plan.chooseAll': 'Select all',
  'plan.scenario.named': 'Plan {letter}',
  'plan.scenario.add': 'New plan',
  'plan.scenario.copy': 'Copy',
  'plan.scenario.remove': 'Delete plan',
  'plan.rate.reset': 'Back to the starting value',
  'step.measuresAdded':
    '{count, plural, one {measure for {target} added} other {# measures for {target} added}}',
  'step.measuresChanged': '{count, plural, one {measure changed} other {# measures changed}}',
  'step.measuresRemoved': '{count, plural, one {measure deleted} other {# measures deleted}}',
  'step.measuresCopied': '{count, plural, one {measure duplicated} other {# measures duplicated}}',
  'step.measurePlaced': 'measure for {target} placed',
  'step.gapSpread': 'gap of {target} spread over {count, plural, one {# measure} other {# measures}}',
  'step.scenarioAdded': '{name} made',
  'step.scenarioCopied': '{name} copied to {copy}',
  'step.scenarioChanged': '{name} changed',
  'step.scenarioRemoved': '{name} deleted',
  'step.rateChanged': 'unit price changed',
  'step.rateReset': 'unit price put back',
  'step.budget': 'budget of {year} changed',
};
