import { selectPlanYear } from '../../state/selectors/planInSight';
import { selectShownTarget } from '../../state/selectors/targets';
import { useApp } from '../../state/store/AppContext';

/** The years at the end of which a plan can be seen, from that of the reference date to that of the deadline, and the year that is; null where there is no choice. */
export function usePlanYears(): { from: number; to: number; shown: number } | null {
  const year = useApp(selectPlanYear);
  const from = useApp((state) => Number(state.date.slice(0, 4)));
  const to = useApp((state) => Number(selectShownTarget(state).target.deadline.slice(0, 4)));
  return from >= to ? null : { from, to, shown: Math.min(Math.max(year, from), to) };
}
