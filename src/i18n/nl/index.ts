import { causes } from './causes';
import { notes } from './notes';
import { problems } from './problems';
import { targets } from './targets';

/** Dutch, the source language: its keys are the keys. */
export const nl = { ...targets, ...problems, ...causes, ...notes } as const;
