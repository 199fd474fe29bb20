import { bomen } from './bomen';
import { deel } from './deel';
import type { ExamplePlan } from './examplePlan';
import { fiets } from './fiets';
import { hagen } from './hagen';
import { hemelwater } from './hemelwater';
import { hernieuwbaar } from './hernieuwbaar';
import { ontharding } from './ontharding';
import { perken } from './perken';
import { renovatie } from './renovatie';

/** Every target that is counted on a map, except the charging points, of which there are real figures. */
export const EXAMPLE_PLANS: readonly ExamplePlan[] = [
  bomen,
  hagen,
  perken,
  renovatie,
  hernieuwbaar,
  deel,
  fiets,
  ontharding,
  hemelwater,
];
