import { figuresInCodes } from '../../domain/areas/figuresInCodes';
import type { AreaLevel, CodeTable, Mergers } from '../slices/dataSlice';

/** Worked out once per table and level, so that what rests on it knows that nothing changed. */
const known = new WeakMap<AreaLevel, WeakMap<CodeTable, CodeTable>>();

/** Figures in the codes of a level: added up over the mergers, or without what cannot be divided. */
export function levelFigures(values: CodeTable, level: AreaLevel, mergers: Mergers | null): CodeTable {
  if (!mergers) return values;
  const ofLevel = known.get(level) ?? new WeakMap<CodeTable, CodeTable>();
  known.set(level, ofLevel);
  const before = ofLevel.get(values);
  if (before) return before;
  const figures = figuresInCodes(values, level, mergers.table, mergers.year);
  ofLevel.set(values, figures);
  return figures;
}
