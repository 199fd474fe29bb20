import { sizeName } from '../sizeName';
import type { LayerSpec } from '../task';

/** Name of a layer that needs no quotes in SQL: `points_6_6m`. */
export function tableName({ kind, size }: LayerSpec): string {
  return `${kind}_${sizeName(size).replace('.', '_').toLowerCase()}`;
}
