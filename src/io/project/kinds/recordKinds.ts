import type { InferOutput } from 'valibot';
import { explanation } from './explanation';
import type { KindOfRecord } from './kindOfRecord';
import { measure } from './measure';
import { ownArea } from './ownArea';
import { boundaries, layerStyle, ownLayer } from './ownLayer';
import { policyCheck } from './policyCheck';
import { budget, costRate, scenario } from './scenario';
import { addedTarget, targetChange, targetOff } from './targets';

/**
 * Every kind of thing that the user makes: the one list of them. What a project file holds and how it is checked and
 * migrated, what the browser keeps, what opening brings and clearing takes away follow from it, and so do the types. A
 * new kind is a definition in the file of its subject and a line here.
 *
 * It stands beside the project file, because that is the lowest room that all of these can import from: the state keeps
 * records and the io writes them. In this order a file has them.
 */
const RECORD_KINDS = [
  ownLayer,
  ownArea,
  targetChange,
  addedTarget,
  targetOff,
  explanation,
  policyCheck,
  scenario,
  measure,
  costRate,
  budget,
  layerStyle,
  boundaries,
] as const;

type Listed = (typeof RECORD_KINDS)[number];

export type RecordKind = Listed['kind'];

/** What every kind of record holds. */
export type RecordValues = { [K in Listed as K['kind']]: InferOutput<K['schema']> };

/** The fields of a project file that hold records, by their name there. */
export type RecordFields = { [K in Listed as K['file']['field']]: InferOutput<K['file']['schema']> };

/** The list for who walks it without minding which kind is which. */
export const ANY_KINDS: readonly KindOfRecord[] = RECORD_KINDS;
