import type { TargetInForce } from '../../domain/targets/targetInForce';
import { useTranslate } from './useTranslate';
import { lacksAreas } from '../../domain/coverage/coverageRecord';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import { useApp } from '../../state/store/AppContext';
import { selectCountedLevel } from '../../state/selectors/levels';
import { levelKind } from './names';
import { selectPlanPending } from '../../state/selectors/plan';
import { selectPendingTargets } from '../../state/selectors/counts';
import { isPointsOnly, selectTargetSources } from '../../state/selectors/targetSources';

/** Says that a target or its norm is not the pact's: added by the project, or changed. */
export function ChangeLabel({ target: { name, change } }: { target: TargetInForce }) {
  const t = useTranslate();
  return (
    <>
      {name !== null && <span className="label label-own">{t('label.addedTarget')}</span>}{' '}
      {change !== null && (name === null || change.area !== null) && (
        <span className="label label-own">
          {t(change.area === null ? 'label.changedTarget' : 'label.areaTarget')}
        </span>
      )}{' '}
    </>
  );
}

/** Stands beside numbers that rest on an estimated denominator. */
export function EstimateLabel({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  const bySource = record.denominatorBySource;
  if ((record.goalEstimate === null && bySource === null) || record.goal === null) return null;
  return (
    <abbr
      className="label"
      title={t(record.goalEstimate ? 'label.estimatedHelp' : `label.bySource.${bySource!}`)}
    >
      {t('label.estimated')}
    </abbr>
  );
}

/** Stands beside every number and layer that is invented. */
export function ExampleLabel() {
  const t = useTranslate();
  return (
    <abbr className="label label-example" title={t('label.exampleHelp')}>
      {t('label.example')}
    </abbr>
  );
}

/** That a number is not the whole one: of how many of its areas a sum speaks, or that something may be lacking. */
export function PartialLabel({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  const { areasKnown: known, areasTotal: of } = record;
  if (record.state !== 'partial') return null;
  return (
    <span className="label">
      {lacksAreas(record) ? t('label.partialOf', { known, of }) : t('label.partial')}
    </span>
  );
}

/** Of how many of its areas a sum speaks, where some have no data. */
export function SpokenFor({ record }: { record: CoverageRecord }) {
  const t = useTranslate();
  const kind = useApp((state) => levelKind(selectCountedLevel(state)));
  if (!lacksAreas(record)) return null;
  return <>{t('detail.over', { known: record.areasKnown, of: record.areasTotal, kind })}</>;
}

/** What holds of a number after the plan: still being counted, or points that count as one equivalent each. */
export function PlanLabels({ target: { target } }: { target: TargetInForce }) {
  const t = useTranslate();
  const pending = useApp(selectPlanPending);
  const asCpe = useApp((state) => state.pointsAreCpe && isPointsOnly(selectTargetSources(state)[target.id]));
  return (
    <>
      {pending && <span className="label">{t('label.counting')}</span>}{' '}
      {asCpe && <span className="label">{t('planPage.asCpe')}</span>}{' '}
    </>
  );
}

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
