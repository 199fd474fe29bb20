import type { MessageKey } from '../messageKey';
import { causes } from './causes';
import { notes } from './notes';
import { problems } from './problems';
import { targets } from './targets';

export const en: Record<MessageKey, string> = { ...targets, ...problems, ...causes, ...notes };
