import type { TargetId } from '../targets/target';

/**
 * What can be said about the numbers in a file. The keys are the names in the machine-readable forms; their labels are
 * texts (`provenance.<key>`). A new key reaches every form of export.
 */
export type ProvenanceKey =
  | 'level'
  | 'vintage'
  | 'within'
  | 'date'
  | 'pact_version'
  | 'population_year'
  | 'cpe_weights'
  | 'schematic'
  | 'borders'
  | 'target'
  | 'example_data'
  | 'points_not_cpe'
  | 'counting_rules'
  | 'own_targets'
  | 'switched_off'
  | 'source'
  | 'sources'
  | 'licence'
  | 'data_date'
  | 'plan'
  | 'plan_year'
  | 'plan_statuses'
  | 'plan_points_are_cpe'
  | 'plan_rates';

/**
 * One thing that a file says about its numbers; null where it is not known. A list is one line per member. `words` are
 * the lines for people, where programs read something else.
 */
export interface ProvenanceRow {
  key: ProvenanceKey;
  value: string | number | boolean | null | readonly string[];
  words?: readonly string[];
}

/** What must be said about a measure layer wherever it goes. */
export interface MeasureLayerAbout {
  name: string;
  target: TargetId;
  /** True for invented example data. */
  synthetic: boolean;
  source: string;
  licence: string;
  date: string;
}

/** What a layer of measures rests on. */
export function measureProvenance(about: MeasureLayerAbout): ProvenanceRow[] {
  return [
    { key: 'target', value: about.target },
    { key: 'example_data', value: about.synthetic },
    { key: 'source', value: about.source },
    { key: 'licence', value: about.licence },
    { key: 'data_date', value: about.date },
  ];
}
