import { RANKING_KEYS } from '../../domain/coverage/ranking';
import type { RankingKey } from '../../domain/coverage/ranking';

/** The columns in their order, by what they are ordered by. @param inPlan whether the table stands after a plan */
export function tableColumns(inPlan: boolean): readonly RankingKey[] {
  return RANKING_KEYS.filter((key) => inPlan || key !== 'planned');
}

/** Of a cell that the keys are at: the table keeps the focus, and names the cell by this. @param row null for the head */
export function cellId(row: string | null, column: RankingKey): string {
  return row === null ? `areas-head-${column}` : `areas-${row}-${column}`;
}
