import { PROJECT_FORMAT } from '../../io/project/projectVersion';
import type { AppStore } from '../appStore';
import { notify } from '../notify';
import { stateOfWork } from './captureProject';
import type { ProjectStorage } from './projectStorage';

/** Longer than any read of a few megabytes; a database that does not answer must not keep the map away. */
const PATIENCE = 1500;

const LATE = Symbol('late');

/** The form that was kept before there were projects: the policy checks alone. */
function keptChecks({ policyChecks }: { policyChecks: object }): object | undefined {
  if (Object.keys(policyChecks).length === 0) return undefined;
  return { format: PROJECT_FORMAT, version: '2026-11-22', policyChecks };
}

/**
 * Bring back the work of earlier visits; what is on the screen when nothing was kept stays.
 * @returns false when there is, or may be, something that could not be read: then nothing may be written over it
 */
export async function restoreProject(store: AppStore, storage: ProjectStorage): Promise<boolean> {
  let kept: unknown;
  try {
    const late = new Promise<typeof LATE>((resolve) => {
      setTimeout(resolve, PATIENCE, LATE);
    });
    kept = await Promise.race([storage.read(), late]);
  } catch {
    // Nothing to read where nothing may be stored: the first write will say so.
    return true;
  }
  if (kept === LATE) {
    notify(store, { problem: { code: 'project.notKept', params: {} } });
    return false;
  }
  kept ??= keptChecks(store.getState());
  if (kept === undefined) return true;
  // Loaded only for those who have work: the checks of a project are not needed for the first numbers.
  const { parseProject } = await import('../../io/project/parseProject');
  const parsed = parseProject(kept, 'Pactkaart');
  if (!parsed.ok) {
    const { params } = parsed.problem;
    const cause = 'place' in params ? params.place : 'version' in params ? params.version : 'format';
    notify(store, { problem: { code: 'project.keptUnreadable', params: { cause } } });
    return false;
  }
  const work = stateOfWork(parsed.value);
  store.setState(({ compared }) => ({
    ...work,
    // A link that says what is compared has the last word.
    ...(compared.length > 0 && { compared }),
  }));
  return true;
}
