import type { CoverageRecord } from '../domain/coverage/coverageRecord';
import { translate } from './translate';
import type { Language } from './translate';

/** That a goal is reached; of charging points whose power is not known, that it is so in points alone. */
export function goalReachedText(language: Language, { inPoints }: Pick<CoverageRecord, 'inPoints'>): string {
  return translate(language, inPoints ? 'targets.reachedInPoints' : 'targets.reached');
}
