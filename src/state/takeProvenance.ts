import { localText } from '../domain/catalog/localText';
import { measureProvenance } from '../domain/coverage/provenance';
import type { MeasureLayerAbout, ProvenanceRow } from '../domain/coverage/provenance';
import type { Language } from '../i18n/translate';
import { coverageProvenance } from '../io/exports/coverage/coverageProvenance';
import type { AppState } from './appStore';
import { coverageContext } from './coverageContext';
import { OWN_AREAS_LEVEL } from './slices/projectSlice';
import type { MeasureLayer } from './slices/dataSlice';
import type { TakeSubject } from './selectors/takeSubjects';

/** What a layer of measures says about itself wherever it goes. */
export function measureAbout(layer: MeasureLayer, language: Language): MeasureLayerAbout {
  const { name, target, synthetic, date } = layer;
  const [source, licence] = [layer.sourceText, layer.licence].map((text) => localText(language, text));
  return { name, target, synthetic, source: source!, licence: licence!, date };
}

/** What will travel along with what is taken away. */
export function takeProvenance(state: AppState, subject: TakeSubject): ProvenanceRow[] {
  if (subject.kind === 'ownAreas') return ownAreaProvenance(state);
  if (subject.kind === 'level') {
    const context = coverageContext(state);
    return context ? coverageProvenance(context, state.language) : [];
  }
  const layer = state.layers.find(({ id }) => id === subject.layerId);
  return layer ? measureProvenance(measureAbout(layer, state.language)) : [];
}

/** Shapes that rest on schematic boundaries are schematic themselves. */
function ownAreaProvenance({ levels, date }: AppState): ProvenanceRow[] {
  const level = levels.find(({ id }) => id === OWN_AREAS_LEVEL);
  return [
    { key: 'vintage', value: level?.vintage ?? null },
    { key: 'date', value: date },
    { key: 'schematic', value: level?.schematic ?? false },
    { key: 'source', value: 'Pactkaart' },
  ];
}
