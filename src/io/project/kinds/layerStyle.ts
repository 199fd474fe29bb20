import * as v from 'valibot';
import { LAYER_COLOURS, LEAST_OPACITY } from '../../../domain/measures/layerStyle';
import type { LayerStyle } from '../../../domain/measures/layerStyle';
import { TARGET_IDS } from '../../../domain/targets/target';
import { defineKind, listField } from './kindOfRecord';

const schema: v.GenericSchema<unknown, LayerStyle> = v.object({
  layerId: v.string(),
  title: v.exactOptional(v.string()),
  colour: v.exactOptional(v.picklist(LAYER_COLOURS)),
  symbol: v.exactOptional(v.picklist(TARGET_IDS)),
  opacity: v.exactOptional(v.pipe(v.number(), v.minValue(LEAST_OPACITY), v.maxValue(1))),
});

/** How a layer is called and drawn: one of the user's own or of the catalog. */
export const layerStyle = defineKind({
  kind: 'layerStyle',
  schema,
  id: ({ layerId }) => layerId,
  words: 'kind.layerStyle',
  file: listField('layerStyles', schema),
  since: '2026-11-29',
  followLayers: (style, now) => {
    const layer = now(style.layerId);
    return 'id' in layer ? { ...style, layerId: layer.id } : null;
  },
});
