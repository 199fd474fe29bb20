import fc from 'fast-check';
import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { measureDocument } from '../../../src/io/exports/measureDocument';
import { readLayer } from '../../../src/io/readLayer';
import { bitsFlipped, bytesReplaced } from '../../helpers/damagedBytes';
import { checkColumns } from '../../helpers/checkColumns';
import { exported } from '../../helpers/exported';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { runs } from '../../helpers/runs';
import { box } from '../../helpers/squareAreas';

const FEATURES = Array.from({ length: 9 }, (_, id): Feature => {
  const [x, y] = [3 + (id % 5) / 4, 50.75 + Math.floor(id / 5) / 8];
  return {
    type: 'Feature',
    properties: { id, share: id / 7, note: `straat ${'é'.repeat(id)}`, flag: id % 2 === 0 },
    geometry: {
      type: 'MultiPolygon',
      coordinates: [
        [box(x, y, 0.125), box(x + 0.03125, y + 0.03125, 0.0625).reverse()],
        [box(x + 2, y, 0.0625)],
      ],
    },
  };
});
const DOCUMENT = measureDocument(
  geojsonColumns(FEATURES, { id: 'number', share: 'number', note: 'text', flag: 'boolean' }),
  { name: 'x', target: 'bomen', synthetic: false, source: '', licence: '', date: '' },
  'nl',
);

const FORMATS = ['geojson', 'geopackage', 'shapefile'] as const;
/** Problems of a file itself; where its first bytes are hit, it may be taken for another form. */
const DAMAGE =
  /^((geojson|geopackage|shapefile|flatgeobuf)\.|file\.(unreadable|empty)$|format\.(unknown|notRead)$|crs\.|geometry\.)/;
const FILES = await Promise.all(
  FORMATS.map(async (format) => [format, await exported(DOCUMENT, format)] as const),
);

describe.each(FILES)('%s that is damaged', (_format, bytes) => {
  /** A problem that says so, or a layer that holds together; of all features, unless the text itself says otherwise. */
  async function check(damaged: Uint8Array): Promise<void> {
    const read = await readLayer({ kind: 'bytes', name: 'file', bytes: damaged });
    if (read.ok) {
      checkColumns(read.value.columns);
      expect(read.value.columns.count).toBe(FEATURES.length);
    } else expect(read.problem.code).toMatch(DAMAGE);
  }

  test('cut anywhere is a problem', async () => {
    // A text may end with a blank that is not missed.
    for (let length = 0; length < bytes.length - 1; length += Math.ceil(bytes.length / 400)) {
      const read = await readLayer({ kind: 'bytes', name: 'file', bytes: bytes.slice(0, length) });
      if (read.ok) expect.fail(`${length} bytes are a layer`);
      expect(read.problem.code).toMatch(DAMAGE);
    }
  });

  test('with bits flipped is a problem or what it still says', async () => {
    await fc.assert(fc.asyncProperty(bitsFlipped(bytes), check), { numRuns: runs(400), seed: 20261103 });
  });

  test('with bytes put in, taken out or overwritten is a problem or what it still says', async () => {
    await fc.assert(fc.asyncProperty(bytesReplaced(bytes), check), { numRuns: runs(200), seed: 20261104 });
  });
});
