import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { rowsFile, rowsToTell } from '../../../../src/io/exports/rowsFile';
import { loadTexts } from '../../../../src/io/lateTexts';
import { bytesOf } from '../../../helpers/readFixture';
import { readLayer } from '../../../../src/io/readLayer';
import { valueOf } from '../../../helpers/valueOf';

const CSV = `nr;soort;x;y
1;linde;150000;180000
2;eik;abc;180000
3;beuk;;
4;es;150000,02;180000
5;olm;0;0
6;els;2600000;180000
7;haag;150010;180000
8;wilg;150020;180000
9;iep;150030;180000
`;

async function fileOf(form: 'csv' | 'geojson', language: 'nl' | 'en'): Promise<string> {
  await loadTexts(language);
  const source = { kind: 'bytes', name: 'bomen.csv', bytes: bytesOf(CSV), crs: 'EPSG:31370' } as const;
  const layer = valueOf(await readLayer(source));
  expect(layer.report.rows).toEqual({ read: 9, accepted: 5, refused: 3, doubtful: 1, repaired: 0 });
  return new TextDecoder().decode(rowsFile([rowsToTell(layer, language)], form, language));
}

test('every refused, doubtful and repeated row is in the CSV with its number in the file, the reason and all its columns', async () => {
  const { data } = Papa.parse<string[]>((await fileOf('csv', 'nl')).replace(/^\ufeff/, '').trimEnd(), {
    delimiter: ';',
  });
  expect(data.map((cells) => cells.slice(0, 5))).toEqual([
    ['rij', 'wat', 'waarom', 'nr', 'soort'],
    ['3', 'geweigerd', 'de coördinaat in kolom “x” is niet begrepen', '2', 'eik'],
    ['4', 'geweigerd', 'geen geometrie', '3', 'beuk'],
    ['5', 'dubbel', 'zelfde plaats als rij 2, op minder dan 0,1 m', '4', 'es'],
    ['6', 'geweigerd', 'een positie is 0 0, geen getal of geen plaats op aarde', '5', 'olm'],
    ['7', 'twijfelachtig', 'ligt buiten België', '6', 'els'],
  ]);
});

test('the same rows are in the GeoJSON, where those without a place have no geometry', async () => {
  const { features } = JSON.parse(await fileOf('geojson', 'en')) as {
    features: { properties: Record<string, unknown>; geometry: { type: string } | null }[];
  };
  expect(
    features.map(({ properties, geometry }) => [properties['row'], properties['what'], geometry?.type]),
  ).toEqual([
    [3, 'refused', undefined],
    [4, 'refused', undefined],
    [5, 'repeated', 'Point'],
    [6, 'refused', undefined],
    [7, 'doubtful', 'Point'],
  ]);
});
