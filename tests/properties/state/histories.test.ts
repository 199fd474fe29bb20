import fc from 'fast-check';
import { expect, test } from 'vitest';
import { committed, redone, settled, undone } from '../../../src/state/history/history';
import { dropping, NO_RECORDS, putting, valuesOf } from '../../../src/state/store/records';
import type { Recorded, Step, RecordChange, Records } from '../../../src/state/store/records';
import { ownAreaOf } from '../../helpers/ownAreaOf';
import { unsealingChange } from '../../helpers/targetChanges';

const AREA = { levelId: 'towns', code: '1' };

/** What a user can do, as changes of the records that are there. */
const ACTS: Record<string, (records: Records, pick: number) => RecordChange[]> = {
  area: (records, pick) =>
    putting(records, 'ownArea', [ownAreaOf({ id: `own-${pick % 5}`, name: `${pick}` })]),
  areas: (records, pick) =>
    putting(records, 'ownArea', [ownAreaOf({ id: `own-${pick % 5}` }), ownAreaOf({ id: `own-x${pick}` })]),
  norm: (records, pick) =>
    putting(records, 'targetChange', [unsealingChange({ norm: { quantity: 1 + pick, per: 1 } })]),
  off: (records, pick) => putting(records, 'targetOff', [{ target: pick % 2 === 0 ? 'bomen' : 'fiets' }]),
  explain: (records, pick) =>
    putting(records, 'explanation', [{ area: AREA, target: 'bomen', text: 'x'.repeat(pick) }]),
  tick: (records, pick) =>
    putting(records, 'policyCheck', [{ areaCode: `${pick % 3}`, goal: 'covenant2030' }]),
  removeArea: (records, pick) => dropping(records, 'ownArea', ({ id }) => id === `own-${pick % 5}`),
  untick: (records, pick) => dropping(records, 'policyCheck', ({ areaCode }) => areaCode === `${pick % 3}`),
  clear: (records) =>
    (['ownArea', 'targetChange', 'targetOff', 'explanation', 'policyCheck'] as const).flatMap((kind) =>
      dropping(records, kind, () => true),
    ),
};

const act = fc.record({
  what: fc.constantFrom(...Object.keys(ACTS), 'undo', 'redo', 'settle'),
  pick: fc.nat(12),
  gesture: fc.option(fc.constantFrom('drag', 'type'), { nil: null, freq: 2 }),
});

const EMPTY: Recorded = { records: NO_RECORDS, past: [], future: [] };

/** Ordered as a reader sees them: a map compares equal whatever the order of its entries. */
const seen = ({ records }: Recorded) =>
  (['ownArea', 'targetChange', 'targetOff', 'explanation', 'policyCheck'] as const).map((kind) =>
    valuesOf(records, kind),
  );

function replay(
  recorded: Recorded,
  { what, pick, gesture }: { what: string; pick: number; gesture: string | null },
) {
  if (what === 'undo') return undone(recorded);
  if (what === 'redo') return redone(recorded);
  if (what === 'settle') return settled(recorded);
  const changes = ACTS[what]!(recorded.records, pick);
  const step: Step = { changes, label: { key: 'notice.undone', params: {} }, place: null, gesture };
  return committed(recorded, step);
}

test('every history is undone to its start and redone to its end', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const end = acts.reduce(replay, EMPTY);
      let start = end;
      while (start.past.length > 0) start = undone(start);
      expect(start.records.size).toBe(0);
      let again = start;
      while (again.past.length < end.past.length) again = redone(again);
      expect(again.records).toEqual(end.records);
      expect(seen(again)).toEqual(seen(end));
    }),
    { numRuns: 10_000 },
  );
});

test('undo and redo bring back the very values, in their places', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      let recorded = EMPTY;
      const states: Recorded[] = [];
      for (const one of acts) {
        if (one.what === 'undo' || one.what === 'redo') continue;
        const next = replay(settled(recorded), one);
        if (next.records !== recorded.records) states.push(recorded);
        recorded = next;
      }
      for (const before of states.reverse()) {
        recorded = undone(recorded);
        expect(seen(recorded)).toEqual(seen(before));
      }
    }),
    { numRuns: 1_000 },
  );
});
