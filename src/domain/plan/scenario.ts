import * as v from 'valibot';
import { ownDateSchema } from '../targets/targetChange';
import { moneySchema, yearSchema } from './plannedMeasure';

/** Colours of scenarios, told apart by colour-blind readers, from the classes of the map and from own areas. */
export const SCENARIO_COLOURS = ['#6a1b9a', '#005a9c', '#b5460f', '#b0307a', '#3d4852'] as const;

/** A plan: a named set of measures, beside which there can be others. */
export interface Scenario {
  id: string;
  name: string;
  /** One of {@link SCENARIO_COLOURS}. */
  colour: string;
  /** Empty where nobody was named. */
  author: string;
  note: string;
  /** True: its measures cannot be changed. */
  locked: boolean;
  /** True: put away, not offered as a choice. */
  archived: boolean;
  /** ISO date. */
  created: string;
}

/** What a scenario may cost in a year, in euro. */
export interface Budget {
  scenario: string;
  year: number;
  amount: number;
}

const id = v.pipe(v.string(), v.nonEmpty());

/** A scenario as a project file holds it. */
export const scenarioSchema: v.GenericSchema<unknown, Scenario> = v.object({
  id,
  name: v.pipe(v.string(), v.nonEmpty()),
  colour: v.picklist(SCENARIO_COLOURS),
  author: v.string(),
  note: v.string(),
  locked: v.boolean(),
  archived: v.boolean(),
  created: ownDateSchema,
});

/** A budget as a project file holds it. */
export const budgetSchema: v.GenericSchema<unknown, Budget> = v.object({
  scenario: id,
  year: yearSchema,
  amount: moneySchema,
});
