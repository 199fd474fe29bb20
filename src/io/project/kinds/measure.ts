import { plannedMeasureSchema } from '../../../domain/plan/plannedMeasure';
import { defineKind, followArea, listField } from './kindOfRecord';

/**
 * A measure of a scenario. Its id is one within the scenario: a copy of the scenario keeps it, so that the two can be
 * compared. One on an area of a layer that went stays, without being anywhere.
 */
export const measure = defineKind({
  kind: 'measure',
  schema: plannedMeasureSchema,
  id: ({ scenario, id }) => `${scenario} ${id}`,
  words: 'kind.measure',
  file: listField('measures', plannedMeasureSchema),
  since: '2026-11-28',
  followLayers: (value, now) => {
    if (value.place.kind === 'geometry') return value;
    const area = followArea(value.place.area, now);
    return area ? { ...value, place: { ...value.place, area } } : value;
  },
});
