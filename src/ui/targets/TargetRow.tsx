import type { TargetKey } from '../../domain/targets/targetInForce';
import { formatShare } from '../../i18n/format';
import { plannedText, shareStepText } from '../../i18n/planPageText';
import { selectTarget } from '../../state/actions/selection';
import { showTab } from '../../state/actions/view';
import { useAct, useApp } from '../../state/store/AppContext';
import { selectSubjectRecord, selectSubject } from '../../state/selectors/subject';
import { selectPendingTargets } from '../../state/selectors/counts';
import { selectScenario } from '../../state/selectors/plan';
import type { PlannedRecord } from '../../state/selectors/plan';
import { selectSubjectInPlan } from '../../state/selectors/planInSight';
import { useNarrow } from '../NarrowTabs';
import { BulletBar, planOfBar } from '../shared/BulletBar';
import { PlanLabels, SourceLabels } from '../shared/Labels';
import { isExample } from '../../state/selectors/targetSources';
import { selectShownTarget, selectTargetsInForce } from '../../state/selectors/targets';
import { useTargetName } from '../shared/names';
import { useKnownQuantity } from '../shared/useKnownPlans';
import { useTranslate } from '../shared/useTranslate';
import { publishedDenominator } from '../../domain/denominators/denominatorValue';
import { inhabitantsText } from '../../i18n/estimateText';
import { useHowMade } from '../ownAreas/OwnAreaMark';

/** One target: its name, how sure the number is, the share of the goal, and the bar. Choosing it changes the map, and leads there where it is not seen. */
export function TargetRow({ target }: { target: TargetKey }) {
  const t = useTranslate();
  const act = useAct();
  const nameOf = useTargetName();
  const chosen = useApp((state) => selectShownTarget(state).key === target);
  const record = useApp((state) => selectSubjectRecord(state, target));
  const pending = useApp((state) => record !== null && selectPendingTargets(state).has(record.target));
  const planned = useApp((state) => selectSubjectInPlan(state, target));
  const colour = useApp((state) => selectScenario(state)?.colour ?? null);
  const synthetic = useApp((state) => record !== null && isExample(state, record.target));
  const known = useKnownQuantity(record);
  const narrow = useNarrow();
  if (!record) return null;
  const after = planned?.outcome.share ?? null;
  const value =
    record.state === 'not applicable'
      ? t('legend.notApplicable')
      : pending
        ? t('targets.loading')
        : record.share !== null
          ? after === null
            ? formatShare(record.share)
            : shareStepText(record.share, after)
          : t('state.no data');
  return (
    <li>
      <button
        type="button"
        className="target-row"
        aria-current={chosen}
        data-example={synthetic || undefined}
        onClick={() => {
          act(selectTarget, target);
          if (narrow) act(showTab, 'map');
        }}
      >
        <span className="target-name">
          {nameOf(record.inForce)} <SourceLabels target={record.inForce} record={record} />
          {planned && planned.sums.length > 0 && <PlanLabels target={record.inForce} />}
        </span>
        <span className={pending || record.share === null ? 'target-share muted' : 'target-share'}>
          {value}
        </span>
        <BulletBar
          record={record}
          plan={planned && planOfBar(planned, colour)}
          known={known !== null && record.goal ? known / record.goal : null}
        />
        {planned && <ApartText planned={planned} />}
      </button>
    </li>
  );
}

/** What is planned where it cannot be added to what is realised, so that it stands in no share. */
function ApartText({ planned: { outcome, record } }: { planned: PlannedRecord }) {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  if (outcome.apart === null || outcome.planned.measures === 0) return null;
  return (
    <span className="target-apart muted">
      {t('planPage.apart', { quantity: plannedText(language, outcome.planned.quantity, record) })}
    </span>
  );
}

/** How many people the panels speak of, and how sure that is; with the code of a chosen area. */
export function SubjectLine() {
  const t = useTranslate();
  const language = useApp((state) => state.language);
  const subject = useApp(selectSubject);
  // Any target per inhabitant knows them; which there are depends on the project.
  const record = useApp((state) => {
    const held = selectTargetsInForce(state).find(({ target }) => target.denominator === 'inhabitants');
    return held ? selectSubjectRecord(state, held.key) : null;
  });
  const made = useHowMade(subject?.code ?? null);
  if (!subject) return null;
  const about = inhabitantsText(
    language,
    record
      ? {
          value: record.denominator,
          estimate: record.denominatorEstimate,
          incomplete: record.denominatorIncomplete,
        }
      : publishedDenominator(null),
  );
  return (
    <p className="muted">
      {subject.code === null
        ? about
        : t('targets.subject', {
            inhabitants: about,
            code: made ?? t(subject.own ? 'targets.code' : 'targets.nis', { code: subject.code }),
          })}
    </p>
  );
}
