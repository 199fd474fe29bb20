import { batch } from './batch';
import { causes } from './causes';
import { exports } from './exports';
import { map } from './map';
import { notes } from './notes';
import { problems } from './problems';
import { targets } from './targets';
import { ui } from './ui';

/** Dutch, the source language: its keys are the keys. */
export const nl = {
  ...targets,
  ...problems,
  ...causes,
  ...batch,
  ...notes,
  ...exports,
  ...map,
  ...ui,
} as const;
