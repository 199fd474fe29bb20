import { JOIN_REASONS } from '../domain/tableJoin/joinReason';
import type { TableJoin } from '../domain/tableJoin/joinTable';
import { translate } from './translate';
import type { Language, MessageParams } from './translate';

/** How many rows are left out for each reason: "1 onbekende code, 2 dubbele rijen". */
function leftReasonsText(language: Language, { left }: Pick<TableJoin, 'left'>): string {
  return JOIN_REASONS.map((reason) => ({ reason, count: left.filter((row) => row.reason === reason).length }))
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => translate(language, `join.reason.${reason}`, { count }))
    .join(', ');
}

/** The parameters of `join.sum`: what a join counts, in one sentence. @param area what an area is called: "een gemeente" */
export function joinParams(language: Language, join: TableJoin, area: string): MessageParams {
  const { rows, blank, left } = join;
  const reasons = leftReasonsText(language, join);
  return { rows, blank, left: left.length, joined: rows - left.length, area, reasons };
}
