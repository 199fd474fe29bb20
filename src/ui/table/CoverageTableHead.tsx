import type { ReactNode } from 'react';
import { RANKING_KEYS } from '../../domain/coverage/ranking';
import type { RankingKey } from '../../domain/coverage/ranking';
import type { MessageKey } from '../../i18n/translate';
import { rankTable } from '../../state/actions/view';
import { useApp } from '../../state/store/AppContext';
import { selectPlanInSight } from '../../state/selectors/planInSight';
import { selectLevel } from '../../state/selectors/levels';
import { selectShownTarget } from '../../state/selectors/targets';
import { OWN_AREAS_LEVEL } from '../../state/store/work';
import { ActionButton } from '../shared/ActionButton';
import { useTranslate } from '../shared/useTranslate';
import { levelKind } from '../shared/names';

/** The columns in their order, by what they are ordered by. @param inPlan whether the table stands after a plan */
export function tableColumns(inPlan: boolean): readonly RankingKey[] {
  return RANKING_KEYS.filter((key) => inPlan || key !== 'planned');
}

/** Of a cell that the keys are at: the table keeps the focus, and names the cell by this. @param row null for the head */
export function cellId(row: string | null, column: RankingKey): string {
  return row === null ? `areas-head-${column}` : `areas-${row}-${column}`;
}

/** What a column is called, with the arrow that never stands alone on a line. */
function HeadText({ text, children }: { text: string; children: ReactNode }) {
  const last = text.lastIndexOf(' ') + 1;
  return (
    <>
      {text.slice(0, last)}
      <span className="sort-end">
        {text.slice(last)}
        {children}
      </span>
    </>
  );
}

interface Props {
  /** The column that the keys are at, when they are in the head. */
  active: RankingKey | null;
}

/** Column heads; each orders the table, and says which way it does. */
export function CoverageTableHead({ active: at }: Props) {
  const t = useTranslate();
  const ranking = useApp((state) => state.ranking);
  const target = useApp((state) => selectShownTarget(state).target);
  const inPlan = useApp(selectPlanInSight);
  const level = useApp(selectLevel);
  const kind = levelKind(level);
  const codeLabel: MessageKey =
    level?.id === OWN_AREAS_LEVEL ? 'ownAreas.made' : kind === 'own' ? 'table.codeOwn' : 'table.code';
  const labels: Record<RankingKey, MessageKey> = {
    name: `level.singular.${kind}`,
    code: codeLabel,
    denominator: `table.${target.denominator}`,
    goal: 'table.goal',
    realised: 'table.realised',
    planned: 'planPage.plannedShort',
    gap: inPlan ? 'planPage.gapAfter' : 'table.gap',
    share: inPlan ? 'planPage.shareAfter' : 'table.share',
    paceNeeded: 'table.paceNeeded',
  };
  return (
    <thead>
      <tr aria-rowindex={1}>
        {tableColumns(inPlan).map((key) => {
          const active = ranking.key === key;
          const text = key === 'name' || key === 'code';
          const bar = key === 'share';
          return (
            <th
              key={key}
              id={cellId(null, key)}
              data-active={at === key || undefined}
              scope="col"
              colSpan={bar ? 2 : 1}
              className={text ? 'text' : bar ? 'share-head' : undefined}
              aria-sort={active ? (ranking.descending ? 'descending' : 'ascending') : 'none'}
            >
              <ActionButton // By keys the table itself is the one stop, and Enter here does what the button does.
                tabIndex={-1}
                action={rankTable}
                input={key}
              >
                <HeadText text={t(labels[key])}>
                  <span aria-hidden="true" className="sort-arrow">
                    {active ? (ranking.descending ? '↓' : '↑') : ''}
                  </span>
                </HeadText>
              </ActionButton>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
