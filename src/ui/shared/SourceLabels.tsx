import { lacksAreas } from '../../domain/coverage/coverageRecord';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import { useApp } from '../../state/AppContext';
import { selectPendingTargets } from '../../state/selectors/counts';
import { isPointsOnly, selectTargetSources } from '../../state/selectors/targetSources';
import { ChangeLabel } from './ChangeLabel';
import { ExampleLabel } from './ExampleLabel';
import { PartialLabel } from './PartialLabel';
import { useTranslate } from './useTranslate';

interface Props {
  target: TargetInForce;
  /** The number in question; without one only what holds for all numbers of the target is said. */
  record?: CoverageRecord;
}

/**
 * What a target's numbers are, in labels: still being counted, another norm than the pact's, example data, points without power, an own layer,
 * incomplete.
 */
export function SourceLabels({ target, record }: Props) {
  const t = useTranslate();
  const sources = useApp((state) => selectTargetSources(state)[target.target.id]);
  const pending = useApp((state) => selectPendingTargets(state).has(target.target.id));
  return (
    <>
      {pending && <span className="label">{t('label.counting')}</span>}
      <ChangeLabel target={target} />
      {sources.synthetic && <ExampleLabel />}
      {isPointsOnly(sources) && <span className="label">{t('label.points')}</span>}
      {sources.own && <span className="label label-own">{t('label.own')}</span>}
      {record && (!sources.synthetic || lacksAreas(record)) && <PartialLabel record={record} />}
    </>
  );
}
