import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { isAmongUnits } from '../../domain/denominators/estimateDenominator';
import { lekpTarget } from '../../domain/targets/lekp';
import type { AppState } from '../appStore';
import { selectCountedLevel } from './countedLevel';
import { selectEstimateBases } from './estimateBases';

/** True where an area has no denominator because most of it lies where nobody's people are known, such as abroad. */
export function isOutsideUnits(state: AppState, { areaCode, target, denominator }: CoverageRecord): boolean {
  const area = selectCountedLevel(state)?.areas.findIndex(({ code }) => code === areaCode) ?? -1;
  const bases = selectEstimateBases(state, lekpTarget(target).denominator);
  if (denominator !== null || area === -1 || bases.length === 0) return false;
  return bases.every(({ shares }) => !isAmongUnits(shares, area));
}
