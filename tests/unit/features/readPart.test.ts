import { expect, test } from 'vitest';
import { layerTally } from '../../../src/domain/coverage/layerReach';
import { emptyTally } from '../../../src/domain/coverage/tally';
import type { ImportNote } from '../../../src/features/importReport';
import { isReadWholeAt, partNotes } from '../../../src/features/readPart';

/** Gent, one that reaches out of what was asked for, and one beside it. */
const BOXES = Float64Array.of(3.65, 51, 3.8, 51.1, 3.65, 51, 3.81, 51.1, 4.3, 51, 4.4, 51.1);
const asked: ImportNote = {
  code: 'serviceArea',
  params: { count: 3, west: 3.6, south: 50.9, east: 3.8, north: 51.2 },
};

test('a layer of a part of the map is whole for the areas wholly in that part', () => {
  expect([0, 1, 2].map((area) => isReadWholeAt([asked], BOXES, area))).toEqual([true, false, false]);
});

test.each<ImportNote>([
  { code: 'partOfMore', params: { count: 2, total: 3 } },
  { code: 'partOfUnknown', params: { count: 2 } },
  { code: 'servicePart', params: { count: 2, total: 3, cause: 'serverFailed' } },
])('a layer of which features are missing is whole for no area: $code', (note) => {
  expect([isReadWholeAt([note], BOXES, 0), partNotes([note])]).toEqual([false, [note]]);
});

test('a layer that was read to its end is whole, announced or not', () => {
  const notes: ImportNote[] = [{ code: 'serviceNotAnnounced', params: { count: 2 } }];
  expect([isReadWholeAt(notes, BOXES, 0), partNotes(notes)]).toEqual([true, []]);
});

test('what a layer in part says of an area is the least there is, and nothing is not zero', () => {
  const tally = emptyTally(2);
  tally.counted[0] = 3;
  tally.realised[0] = 3;
  expect(layerTally(tally, true, 0, false)).toMatchObject({ realised: 3, incomplete: true });
  expect(layerTally(tally, true, 1, false)).toBeNull();
  expect(layerTally(tally, true, 1)).toMatchObject({ realised: 0 });
});
