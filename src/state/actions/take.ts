import type { Problem } from '../../domain/problem';
import { fail } from '../../domain/result';
import type { Result } from '../../domain/result';
import { LateCodeError, loadLate } from '../../io/lateCode';
import type { TakeRequest } from '../jobs/exportFile';
import { encodeLink, linkHoldsAll } from '../link/urlCodec';
import { selectScenarios } from '../selectors/plan';
import { defineAction } from '../store/action';
import type { ActionContext } from '../store/action';
import { notify } from '../store/notices';
import { today } from '../store/view';

/** The code that makes files comes with the first of them. */
async function exportFile(context: ActionContext, request: TakeRequest): Promise<Result<null>> {
  try {
    const late = await loadLate(() => import('../jobs/exportFile'));
    return await late.exportFile(context, request);
  } catch (error) {
    if (error instanceof LateCodeError) return fail('code.notLoaded', {});
    throw error;
  }
}

interface TakeFileInput extends TakeRequest {
  /** Hears the problem that stopped it, or null once the file was offered. */
  onDone: (problem: Problem | null) => void;
}

/** Make a file of figures or shapes, and offer it as a download. */
export const takeFile = defineAction<TakeFileInput>({
  history: 'outside',
  enabled: (state) => state.phase === 'ready',
  run: (context, { onDone, ...request }) => {
    void exportFile(context, request).then((result) => {
      onDone(result.ok ? null : result.problem);
    });
  },
});

/** Make a GeoJSON file of a scenario, from which the same scenario can be opened again; by its id. */
export const takeScenario = defineAction<string>({
  history: 'outside',
  label: 'plan.scenario.take',
  enabled: (state) => selectScenarios(state).length > 0,
  run: (context, scenarioId) => {
    const { store } = context;
    if (!selectScenarios(store.getState()).some(({ id }) => id === scenarioId)) return;
    void exportFile(context, {
      ...{ subject: { kind: 'scenario', scenarioId }, format: 'geojson' },
      ...{ crs: 'EPSG:4326', precision: 'millimetre' },
    }).then((result) => {
      if (!result.ok) notify(store, { problem: result.problem });
    });
  },
});

/** Copy the address that restores this view, and say what it cannot carry. */
export const copyLink = defineAction<null>({
  history: 'outside',
  label: 'project.link',
  enabled: (state) => state.phase === 'ready',
  run: ({ store }) => {
    const state = store.getState();
    const link = new URL(`?${encodeLink(state, today())}`, location.href).href;
    const copied = (): void => {
      const key = linkHoldsAll(state) ? 'notice.linkCopied' : 'notice.linkCopiedWithout';
      notify(store, { text: { key, params: {} } });
    };
    const refused = (): void => {
      notify(store, { problem: { code: 'link.notCopied', params: { link } } });
    };
    // Absent where the page does not come over https.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard) clipboard.writeText(link).then(copied, refused);
    else refused();
  },
});
