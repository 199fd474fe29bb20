import type { MessageKey } from '../messageKey';
import { problems } from './problems';
import { targets } from './targets';

export const en: Record<MessageKey, string> = { ...targets, ...problems };
