import { useEffect, useState } from 'react';
import type { CoverageRecord } from '../../domain/coverage/coverageRecord';
import type { TargetInForce } from '../../domain/targets/targetInForce';
import type { KnownPlan } from '../../engine/knownPlans';
import { knownInSubject, knownPlansQuestion, layersTakenFrom } from '../../state/selectors/knownPlans';
import type { AppState } from '../../state/store/appStore';
import { useActionContext, useApp } from '../../state/store/AppContext';
import type { MeasureLayer } from '../../state/store/data';

type KnownPlans = ReadonlyMap<string, readonly KnownPlan[]>;

/**
 * Known plans of layers, by the layer's id; asked again when date, weights, target or areas change. null until the answers
 * are there.
 */
export function useKnownPlans(
  layersOf: (state: AppState) => readonly MeasureLayer[],
  held: Pick<TargetInForce, 'target'> | undefined,
): KnownPlans | null {
  const { engine } = useActionContext();
  // Text, for the questions are made anew at every look at the state.
  const asked = useApp((state) =>
    JSON.stringify(layersOf(state).map((layer) => [layer.id, knownPlansQuestion(state, layer, held)])),
  );
  const [answered, setAnswered] = useState<{ asked: string; plans: KnownPlans } | null>(null);
  useEffect(() => {
    let isNewest = true;
    const questions = JSON.parse(asked) as [string, ReturnType<typeof knownPlansQuestion>][];
    const answers = questions.map(async ([id, question]) => {
      const answer = question && (await engine.knownPlans(...question));
      return answer?.ok ? ([id, answer.value] as const) : null;
    });
    void Promise.all(answers).then((all) => {
      const plans = all.filter((one) => one !== null);
      if (isNewest && plans.length === questions.length) setAnswered({ asked, plans: new Map(plans) });
    });
    return () => {
      isNewest = false;
    };
  }, [engine, asked]);
  return answered?.asked === asked ? answered.plans : null;
}

const NONE: readonly never[] = [];

/**
 * What layers call planned for a target where the record speaks of, those left out that the scenario took over; in the unit
 * of the target. null while it is not shown, or not known yet.
 */
export function useKnownQuantity(record: CoverageRecord | null): number | null {
  const { store } = useActionContext();
  const isShown = useApp((state) => state.page === 'plan' && state.knownPlansShown);
  const target = record?.inForce.target ?? null;
  const layersOf = (state: AppState) => (isShown && target ? layersTakenFrom(state, target.id) : NONE);
  const plans = useKnownPlans(layersOf, record?.inForce);
  if (!isShown || !record) return null;
  const state = store.getState();
  const layers = layersOf(state);
  if (layers.length === 0) return record.planned;
  if (!plans) return null;
  return layers.reduce(
    (sum, layer) => sum + knownInSubject(state, layer, plans.get(layer.id) ?? []).quantity,
    0,
  );
}
