import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coverageRun } from '../../../helpers/coverageRun';
import { box } from '../../../helpers/squareAreas';
import { workbookSheets } from '../../../helpers/workbookSheets';

const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const feature = (type: string, coordinates: unknown, properties: object) => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});

test('a file says by which rule a layer counts, and by which the scenario beside it', async () => {
  const batch = coverageRun();
  batch.put('areas.geojson', collection(feature('Polygon', [box(4, 51, 0.5)], { nis: '1', naam: 'Een' })));
  batch.put('people.csv', 'nis;inw\n1;1000\n');
  batch.put(
    'trees.geojson',
    collection(
      feature(
        'MultiPoint',
        [
          [4.1, 51.2],
          [4.2, 51.2],
        ],
        {},
      ),
    ),
  );
  const plan = { target: 'bomen', status: 'planned', year: 2028 };
  batch.put('plan.geojson', collection(feature('Point', [4.2, 51.4], plan)));
  const out = batch.path('out.xlsx');
  const layer = `bomen=${batch.path('trees.geojson')}:count`;
  const { code } = await batch.run(
    ...['--layer', layer, '--scenario', batch.path('plan.geojson')],
    ...['--out', out],
  );
  expect(code).toBe(0);
  const said = [...workbookSheets(readFileSync(out)).get('Cijfers')!.cells.values()].map(String);
  batch.remove();
  expect(said.filter((text) => text.startsWith('Elk object telt'))).toEqual([
    'Elk object telt als 1, hoeveel punten het ook heeft; alles telt als gerealiseerd, ongeacht jaar en status. | ' +
      'Elk object telt als 1, of de hoeveelheid die een object zelf opgeeft; gerealiseerd vanaf 2021 tot en met de ' +
      'peildatum (een jaar of maand zonder dag telt vanaf het begin ervan); telt niet mee: compensatie, bosaanplant.',
  ]);
});
