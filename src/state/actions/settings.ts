import { isIsoDate } from '../../domain/targets/trajectory';
import type { Language } from '../../i18n/translate';
import { loadCatalog, readWaitingLayers } from '../loadCatalog';
import { releaseOutlines } from '../releaseOutlines';
import type { SettingsSlice } from '../slices/settingsSlice';
import { defineAction } from './action';

/** Change what the numbers rest on. */
export const changeSettings = defineAction<Partial<SettingsSlice>>({
  history: 'outside',
  run: ({ store }, changes) => {
    if (changes.date === undefined || isIsoDate(changes.date)) store.setState(changes);
  },
});

/** Choose the language of the screen and of what is taken away. */
export const setLanguage = defineAction<Language>({
  history: 'outside',
  run: ({ store }, language) => {
    store.setState({ language });
  },
});

/** Take every invented number away at once. Nothing is lost: the same switch brings them back. */
export const removeExampleData = defineAction<null>({
  history: 'outside',
  label: 'example.remove',
  enabled: (state) => !state.exampleDataRemoved && state.layers.some((layer) => layer.synthetic),
  run: ({ store }) => {
    store.setState({ exampleDataRemoved: true });
  },
});

/** Bring the removed example data back; layers that were never read are read now. */
export const restoreExampleData = defineAction<null>({
  history: 'outside',
  label: 'example.restore',
  enabled: (state) => state.exampleDataRemoved,
  run: (context) => {
    context.store.setState({ exampleDataRemoved: false });
    void readWaitingLayers(context);
  },
});

/** Close the first words to a new visitor; they do not come back. */
export const closeWelcome = defineAction<null>({
  history: 'outside',
  label: 'welcome.button',
  run: ({ store }) => {
    store.setState({ welcomed: true });
  },
});

/** Try once more to load what the site publishes. */
export const reload = defineAction<null>({
  history: 'outside',
  label: 'load.retry',
  enabled: (state) => state.phase === 'failed',
  run: (context) => {
    const { catalogUrl, levels } = context.store.getState();
    levels.filter(({ own }) => !own).forEach(releaseOutlines);
    // What the user opened or made stays.
    context.store.setState({ phase: 'loading', problem: null, levels: levels.filter(({ own }) => own) });
    if (catalogUrl !== null) void loadCatalog(context, catalogUrl);
  },
});
