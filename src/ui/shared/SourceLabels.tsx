import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { TargetId } from '../../domain/targets/target';
import { useApp } from '../../state/AppContext';
import { selectTargetSources } from '../../state/selectors/targetSources';
import { ExampleLabel } from './ExampleLabel';
import { useTranslate } from './useTranslate';

interface Props {
  target: TargetId;
  /** The number in question; without one only what holds for all numbers of the target is said. */
  record?: CoverageRecord;
}

/** How sure a target's number is, in labels: example data, points without power, an own layer, incomplete. */
export function SourceLabels({ target, record }: Props) {
  const t = useTranslate();
  const sources = useApp((state) => selectTargetSources(state)[target]);
  return (
    <>
      {sources.synthetic && <ExampleLabel />}
      {sources.figures.some(({ entry }) => entry.caveat === 'pointsNotCpe') && (
        <span className="label">{t('label.points')}</span>
      )}
      {sources.own && <span className="label label-own">{t('label.own')}</span>}
      {record?.state === 'partial' && !sources.synthetic && (
        <span className="label">{t('label.partial')}</span>
      )}
    </>
  );
}
