import fc from 'fast-check';
import type { Feature, Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Columns } from '../../../src/features/columns';
import type { ImportNote } from '../../../src/features/importReport';
import { readFlatGeobuf } from '../../../src/io/formats/flatgeobuf/readFlatGeobuf';
import { readPointLeaves } from '../../../src/io/formats/flatgeobuf/readPointLeaves';
import { writeFlatGeobuf } from '../../../src/io/formats/flatgeobuf/writeFlatGeobuf';
import { bytesStretches } from '../../helpers/bytesStretches';
import { bitsFlipped, bytesReplaced } from '../../helpers/damagedBytes';
import { checkColumns } from '../../helpers/checkColumns';
import { packageFeatures } from '../../helpers/flatGeobufReader';
import { gdalConvert } from '../../helpers/gdal';
import { geojsonColumns } from '../../helpers/geojsonColumns';
import { bytesOf } from '../../helpers/readFixture';
import { runs } from '../../helpers/runs';
import { box } from '../../helpers/squareAreas';

const at = (id: number): [number, number] => [3 + (id % 5) / 4, 50.75 + Math.floor(id / 5) / 8];
const polygon = (id: number): Position[][] => {
  const [x, y] = at(id);
  return [box(x, y, 0.125), box(x + 0.03125, y + 0.03125, 0.0625).reverse()];
};

/** Small layers of every geometry type. */
const GEOMETRIES: Record<string, (id: number) => Geometry> = {
  Point: (id) => ({ type: 'Point', coordinates: at(id) }),
  MultiPoint: (id) => ({ type: 'MultiPoint', coordinates: polygon(id)[0]! }),
  LineString: (id) => ({ type: 'LineString', coordinates: polygon(id)[0]! }),
  MultiLineString: (id) => ({ type: 'MultiLineString', coordinates: polygon(id) }),
  Polygon: (id) => ({ type: 'Polygon', coordinates: polygon(id) }),
  MultiPolygon: (id) => ({ type: 'MultiPolygon', coordinates: [polygon(id), polygon(id + 7)] }),
  GeometryCollection: (id) => ({
    type: 'GeometryCollection',
    geometries: [GEOMETRIES['Point']!(id), GEOMETRIES['MultiPolygon']!(id)],
  }),
};
const TYPES = Object.keys(GEOMETRIES);

const layerOf = (type: string): Feature[] =>
  Array.from({ length: 9 }, (_, id) => ({
    type: 'Feature',
    properties: { id, share: id / 7, note: `straat ${'é'.repeat(id)}`, flag: id % 2 === 0 },
    geometry: GEOMETRIES[type]!(id),
  }));

const ours = (type: string): Uint8Array =>
  writeFlatGeobuf(
    geojsonColumns(layerOf(type), { id: 'number', share: 'number', note: 'text', flag: 'boolean' }),
    { name: 'x' },
  );
const byGdal = (type: string, options: string[]): Promise<Uint8Array> =>
  gdalConvert(
    'in.geojson',
    bytesOf({ type: 'FeatureCollection', features: layerOf(type) }),
    'FlatGeobuf',
    options,
  );

/** The files, of our writer and of GDAL, with an index and without. */
const FILES: [string, Uint8Array][] = TYPES.map((type) => [`${type} of ours`, ours(type)]);
for (const type of TYPES) FILES.push([`${type} of GDAL`, await byGdal(type, [])]);
FILES.push(['Polygon of GDAL without index', await byGdal('Polygon', ['-lco', 'SPATIAL_INDEX=NO'])]);

/** A geometry as positions per part, made regular as the door does: rings closed, parts without extent left out. */
function regularParts(geometry: Geometry): Position[][] {
  const flat = (positions: Position[]): Position[] => positions.map(([x, y]) => [x!, y!]);
  switch (geometry.type) {
    case 'Point':
      return regularParts({ type: 'MultiPoint', coordinates: [geometry.coordinates] });
    case 'MultiPoint':
      // An empty point has no coordinates, or such as are not a number.
      return flat(geometry.coordinates)
        .filter(([x, y]) => x !== undefined && !(Number.isNaN(x) && Number.isNaN(y)))
        .map((position) => [position]);
    case 'LineString':
      return [flat(geometry.coordinates)].filter(({ length }) => length >= 2);
    case 'Polygon': {
      const rings = geometry.coordinates.map((ring) => {
        const positions = flat(ring);
        const [first, last] = [positions[0], positions.at(-1)];
        const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
        return isClosed ? positions : [...positions, first!];
      });
      return (rings[0]?.length ?? 0) < 4 ? [] : rings.filter(({ length }) => length >= 4);
    }
    case 'GeometryCollection':
      return geometry.geometries.flatMap(regularParts);
    default:
      return geometry.coordinates.flatMap((coordinates) =>
        regularParts({ type: geometry.type.slice('Multi'.length), coordinates } as Geometry),
      );
  }
}

/** The same of the columns, by feature. */
function partsOf({ count, points, lines, polygons }: Columns): Position[][][] {
  const features = Array.from({ length: count }, (): Position[][] => []);
  const addPath = (feature: number, positions: Float64Array, first: number, end: number): void => {
    const path = Array.from({ length: end - first }, (_, at) => [
      positions[2 * (first + at)]!,
      positions[2 * (first + at) + 1]!,
    ]);
    features[feature]!.push(path);
  };
  points.feature.forEach((feature, point) => addPath(feature, points.positions, point, point + 1));
  lines.feature.forEach((feature, line) =>
    addPath(feature, lines.positions, lines.start[line]!, lines.start[line + 1]!),
  );
  const { positions, ringStart, polygonStart } = polygons;
  polygons.feature.forEach((feature, polygon) => {
    for (let ring = polygonStart[polygon]!; ring < polygonStart[polygon + 1]!; ring++)
      addPath(feature, positions, ringStart[ring]!, ringStart[ring + 1]!);
  });
  return features;
}

const sorted = (parts: Position[][]): string[] => parts.map((part) => part.join(' ')).sort();

/** Polygons that early writers wrote without parts; the package takes them for empty. */
const isWithoutParts = (geometry: Geometry): boolean =>
  geometry.type === 'GeometryCollection'
    ? geometry.geometries.some(isWithoutParts)
    : geometry.type === 'MultiPolygon' && geometry.coordinates.length === 0;

/** What the package reads, by feature; null where it throws, as it does for damage of many kinds, or reads less than is there. */
async function packageParts(bytes: Uint8Array): Promise<Position[][][] | null> {
  try {
    const geometries = (await packageFeatures(bytes)).map(({ geometry }) => geometry);
    return geometries.some(isWithoutParts) ? null : geometries.map(regularParts);
  } catch {
    return null;
  }
}

/** Features that a note names as left out. */
const leftOut = (notes: readonly ImportNote[]): number =>
  notes.reduce(
    (sum, note) =>
      note.code === 'leftOutFeatures' || note.code === 'unsupportedFeatures' ? sum + note.params.count : sum,
    0,
  );

/**
 * A damaged file must be a problem that says so, or else a layer with the positions that the package reads, but for
 * features that are named as left out.
 */
async function checkDamaged(bytes: Uint8Array): Promise<void> {
  const read = await readFlatGeobuf(bytes, 'file');
  if (!read.ok) {
    expect(read.problem.code).toMatch(/^flatgeobuf\./);
    return;
  }
  const { columns } = read.value;
  checkColumns(columns);
  const { points, lines, polygons } = columns;
  // Closing a ring adds a position for every three that are there.
  const positions = points.positions.length + lines.positions.length + polygons.positions.length;
  expect(positions * 8).toBeLessThan(bytes.length * (4 / 3));
  const others = await packageParts(bytes);
  if (!others) return;
  const own = partsOf(columns);
  expect(own).toHaveLength(others.length);
  const different = own.filter((parts, feature) => {
    const isSame = String(sorted(parts)) === String(sorted(others[feature]!));
    if (!isSame) expect(parts, `feature ${feature}`).toEqual([]);
    return !isSame;
  });
  expect(different.length).toBeLessThanOrEqual(leftOut(read.value.notes));
}

describe.each(FILES)('%s', (_name, bytes) => {
  test('is read whole', async () => {
    const read = await readFlatGeobuf(bytes, 'file');
    if (!read.ok) expect.fail(JSON.stringify(read.problem));
    expect(read.value.notes.filter(({ code }) => code !== 'flattenedCollections')).toEqual([]);
    const others = (await packageParts(bytes))!;
    expect(partsOf(read.value.columns).map(sorted)).toEqual(others.map(sorted));
  });

  test('cut at any length is a problem', async () => {
    for (let length = 0; length < bytes.length; length++) {
      const read = await readFlatGeobuf(bytes.slice(0, length), 'file');
      expect(read, `${length} bytes`).toMatchObject({ ok: false, problem: { code: 'flatgeobuf.truncated' } });
    }
  });

  test('with bits flipped is a problem or what it still says', async () => {
    await fc.assert(fc.asyncProperty(bitsFlipped(bytes), checkDamaged), {
      numRuns: runs(400),
      seed: 20261101,
    });
  });

  test('with bytes put in, taken out or overwritten is a problem or what it still says', async () => {
    await fc.assert(fc.asyncProperty(bytesReplaced(bytes), checkDamaged), {
      numRuns: runs(300),
      seed: 20261102,
    });
  });
});

describe.each(FILES.filter(([name]) => name.startsWith('Point of')))('the index of %s', (_name, bytes) => {
  test('with any bit flipped gives the same points, a problem, or nothing', async () => {
    const whole = await readPointLeaves(bytesStretches(bytes, 'file'));
    const header = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true) + 12;
    // The root and nine leaves.
    for (let bit = 0; bit < 10 * 40 * 8; bit++) {
      const damaged = bytes.slice();
      damaged[header + (bit >> 3)]! ^= 1 << (bit & 7);
      const read = await readPointLeaves(bytesStretches(damaged, 'file'));
      if (read?.ok) expect(read).toEqual(whole);
      else if (read) expect(read.problem.code).toBe('flatgeobuf.truncated');
    }
  });
});
