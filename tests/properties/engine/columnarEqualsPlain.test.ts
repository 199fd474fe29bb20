import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCatalog } from '../../../src/domain/catalog/catalog';
import type { Tally } from '../../../src/domain/coverage/tally';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import type { CoverageEngine } from '../../../src/engine/engine';
import type { MeasureRecipe } from '../../../src/engine/layerRecipe';
import { plainEngine } from '../../../src/engine/plain/plainEngine';
import type { Columns } from '../../../src/features/columns';
import { readLayer } from '../../../src/io/readLayer';
import { valueOf } from '../../helpers/valueOf';

const DATA = 'public/data';
const catalog = valueOf(
  parseCatalog(JSON.parse(readFileSync(`${DATA}/catalog.json`, 'utf8')), 'catalog.json'),
);
const CONTEXT = { date: 20261122, cpeWeights: 'call2022' } as const;

async function read(url: string): Promise<Columns> {
  const bytes = new Uint8Array(readFileSync(`${DATA}/${url}`));
  return valueOf(await readLayer({ kind: 'bytes', name: url, bytes })).columns;
}

async function count(engine: CoverageEngine, areas: Columns, measures: Columns, recipe: MeasureRecipe) {
  const [level] = catalog.areas;
  const prepared = valueOf(engine.prepareAreas(areas, level!, 'areas'));
  const allocation = valueOf(await engine.allocate(prepared, measures, recipe, 'measures'));
  return {
    tally: engine.tally(allocation, CONTEXT),
    standing: engine.standing(allocation, CONTEXT),
    outside: allocation.outside,
  };
}

/** What must not differ at all: features, reasons, and where an area has anything. */
function wholeNumbers({ counted, assumed, leftOut }: Tally) {
  return { counted, assumed, leftOut };
}

/**
 * The plain engine draws a border as a straight line in Lambert 72, the columnar one in degrees. Between two corners
 * of the schematic boundaries these lie a few centimetres apart, so a feature that crosses there is cut a little
 * further on; one that runs along the border moves more.
 */
const BORDER_METRES = 1.5;

describe.each(catalog.measures)(
  'the example layer $id',
  ({ url, target, yearColumn, statusColumn, quantityColumn }) => {
    test('is counted by both engines alike', async () => {
      const recipe = { target, rule: null, filtered: true, yearColumn, statusColumn, quantityColumn };
      const [areas, measures] = [await read(catalog.areas[0]!.url), await read(url)];
      const plain = await count(plainEngine, areas, measures, recipe);
      const columnar = await count(columnarEngine, areas, measures, recipe);
      expect(columnar.standing).toEqual(plain.standing);
      expect(columnar.outside).toBe(plain.outside);
      expect(wholeNumbers(columnar.tally)).toEqual(wholeNumbers(plain.tally));
      for (const column of ['realised', 'planned'] as const) {
        plain.tally[column].forEach((value, area) => {
          const found = columnar.tally[column][area]!;
          expect(Math.abs(found - value), `${column} ${area}`).toBeLessThan(
            BORDER_METRES + 1e-6 * Math.abs(value),
          );
        });
        // Over all areas the differences at borders go out.
        const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
        expect(sum(columnar.tally[column]) / sum(plain.tally[column])).toBeCloseTo(1, 6);
      }
    });
  },
);
