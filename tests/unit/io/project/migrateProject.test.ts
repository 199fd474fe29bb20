import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../../../src/io/project/migrations';
import { keptChecksToProject } from '../../../../src/io/project/migrations/keptChecksToProject';
import { parseProject } from '../../../../src/io/project/parseProject';
import { PROJECT_FORMAT, PROJECT_VERSION } from '../../../../src/io/project/projectVersion';
import { valueOf } from '../../../helpers/valueOf';

const FILE = 'nete.pactkaart.json';
const KEPT = { format: PROJECT_FORMAT, version: '2026-11-22', policyChecks: { '12014': ['ledLighting'] } };

test('every step goes on where the one before ended, and the last one ends at the newest version', () => {
  expect(MIGRATIONS.map(({ from }) => from).slice(1)).toEqual(MIGRATIONS.map(({ to }) => to).slice(0, -1));
  expect(MIGRATIONS.at(-1)!.to).toBe(PROJECT_VERSION);
  for (const { from, to } of MIGRATIONS) expect(from < to).toBe(true);
});

test('2026-11-22: the policy checks that were kept alone become a project that holds them', () => {
  const project = valueOf(parseProject(KEPT, FILE));
  expect(project).toMatchObject({
    version: PROJECT_VERSION,
    policyChecks: KEPT.policyChecks,
    ...{ settings: null, view: null, ownAreas: [], layers: [], explanations: {} },
  });
});

test('2026-11-22: a form without checks has none', () => {
  expect(keptChecksToProject.migrate({})['policyChecks']).toEqual({});
});

test('what was wrong before a step is still named after it', () => {
  expect(parseProject({ ...KEPT, policyChecks: { '12014': ['goud'] } }, FILE)).toMatchObject({
    problem: { code: 'project.invalid', params: { place: 'policyChecks.12014.0' } },
  });
});

test('a file of a newer version is refused by its version', () => {
  expect(parseProject({ format: PROJECT_FORMAT, version: '2031-01-01' }, FILE)).toEqual({
    ok: false,
    problem: { code: 'project.newer', params: { file: FILE, version: '2031-01-01' } },
  });
});

test.each(['2020-01-01', 'gisteren', 7, undefined])('version %s never was', (version) => {
  expect(parseProject({ format: PROJECT_FORMAT, version }, FILE)).toMatchObject({
    problem: { code: 'project.invalid', params: { place: 'version' } },
  });
});
