import { expect, test } from 'vitest';
import { looksLikeProject } from '../../../../src/io/project/looksLikeProject';
import { readProject, writeProject } from '../../../../src/io/project/projectFile';
import { renameLayers, withoutLayers } from '../../../../src/io/project/layersOfProject';
import { valueOf } from '../../../helpers/valueOf';
import { projectFixture } from './projectFixture';

const FILE = 'nete.pactkaart.json';
const utf8 = new TextEncoder();

/** The parsed text of the fixture, to be spoilt. */
function parsed(): Record<string, unknown> {
  return JSON.parse(new TextDecoder().decode(writeProject(projectFixture(), new Map()))) as Record<
    string,
    unknown
  >;
}

function read(value: unknown) {
  return readProject(utf8.encode(JSON.stringify(value)), FILE);
}

test('a project comes back as it was written, with the layers that travel with it', () => {
  const data = new Map([['layer-1', Uint8Array.from({ length: 70_000 }, (_, i) => i * 7)]]);
  const opened = valueOf(readProject(writeProject(projectFixture(), data), FILE));
  expect(opened.project).toEqual(projectFixture());
  expect(opened.data).toEqual(data);
});

test('the same project is the same text, whatever was written or ticked first', () => {
  const first = projectFixture();
  const second = projectFixture();
  first.policyChecks = { '12014': ['noLevy'], '11002': ['heatPlan'] };
  second.policyChecks = { '11002': ['heatPlan'], '12014': ['noLevy'] };
  expect(writeProject(second, new Map())).toEqual(writeProject(first, new Map()));
});

test('the text is for people: a position on a line, the large things last', () => {
  const project = projectFixture();
  const ring = Array.from({ length: 60 }, (_, i) => [4 + i / 100, 51]);
  project.ownAreas[0]!.geometry.coordinates[0]![0] = ring;
  const text = new TextDecoder().decode(
    writeProject(project, new Map([['layer-1', new Uint8Array([1, 2])]])),
  );
  expect(text).toContain('\n  "format": "pactkaart-project",\n  "version": "2026-11-29",\n');
  expect(text).toMatch(/\n +\[4\.05, 51\],\n/);
  expect(text.trimEnd().endsWith('"data": {\n    "layer-1": "AQI="\n  }\n}')).toBe(true);
});

test.each([
  ['a view of a target that does not exist', ['view', 'target'], 'goud', 'view.target', 'wrongValue'],
  ['a date that does not exist', ['settings', 'date'], '2026-02-30', 'settings.date', 'wrongValue'],
  ['a layer without a recipe', ['layers', '1', 'recipe'], undefined, 'layers.1.recipe', 'missing'],
  [
    'a shape of two positions',
    ['ownAreas', '0', 'geometry', 'coordinates'],
    [[[[4, 51]]]],
    'ownAreas.0.geometry',
    'wrongValue',
  ],
  [
    'a ring that runs the other way',
    ['ownAreas', '0', 'geometry', 'coordinates'],
    [
      [
        [
          [4, 51],
          [4, 52],
          [5, 52],
          [4, 51],
        ],
      ],
    ],
    'ownAreas.0.geometry',
    'wrongWinding',
  ],
  ['data that is no base64', ['data', 'layer-1'], '%%%', 'data.layer-1', 'wrongValue'],
])('%s is named by its place', (_, path, value, place, cause) => {
  const project = parsed();
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, project);
  parent[path.at(-1)!] = value;
  expect(read(project)).toEqual({
    ok: false,
    problem: { code: 'project.invalid', params: { file: FILE, place, cause } },
  });
});

test('an own area whose id was used before is refused', () => {
  const project = parsed();
  project['ownAreas'] = [...(project['ownAreas'] as object[]), ...(project['ownAreas'] as object[])];
  expect(read(project)).toMatchObject({
    problem: { code: 'project.invalid', params: { place: 'ownAreas.1.id', cause: 'usedTwice' } },
  });
});

test('JSON that is something else, and text that is no JSON, are told apart', () => {
  expect(read({ type: 'FeatureCollection', features: [] })).toMatchObject({
    problem: { code: 'project.notProject' },
  });
  expect(read(null)).toMatchObject({ problem: { code: 'project.notProject' } });
  expect(readProject(utf8.encode('{"format": "pactkaart-project",'), FILE)).toMatchObject({
    problem: { code: 'geojson.notJson' },
  });
});

test('a project is recognised by what is in it', () => {
  expect(looksLikeProject(writeProject(projectFixture(), new Map()))).toBe(true);
  expect(looksLikeProject(utf8.encode('\ufeff {"format":"pactkaart-project"'))).toBe(true);
  expect(looksLikeProject(utf8.encode('{"type": "FeatureCollection"'))).toBe(false);
});

test('a layer gets its other id everywhere the project names it', () => {
  const renamed = renameLayers(projectFixture(), new Map([['layer-1', 'own-7']]));
  expect(JSON.stringify(renamed)).not.toContain('layer-1');
  expect(renamed.explanations).toHaveProperty('own-7/wijk 3');
  expect(renameLayers(renamed, new Map([['own-7', 'layer-1']]))).toEqual(projectFixture());
});

test('without a layer, an area that was composed of it keeps its shape, and nothing is said about its areas', () => {
  const project = withoutLayers(projectFixture(), new Set(['layer-1']));
  expect(project.layers.map(({ id }) => id)).toEqual(['layer-2']);
  expect(project.ownAreas[0]).toEqual({
    ...projectFixture().ownAreas[0],
    origin: { kind: 'imported', file: 'wijken.fgb' },
  });
  expect(project.compared).toEqual([{ levelId: 'municipalities-2025', code: '12014' }]);
  expect([project.targetChanges, project.explanations]).toEqual([[], {}]);
  expect(project.policyChecks).toEqual(projectFixture().policyChecks);
});
