import type { RowsAtDate } from '../../src/features/rowFates';
import type { TargetId } from '../../src/domain/targets/target';
import type { ImportReport } from '../../src/features/importReport';
import type { MeasureLayer } from '../../src/state/store/data';

/** A measure layer that the engine holds already and that waits for its counts. */
export function readyLayer(id: string, target: TargetId, fields: Partial<MeasureLayer> = {}): MeasureLayer {
  return {
    ...{ id, name: id, target, own: true, synthetic: false, source: null, sourceText: '', licence: '' },
    ...{ date: '', emptyIsZero: true, status: 'ready', progress: null, problem: null, positions: null },
    report: { name: id, notes: [], columns: [] } as unknown as ImportReport,
    recipe: {
      ...{ target, rule: null, filtered: true, yearColumn: null, statusColumn: null, quantityColumn: null },
    },
    ...fields,
  };
}

/** The rows of a count of which a test does not look at the rows. */
export const NO_ROWS: RowsAtDate = {
  accepted: { counted: 0, leftOut: 0 },
  doubtful: { counted: 0, leftOut: 0 },
};
