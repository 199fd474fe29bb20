import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportNote } from '../../../src/features/importReport';
import { readLayer } from '../../../src/io/readLayer';
import { realData } from '../../helpers/realData';

/** Files that are not GeoJSON to the letter, and why they are read all the same. Every other bad file is a problem, or names the features that it leaves out. */
const READ_ALL_THE_SAME: Record<string, ImportNote['code'] | 'nothing lost'> = {
  // Winding: areas do not depend on it, and what leaves the house is wound right.
  'bad-polygon-interiorring-rhr': 'nothing lost',
  polygon_winding_order: 'nothing lost',
  invalid_exterior_not_ccw: 'nothing lost',
  invalid_interior_not_cw: 'nothing lost',
  // Bounding boxes are not read.
  'bbox-4or6elements': 'nothing lost',
  'bbox-contains-string': 'nothing lost',
  'bbox-string': 'nothing lost',
  invalid_geometry_bbox_not4or6: 'nothing lost',
  invalid_geometry_bbox_not_list: 'nothing lost',
  invalid_geometry_bbox_not_numbers: 'nothing lost',
  // Members that RFC 7946 advises against but that change no geometry.
  excessive_precision_truncated: 'nothing lost',
  feature_changed_semantics: 'nothing lost',
  featurecollection_changed_semantics: 'nothing lost',
  geometry_changed_semantics: 'nothing lost',
  invalid_feature_no_properties: 'nothing lost',
  // Rings that can be closed.
  'different-first-last': 'repairedRings',
  'different-first-size': 'droppedZ',
  'short-linearring': 'repairedRings',
  invalid_unclosed: 'repairedRings',
  // An id that is no text or number is its text.
  badfeatureid: 'nothing lost',
  invalid_feature_id_type: 'nothing lost',
  // A feature without a geometry member has none.
  invalid_feature_wrong_geometry_key: 'withoutGeometry',
  'bad-duplicate-properties': 'withoutGeometry',
  // Collections become parts of their feature.
  geometrycollection_nested: 'flattenedCollections',
  geometrycollection_single: 'flattenedCollections',
  // Numbers after the height.
  'point-toomany': 'droppedZ',
  badcoord: 'droppedZ',
  // A part without length beside others.
  'short-multilinestring': 'degenerateParts',
};

/** Files that others call good or only problematic, and that cannot be placed on earth, or in a CRS of ours. */
const REFUSED: Record<string, string> = {
  issue82: 'crs.undeclared',
  problematic_outside_lat_lon_boundaries: 'crs.undeclared',
  problematic_crs_defined: 'crs.unknown',
};

function filesIn(folder: string): [string, string][] {
  const path = realData(folder);
  if (path === null) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.geojson'))
    .map((name) => [basename(name, '.geojson'), join(path, name)]);
}

const read = (path: string) => readLayer({ kind: 'bytes', name: basename(path), bytes: readFileSync(path) });

const HINT = 'nasty/geojsonhint/test/data';
const INVALID = 'nasty/geojson-invalid-geometry/examples';
const present = realData(HINT) !== null && realData(INVALID) !== null;

describe.skipIf(!present)('bad files', () => {
  const files = [`${HINT}/bad`, `${INVALID}/invalid_geometries`, `${INVALID}/invalid_structure`].flatMap(
    filesIn,
  );

  test.each(files)(
    '%s is a problem, names what it leaves out, or is read without loss',
    async (name, path) => {
      const result = await read(path);
      const expected = READ_ALL_THE_SAME[name];
      if (expected === undefined) {
        const notes = result.ok ? result.value.report.notes : [{ code: 'leftOutFeatures' }];
        expect(notes).toContainEqual(expect.objectContaining({ code: 'leftOutFeatures' }));
        return;
      }
      if (!result.ok) expect.fail(JSON.stringify(result.problem));
      // That a feature has several points is nothing that was done to it.
      const done = result.value.report.notes.filter(({ code }) => code !== 'multiPoints');
      expect(done.map(({ code }) => code)).toEqual(expected === 'nothing lost' ? [] : [expected]);
      expect(result.value.report.featureCount).toBeGreaterThan(0);
    },
  );

  test('all that are read all the same are there', () => {
    const names = new Set(files.map(([name]) => name));
    expect(Object.keys(READ_ALL_THE_SAME).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe.skipIf(!present)('good and problematic files', () => {
  const files = [
    `${HINT}/good`,
    `${INVALID}/valid`,
    `${INVALID}/problematic_geometries`,
    `${INVALID}/problematic_structure`,
  ].flatMap(filesIn);

  test.each(files)('%s is read with every feature and position', async (name, path) => {
    const result = await read(path);
    if (REFUSED[name] !== undefined) {
      expect(result).toMatchObject({ ok: false, problem: { code: REFUSED[name] } });
      return;
    }
    if (!result.ok) expect.fail(JSON.stringify(result.problem));
    const document = JSON.parse(readFileSync(path, 'utf8')) as { features?: unknown[] };
    const { columns } = result.value;
    expect(columns.count).toBe(document.features?.length ?? 1);
    const positions = [columns.points, columns.lines, columns.polygons].reduce(
      (sum, part) => sum + part.positions.length / 2,
      0,
    );
    expect(positions).toBe(countPositions(document));
  });
});

/** Arrays that start with a number, outside of bounding boxes and properties. */
function countPositions(value: unknown, key = ''): number {
  if (key === 'bbox' || key === 'properties' || typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value) && typeof value[0] === 'number') return 1;
  return Object.entries(value).reduce((sum, [name, member]) => sum + countPositions(member, name), 0);
}
