import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { useApp } from '../../state/AppContext';
import { selectTargetSources } from '../../state/selectors/targetSources';
import { ChangeLabel } from './ChangeLabel';
import { ExampleLabel } from './ExampleLabel';
import { useTranslate } from './useTranslate';

/** What a target's number is, in labels: another norm than the pact's, example data, points without power, an own layer, incomplete. */
export function SourceLabels({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  const sources = useApp((state) => selectTargetSources(state)[record.target]);
  return (
    <>
      <ChangeLabel target={record.inForce} />
      {sources.synthetic && <ExampleLabel />}
      {sources.figures.some(({ entry }) => entry.caveat === 'pointsNotCpe') && (
        <span className="label">{t('label.points')}</span>
      )}
      {sources.own && <span className="label label-own">{t('label.own')}</span>}
      {record.state === 'partial' && !sources.synthetic && (
        <span className="label">{t('label.partial')}</span>
      )}
    </>
  );
}
