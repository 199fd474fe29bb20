import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMunicipalities, readPopulationGrid, readProvinces } from '../../scripts/data/readFigures';
import { projectGrid } from '../../scripts/data/gridCells';
import { schematicBoundaries } from '../../scripts/data/schematicBoundaries';
import type { SchematicBoundaries } from '../../scripts/data/schematicBoundaries';
import { directedEdges, doubleArea, partitionFaults, reverseName } from '../helpers/partitionFaults';
import { runs } from '../helpers/runs';

function expectUnions({ municipalities, provinces }: SchematicBoundaries): void {
  for (const province of provinces) {
    const parts = municipalities.filter(({ parentCode }) => parentCode === province.code);
    const edges = new Set(parts.flatMap(directedEdges));
    const outline = [...edges].filter((edge) => !edges.has(reverseName(edge)));
    expect(new Set(directedEdges(province))).toEqual(new Set(outline));
  }
}

describe('any division of a grid', () => {
  const SIZE = 6;
  const codes = fc.array(fc.constantFrom('A', 'A', 'B', 'C', 'D', ''), {
    minLength: SIZE * SIZE,
    maxLength: SIZE * SIZE,
  });
  const provinceOf = (code: string) => (code < 'C' ? 'P' : 'Q');

  test('stays a division without gap, overlap or crossing, and larger areas are the union of their parts', () => {
    fc.assert(
      fc.property(codes, (owners) => {
        const grid = owners.flatMap((municipality, at) =>
          municipality === ''
            ? []
            : [
                {
                  east: at % SIZE,
                  north: Math.floor(at / SIZE),
                  municipality,
                  share: 1,
                  regionShare: 1,
                  inhabitants: 0,
                },
              ],
        );
        fc.pre(grid.length > 0);
        const areas = [...new Set(grid.map(({ municipality }) => municipality))].map((code) => ({
          code,
          name: code,
          parentCode: provinceOf(code),
        }));
        const provinces = [...new Set(areas.map(({ parentCode }) => parentCode))].map((code) => ({
          code,
          name: code,
          parentCode: null,
        }));
        const drawn = schematicBoundaries(grid, areas, provinces, (position) => position);
        expect(partitionFaults(drawn.municipalities)).toEqual([]);
        expect(partitionFaults(drawn.provinces)).toEqual([]);
        expectUnions(drawn);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('the boundaries of Flanders', () => {
  const provinces = readProvinces();
  const municipalities = readMunicipalities(provinces);
  const grid = readPopulationGrid();

  test('divide the ground into 285 municipalities and 5 provinces', () => {
    const drawn = schematicBoundaries(grid, municipalities, provinces, projectGrid);
    expect(drawn.municipalities).toHaveLength(285);
    expect(drawn.provinces).toHaveLength(5);
    expect(partitionFaults(drawn.municipalities)).toEqual([]);
    expect(partitionFaults(drawn.provinces)).toEqual([]);
    expectUnions(drawn);
  });

  test('leave no ground between the municipalities, to the square millimetre', () => {
    // In the plane of the grid all positions are exact in binary, and so are the sums.
    const drawn = schematicBoundaries(grid, municipalities, provinces, (position) => position);
    const sum = (areas: Parameters<typeof doubleArea>[0][]) =>
      areas.reduce((total, area) => total + doubleArea(area), 0);
    expect(sum(drawn.municipalities)).toBe(sum(drawn.provinces));
    // Flanders measures 13,626 km² (Statbel).
    expect(Math.abs(sum(drawn.municipalities) / 2 / 13_626 - 1)).toBeLessThan(0.01);
  });
});
