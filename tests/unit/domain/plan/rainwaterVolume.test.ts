import { expect, test } from 'vitest';
import { noteWithSum, rainwaterVolume } from '../../../../src/domain/plan/rainwaterVolume';

test('a surface holds its depth, a roof so many litres for each square metre', () => {
  expect(rainwaterVolume({ of: 'surface', squareMetres: 120, depthMetres: 0.4 })).toBe(48);
  expect(rainwaterVolume({ of: 'roof', squareMetres: 210, litresPerSquareMetre: 25 })).toBe(5.25);
});

test('a volume is exact to the litre, without what binary fractions add', () => {
  expect(rainwaterVolume({ of: 'surface', squareMetres: 3, depthMetres: 0.1 })).toBe(0.3);
});

test('without one of its numbers there is no volume, which is not a volume of 0', () => {
  expect(rainwaterVolume({ of: 'surface', squareMetres: 120, depthMetres: 0 })).toBeNull();
  expect(rainwaterVolume({ of: 'roof', squareMetres: 0, litresPerSquareMetre: 25 })).toBeNull();
});

test('the sum is a line of the note, and a new one takes the place of the one before', () => {
  const first = noteWithSum('', '120 m² × 0,4 m = 48 m³');
  expect(first).toBe('Volume: 120 m² × 0,4 m = 48 m³');
  const written = noteWithSum(`bij de school\n\n${first}\nna overleg`, '100 m² × 0,4 m = 40 m³');
  expect(written).toBe('bij de school\n\nVolume: 100 m² × 0,4 m = 40 m³\nna overleg');
});
