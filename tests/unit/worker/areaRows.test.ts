import { expect, test } from 'vitest';
import { columnarEngine } from '../../../src/engine/columnar/columnarEngine';
import { createEngineApi } from '../../../src/worker/createEngineApi';
import { bytesOf } from '../../helpers/readFixture';
import { valueOf } from '../../helpers/valueOf';

const square = (x: number): string => `POLYGON((${x} 51,${x} 51.1,${x + 0.1} 51.1,${x + 0.1} 51,${x} 51))`;
const RECIPE = { codeColumn: 'code', nameColumn: 'naam', parentColumn: null };

/** A table as a spreadsheet has it, with a title and an empty row above the second area. */
async function opened(second: { code?: string; inwoners?: string; shape?: string }) {
  const engine = createEngineApi(columnarEngine);
  const { code = 'B', inwoners = '5', shape = square(4.2) } = second;
  const rows = [
    'Wijken',
    'code;naam;inwoners;WKT',
    `A;Noord;10;${square(4)}`,
    '',
    `${code};Zuid;${inwoners};${shape}`,
  ];
  const source = { kind: 'bytes' as const, name: 'wijken.csv', bytes: bytesOf(rows.join('\n')) };
  valueOf(await engine.readLayer('wijken', 'wijken', source, null, null));
  return engine;
}

test('areas that cannot be used are named by their row in the file', async () => {
  const engine = await opened({ code: '' });
  expect(await engine.openAreas('wijken', RECIPE, new Map())).toMatchObject({
    problem: { code: 'areas.noCode', params: { feature: 5 } },
  });
  const other = await opened({ inwoners: '-3' });
  const recipe = { ...RECIPE, inhabitantsColumn: 'inwoners' };
  expect(await other.openAreas('wijken', recipe, new Map())).toMatchObject({
    problem: { code: 'column.negative', params: { feature: 5 } },
  });
  const crossed = await opened({ shape: 'POLYGON((4 51,4.1 51.1,4.1 51,4 51.1,4 51))' });
  expect(await crossed.readShapes('wijken', 'naam')).toMatchObject({
    problem: { code: 'geojson.invalidFeature', params: { feature: 5 } },
  });
});
