import * as v from 'valibot';
import { RANKING_KEYS } from '../../domain/coverage/ranking';
import { CPE_WEIGHT_TABLES } from '../../domain/measures/chargingPointEquivalent';
import { PACT_VERSIONS } from '../../domain/targets/target';
import { targetKeySchema } from '../../domain/targets/targetChange';
import { isIsoDate } from '../../domain/targets/trajectory';
import { RECORD_FIELD_SCHEMAS } from './kinds/recordFields';
import { PROJECT_FORMAT, PROJECT_VERSION } from './projectVersion';

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const settings = v.object({
  version: v.picklist(PACT_VERSIONS),
  populationYear: count,
  cpeWeights: v.picklist(CPE_WEIGHT_TABLES),
  date: v.pipe(text, v.check(isIsoDate)),
  exampleDataRemoved: v.boolean(),
});

const view = v.object({
  target: targetKeySchema,
  levelId: text,
  selectedCode: v.nullable(text),
  /** Code of the larger area that the level is limited to. */
  within: v.nullable(text),
  ranking: v.object({ key: v.picklist(RANKING_KEYS), descending: v.boolean() }),
  filter: text,
  basemap: v.picklist(['none', 'grb', 'grbColour', 'aerial']),
  mapPosition: v.nullable(v.object({ longitude: v.number(), latitude: v.number(), zoom: v.number() })),
  hiddenLayers: v.array(text),
  page: v.picklist(['map', 'plan', 'area', 'compare', 'report', 'atlas']),
  /** What the map of a report colours. */
  reportTheme: v.union([v.literal('schedule'), targetKeySchema]),
});

/** A project of the newest version, as its JSON text has it. */
export const projectSchema = v.object({
  format: v.literal(PROJECT_FORMAT),
  version: v.literal(PROJECT_VERSION),
  /** The catalog whose levels and layers the project names; null when it names none. */
  catalog: v.nullable(v.object({ title: text, url: text })),
  /** null: the project says nothing of it, and what is on the screen stays. */
  settings: v.nullable(settings),
  view: v.nullable(view),
  /** What the user made: a field for every kind of record. */
  ...RECORD_FIELD_SCHEMAS,
  compared: v.array(v.object({ levelId: text, code: text })),
  /**
   * The layers that travel with the project, by their id: FlatGeobuf with index in base64. A layer from a file that is
   * not here is asked for when the project is opened.
   */
  data: v.record(text, text),
});

export type Project = v.InferOutput<typeof projectSchema>;
