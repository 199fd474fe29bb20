import type { MeasureLayerAbout } from '../../src/domain/coverage/provenance';

/** What a file says of a layer of trees of which nothing more is known than its name. */
export const aboutTrees = (name: string): MeasureLayerAbout => ({
  ...{ name, target: 'bomen', synthetic: false },
  ...{ source: '', licence: '', date: '' },
});
