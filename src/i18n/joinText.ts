import { JOIN_REASONS } from '../domain/tableJoin/joinReason';
import type { JoinSummary } from '../domain/tableJoin/joinSummary';
import type { LocalText } from '../domain/catalog/localText';
import { originLine } from './originText';
import { translate } from './translate';
import type { Language, MessageParams } from './translate';

/** How many rows are left out for each reason: "1 onbekende code, 2 dubbele rijen". */
function leftReasonsText(language: Language, { reasons }: Pick<JoinSummary, 'reasons'>): string {
  return JOIN_REASONS.map((reason) => ({ reason, count: reasons[reason] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => translate(language, `join.reason.${reason}`, { count }))
    .join(', ');
}

/** The parameters of `join.sum`: what a join counts, in one sentence. @param area what an area is called: "een gemeente" */
export function joinParams(language: Language, join: JoinSummary, area: string): MessageParams {
  const { rows, blank, left } = join;
  const reasons = leftReasonsText(language, join);
  return { rows, blank, left, joined: rows - left, area, reasons };
}

/** A level, as far as it says what its areas are called. */
interface NamedLevel {
  level: string;
  name: string;
  own: boolean;
}

/** How figures are joined, in one sentence. @param level whose areas they are of */
export function joinSentence(
  language: Language,
  join: JoinSummary,
  { level, name, own }: NamedLevel,
): string {
  const isMunicipality = !own && level === 'municipality';
  const area = isMunicipality
    ? translate(language, 'join.aMunicipality')
    : translate(language, 'join.ofLevel', { name });
  return translate(language, 'join.sum', joinParams(language, join, area));
}

/** So many rows are named where figures go without their table. */
const MOST_ROWS = 20;

/** Which rows of figures were left out, for who reads them without the table: "zonder rij 3, 7". */
function leftRowsText(language: Language, { left, first }: JoinSummary): string {
  if (left === 0) return '';
  const named = first.slice(0, MOST_ROWS).map(({ number }) => number);
  const rows = named.join(', ') + (left > named.length ? ' …' : '');
  return translate(language, 'join.withoutRows', { count: left, rows });
}

/** Where figures come from, and of those of the user's own how they were joined and which rows were left out. */
export function figuresOrigin(
  language: Language,
  {
    entry,
    joined,
  }: {
    entry: { source: LocalText; licence: LocalText; date?: string };
    joined?: { join: JoinSummary; level: NamedLevel };
  },
): string {
  const line = originLine(language, entry);
  if (!joined) return line;
  const { join, level } = joined;
  // The sentence ends the line where no row was left out.
  const sentence = joinSentence(language, join, level).replace(/\.$/, '');
  return [line, sentence, leftRowsText(language, join)].filter((part) => part !== '').join(', ');
}
