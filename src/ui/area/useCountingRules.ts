import type { TargetInForce } from '../../domain/targets/targetInForce';
import { countingRuleText } from '../../i18n/countingRuleText';
import { useApp } from '../../state/AppContext';
import { countingsOf } from '../../state/coverageContext';
import { isPointsOnly, selectTargetSources } from '../../state/selectors/targetSources';

/** How the layers and figures of a target were counted, each way once. */
export function useCountingRules(inForce: TargetInForce): string[] {
  const language = useApp((state) => state.language);
  const cpeWeights = useApp((state) => state.cpeWeights);
  const sources = useApp((state) => selectTargetSources(state)[inForce.target.id]);
  const settings = { cpeWeights, pointsOnly: isPointsOnly(sources) };
  const texts = countingsOf(sources, inForce.key).map((counting) =>
    countingRuleText(language, inForce.target, counting, settings),
  );
  return [...new Set(texts)];
}
