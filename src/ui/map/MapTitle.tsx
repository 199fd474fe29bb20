import { memo } from 'react';
import type { PactVersion } from '../../domain/targets/target';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import { formatNumber } from '../../i18n/format';
import { ActionButton } from '../shared/ActionButton';
import { useTranslate } from '../shared/useTranslate';
import type { Translate } from '../shared/useTranslate';
import { showOpenLayer } from '../../state/actions/layers';
import { useApp } from '../../state/store/AppContext';
import { selectPendingTargets } from '../../state/selectors/counts';
import { selectScenario } from '../../state/selectors/plan';
import { selectPlanInSight, selectPlanYear } from '../../state/selectors/planInSight';
import { boundariesName, selectLevel } from '../../state/selectors/levels';
import { selectTargetSources } from '../../state/selectors/targetSources';
import { selectShownTarget } from '../../state/selectors/targets';
import { ChangeLabel, ExampleLabel, PlanLabels } from '../shared/Labels';
import { useTargetName } from '../shared/names';
import { FilterChip } from '../shared/FilterChip';
import { WithinChip } from '../shared/WithinChip';

/**
 * What the map shows: "Laadpunten per 100 inwoners", or the name alone where the user gave one or there is no norm.
 * @param name the target's name in the chosen language
 */
export function mapTitleText(
  name: string,
  { target, name: ownName }: Pick<TargetInForce, 'target' | 'name'>,
  version: PactVersion,
  t: Translate,
): string {
  const norm = target.norms[version];
  if (!norm || ownName !== null) return name;
  const denominator = t(`denominator.${target.denominator}`, { count: norm.per });
  return t('map.title', {
    target: name,
    per: norm.per === 1 ? denominator : `${formatNumber(norm.per, 4)} ${denominator}`,
  });
}

/** What the map shows, and what is not real about it. */
export const MapTitle = memo(function MapTitle() {
  const t = useTranslate();
  const held = useApp(selectShownTarget);
  const nameOf = useTargetName();
  const version = useApp((state) => state.version);
  const { target } = held;
  const schematic = useApp((state) => selectLevel(state)?.schematic ?? false);
  const boundaries = useApp((state) => boundariesName(state, selectLevel(state)));
  const plan = useApp(selectScenario);
  const planYear = useApp((state) => (selectPlanInSight(state) ? selectPlanYear(state) : null));
  const vintage = useApp((state) => selectLevel(state)?.vintage ?? null);
  const pending = useApp((state) => selectPendingTargets(state).has(target.id));
  const synthetic = useApp((state) => selectTargetSources(state)[target.id].synthetic);
  return (
    <header className="map-title">
      <h1 id="page-heading" tabIndex={-1}>
        {mapTitleText(nameOf(held), held, version, t)} <ChangeLabel target={held} />
        {synthetic && <ExampleLabel />}
        {pending && <span className="label map-counting">{t('label.counting')}</span>}
      </h1>
      <p>
        {planYear === null
          ? t('map.questionBy', { year: target.deadline.slice(0, 4) })
          : t(plan ? 'planPage.mapAfter' : 'planPage.mapNoPlan', {
              plan: plan?.name ?? '',
              year: String(planYear),
            })}
        {planYear !== null && <PlanLabels target={held} />}
        {vintage !== null && <span className="label">{t('label.vintage', { year: String(vintage) })}</span>}
        {boundaries !== null && <span className="label">{t('label.boundaries', { name: boundaries })}</span>}
        {schematic && (
          <>
            <span className="label">{t('label.schematic')}</span>
            <ActionButton className="link" action={showOpenLayer} input={{ purpose: 'boundaries' }}>
              {t('map.officialBoundaries')}
            </ActionButton>
          </>
        )}
        <WithinChip />
        <FilterChip />
      </p>
    </header>
  );
});
