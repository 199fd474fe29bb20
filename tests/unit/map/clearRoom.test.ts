import { expect, test } from 'vitest';
import { clearRoom } from '../../../src/map/clearRoom';

const SIZE = { width: 1000, height: 640 };
const LEGEND = { left: 20, top: 520, right: 440, bottom: 624 };
const TITLE = { left: 12, top: 12, right: 500, bottom: 60 };
const SIDE = { left: 660, top: 60, right: 980, bottom: 600 };

/** The rectangle that is left by the padding. */
const roomOf = (covers: Parameters<typeof clearRoom>[1], aspect: number, size = SIZE) => {
  const { left, top, right, bottom } = clearRoom(size, covers, aspect);
  return { left, top, right: size.width - right, bottom: size.height - bottom };
};

test('what is shown has all of the map but a margin where nothing lies over it', () => {
  expect(roomOf([], 1)).toEqual({ left: 24, top: 24, right: 976, bottom: 616 });
});

test('what is shown stays clear of every panel', () => {
  for (const aspect of [0.3, 1, 2.5]) {
    const room = roomOf([LEGEND, TITLE, SIDE], aspect);
    for (const cover of [LEGEND, TITLE, SIDE]) {
      const isApart =
        cover.left >= room.right ||
        cover.right <= room.left ||
        cover.top >= room.bottom ||
        cover.bottom <= room.top;
      expect(isApart).toBe(true);
    }
  }
});

test('a wide shape goes between the panels, a tall one beside them', () => {
  expect(roomOf([LEGEND, TITLE], 2)).toEqual({ left: 24, top: 84, right: 976, bottom: 496 });
  expect(roomOf([LEGEND, TITLE], 0.5)).toEqual({ left: 524, top: 24, right: 976, bottom: 616 });
});

test('a phone gives less away, and a map that is covered whole shows what it can', () => {
  const phone = { width: 390, height: 330 };
  expect(roomOf([], 1, phone)).toEqual({ left: 12, top: 12, right: 378, bottom: 318 });
  expect(roomOf([{ left: 0, top: 0, right: 390, bottom: 330 }], 1, phone)).toEqual(roomOf([], 1, phone));
});
