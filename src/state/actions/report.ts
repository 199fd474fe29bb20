import type { AreaReference } from '../../domain/areas/areaReference';
import { fitsExplanation } from '../../domain/explanations/explanation';
import type { PolicyGoalId } from '../../domain/targets/policyGoals';
import type { TargetKey } from '../../domain/targets/targetInForce';
import { labelOf } from '../selectors/targets';
import { withStep } from '../history/history';
import type { ReportTheme } from '../store/report';
import { dropping, putting } from '../store/records';
import { defineAction } from '../store/action';

/** Ask for what reports of a level need beyond its numbers: outlines for print, and the years of its cycle paths. */
export const prepareReport = defineAction<string>({
  history: 'outside',
  run: ({ store }, reportLevelId) => {
    store.setState({ reportLevelId });
  },
});

/** Choose what the map of a report colours. */
export const setReportTheme = defineAction<ReportTheme>({
  history: 'outside',
  run: ({ store }, reportTheme) => {
    store.setState({ reportTheme });
  },
});

/** Open the browser's own print window, which also writes PDF. */
export const printReport = defineAction<null>({
  history: 'outside',
  label: 'report.print',
  run: () => {
    window.print();
  },
});

/**
 * Write what the council reads beside a number. A text over the limit is refused as a whole: what stood there stays.
 * An empty text takes the explanation away. All that is typed in one go is one step.
 */
export const setExplanation = defineAction<{ area: AreaReference; target: TargetKey; text: string }>({
  history: 'settled',
  run: ({ store }, { area, target, text }) => {
    if (!fitsExplanation(text)) return;
    const { levelId, code } = area;
    store.setState((state) => {
      const changes =
        text === ''
          ? dropping(
              state.records,
              'explanation',
              (one) => one.target === target && one.area.levelId === levelId && one.area.code === code,
            )
          : putting(state.records, 'explanation', [{ area: { levelId, code }, target, text }]);
      return withStep(state, changes, {
        label: { key: 'step.explanation', params: { target: labelOf(state, target) } },
        place: { page: 'report', levelId, selectedCode: code },
        gesture: `explanation ${target} ${levelId} ${code}`,
      });
    });
  },
});

/** Tick a policy goal of an area off, or open it again. */
export const tickPolicyGoal = defineAction<{ areaCode: string; goal: PolicyGoalId; done: boolean }>({
  history: 'recorded',
  run: ({ store }, { areaCode, goal, done }) => {
    store.setState((state) => {
      const changes = done
        ? putting(state.records, 'policyCheck', [{ areaCode, goal }])
        : dropping(state.records, 'policyCheck', (one) => one.areaCode === areaCode && one.goal === goal);
      return withStep(state, changes, {
        label: { key: done ? 'step.goalTicked' : 'step.goalOpened', params: { goal } },
        place: { page: 'area', selectedCode: areaCode },
      });
    });
  },
});
