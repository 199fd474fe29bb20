import type { ProjectContent } from '../../io/project/projectFile';
import { areaKey } from '../store/work';
import { recordsFrom, valuesOf } from '../store/records';
import type { Records } from '../store/records';

/** What a project file says of what the user made, without settings and view. */
export type WorkContent = Omit<ProjectContent, 'catalog' | 'settings' | 'view' | 'compared'>;

/** Records as a project file holds them; copies, because records are read-only. */
export function workOf(records: Records): WorkContent {
  const explanations: WorkContent['explanations'] = {};
  for (const { area, target, text } of valuesOf(records, 'explanation')) {
    (explanations[areaKey(area)] ??= {})[target] = text;
  }
  const policyChecks: WorkContent['policyChecks'] = {};
  for (const { areaCode, goal } of valuesOf(records, 'policyCheck')) {
    (policyChecks[areaCode] ??= []).push(goal);
  }
  return structuredClone({
    layers: valuesOf(records, 'ownLayer'),
    ownAreas: valuesOf(records, 'ownArea'),
    targetChanges: valuesOf(records, 'targetChange'),
    addedTargets: valuesOf(records, 'addedTarget'),
    targetsOff: valuesOf(records, 'targetOff').map(({ target }) => target),
    explanations,
    policyChecks,
  }) as WorkContent;
}

/** The area that a key of a table speaks of: everything up to the first slash is the level. */
function areaOf(key: string) {
  const slash = key.indexOf('/');
  return { levelId: key.slice(0, slash), code: key.slice(slash + 1) };
}

/** The other way round: what a project file says, as records. */
export function recordsOfWork(work: WorkContent): Records {
  return recordsFrom({
    ownLayer: work.layers,
    ownArea: work.ownAreas,
    targetChange: work.targetChanges,
    addedTarget: work.addedTargets,
    targetOff: work.targetsOff.map((target) => ({ target })),
    explanation: Object.entries(work.explanations).flatMap(([key, texts]) =>
      Object.entries(texts).map(([target, text]) => ({ area: areaOf(key), target: target as never, text })),
    ),
    policyCheck: Object.entries(work.policyChecks).flatMap(([areaCode, goals]) =>
      goals.map((goal) => ({ areaCode, goal })),
    ),
  });
}

/** The ending of project files. */
export const PROJECT_ENDING = '.pactkaart.json';
