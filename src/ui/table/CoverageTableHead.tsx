import type { RankingKey } from '../../domain/coverage/ranking';
import type { MessageKey } from '../../i18n/translate';
import { rankTable } from '../../state/actions/view';
import { useAct, useApp } from '../../state/store/AppContext';
import { selectPlanInSight } from '../../state/selectors/planInSight';
import { selectLevel } from '../../state/selectors/levels';
import { selectShownTarget } from '../../state/selectors/targets';
import { OWN_AREAS_LEVEL } from '../../state/store/work';
import { useTranslate } from '../shared/useTranslate';
import { levelKind } from '../shared/names';

/** Column heads; each orders the table, and says which way it does. */
export function CoverageTableHead() {
  const t = useTranslate();
  const act = useAct();
  const ranking = useApp((state) => state.ranking);
  const target = useApp((state) => selectShownTarget(state).target);
  const inPlan = useApp(selectPlanInSight);
  const level = useApp(selectLevel);
  const kind = levelKind(level);
  const codeLabel: MessageKey =
    level?.id === OWN_AREAS_LEVEL ? 'ownAreas.made' : kind === 'own' ? 'table.codeOwn' : 'table.code';
  const columns: { key: RankingKey; label: MessageKey; text?: boolean; bar?: boolean }[] = [
    { key: 'name', label: `level.singular.${kind}`, text: true },
    { key: 'code', label: codeLabel, text: true },
    { key: 'denominator', label: `table.${target.denominator}` },
    { key: 'goal', label: 'table.goal' },
    { key: 'realised', label: 'table.realised' },
    ...(inPlan ? [{ key: 'planned', label: 'planPage.plannedShort' } as const] : []),
    { key: 'gap', label: inPlan ? 'planPage.gapAfter' : 'table.gap' },
    { key: 'share', label: inPlan ? 'planPage.shareAfter' : 'table.share', bar: true },
    { key: 'paceNeeded', label: 'table.paceNeeded' },
  ];
  return (
    <thead>
      <tr>
        {columns.map(({ key, label, text, bar }) => {
          const active = ranking.key === key;
          return (
            <th
              key={key}
              scope="col"
              colSpan={bar ? 2 : 1}
              className={text ? 'text' : bar ? 'share-head' : undefined}
              aria-sort={active ? (ranking.descending ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                onClick={() => {
                  act(rankTable, key);
                }}
              >
                {t(label)}
                <span aria-hidden="true" className="sort-arrow">
                  {active ? (ranking.descending ? '↓' : '↑') : ''}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
