import type { MessageKey } from '../messageKey';
import { batch } from './batch';
import { causes } from './causes';
import { exports } from './exports';
import { map } from './map';
import { notes } from './notes';
import { problems } from './problems';
import { targets } from './targets';
import { ui } from './ui';

export const en: Record<MessageKey, string> = {
  ...targets,
  ...problems,
  ...causes,
  ...batch,
  ...notes,
  ...exports,
  ...map,
  ...ui,
};
