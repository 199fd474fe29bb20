import { memo } from 'react';
import { localText } from '../../domain/catalog/localText';
import { plannedText } from '../../i18n/planPageText';
import { takeKnownPlans } from '../../state/actions/knownPlans';
import { switchPlanView } from '../../state/actions/planView';
import { knownInSubject, selectLayersWithPlans } from '../../state/selectors/knownPlans';
import { selectMeasures, selectScenario } from '../../state/selectors/plan';
import { selectShownTarget } from '../../state/selectors/targets';
import { useAct, useActionContext, useApp } from '../../state/store/AppContext';
import type { MeasureLayer } from '../../state/store/data';
import { MeasureSign } from '../map/MeasureLegend';
import { ExampleLabel } from '../shared/Labels';
import { useKnownPlans } from '../shared/useKnownPlans';
import { useTranslate } from '../shared/useTranslate';

/** Whether the map shows what opened layers call planned, apart from the plan; nothing where they call nothing so. */
export function KnownPlansSwitch() {
  const t = useTranslate();
  const act = useAct();
  const shown = useApp((state) => state.knownPlansShown);
  const layers = useApp(selectLayersWithPlans);
  const [first] = layers;
  if (!first) return null;
  return (
    <label className="plan-switch">
      <input
        type="checkbox"
        checked={shown}
        onChange={() => {
          act(switchPlanView, { knownPlansShown: !shown });
        }}
      />
      {t('scenarios.known')} <MeasureSign shape="points" standing="known" target={first.target} />
    </label>
  );
}

/** What opened layers call planned in the areas that the panel speaks of, outside every total, and the way into the plan. */
export const KnownPlans = memo(function KnownPlans() {
  const t = useTranslate();
  const shown = useApp((state) => state.knownPlansShown);
  const layers = useApp(selectLayersWithPlans);
  if (!shown || layers.length === 0) return null;
  return (
    <section className="plan-section" aria-labelledby="known-plans-heading">
      <h3 id="known-plans-heading">{t('scenarios.known.title')}</h3>
      <p className="plan-hint">{t('scenarios.known.help')}</p>
      <ul>
        {layers.map((layer) => (
          <KnownPlansOfLayer key={layer.id} layer={layer} />
        ))}
      </ul>
    </section>
  );
});

function KnownPlansOfLayer({ layer }: { layer: MeasureLayer }) {
  const t = useTranslate();
  const act = useAct();
  const { store } = useActionContext();
  const language = useApp((state) => state.language);
  const held = useApp(selectShownTarget);
  const scenario = useApp(selectScenario);
  const plans = useKnownPlans(() => [layer], held)?.get(layer.id) ?? null;
  useApp(selectMeasures);
  useApp((state) => state.selectedCode);
  useApp((state) => state.within);
  const known = plans && knownInSubject(store.getState(), layer, plans);
  return (
    <li className="known-plans">
      <strong>{layer.own ? layer.name : localText(language, layer.sourceText)}</strong>{' '}
      {layer.synthetic && <ExampleLabel />}
      <br />
      {known
        ? t('scenarios.known.here', {
            count: known.count,
            quantity: plannedText(language, known.quantity, { inForce: held }),
          })
        : t('scenarios.counting')}
      {known && known.taken > 0 && scenario && (
        <span className="muted">
          {' '}
          {t('scenarios.known.taken', { count: known.taken, plan: scenario.name })}
        </span>
      )}
      {layer.synthetic ? (
        <span className="muted"> {t('scenarios.known.example')}</span>
      ) : (
        known &&
        known.toTake > 0 &&
        scenario?.locked !== true && (
          <button
            type="button"
            className="link"
            onClick={() => {
              void act(takeKnownPlans, layer.id);
            }}
          >
            {t('scenarios.known.takeAll', {
              count: known.toTake,
              plan: scenario?.name ?? t('scenarios.known.newPlan'),
            })}
          </button>
        )
      )}
    </li>
  );
}
