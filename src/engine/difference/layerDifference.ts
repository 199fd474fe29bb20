import { attributeValue, findAttribute } from '../../features/columns';
import type { AttributeColumn } from '../../features/columns';
import { isRowNumber, mayTellApart } from '../../features/idColumns';
import { rowNumber } from '../../features/rowFates';
import type { ReadRows } from '../../features/rowFates';
import { pairsByPlace } from './pairsByPlace';
import type { Pairs } from './pairsByPlace';
import { boxDistance, inSamePlace, PlacedFeatures } from './placedFeatures';

/** What became of a feature. `moved` may have other values as well. */
export type Change = 'added' | 'gone' | 'moved' | 'changed';

/** A feature that is not as it was. */
export interface ChangedFeature {
  change: Change;
  /** Its row (see `rowNumber`): in the file of before for one that is gone, in the newer one for every other. */
  row: number;
  /** What tells it from others; empty where features are told apart by their place. */
  id: string;
  /** How far its middle moved, in metres of the Lambert 72 plane; null for what did not move. */
  distance: number | null;
}

/** What is different in a newer layer: before = same + changed + moved + gone, after = same + changed + moved + added. */
export interface LayerDifference {
  before: number;
  after: number;
  same: number;
  changed: number;
  moved: number;
  /** Of those that moved, how many have other values too. */
  movedAndChanged: number;
  added: number;
  gone: number;
  /** The column by which features of both are told to be the same; null: by their place, so what moved is gone and added. */
  column: string | null;
  /** All columns by which that can be told. */
  idColumns: readonly string[];
  /** Columns of both in which values differ, with how many. */
  changedColumns: readonly { name: string; count: number }[];
  columnsAdded: readonly string[];
  columnsGone: readonly string[];
  /** At most {@link MOST_LISTED} of every change. */
  features: readonly ChangedFeature[];
}

/** So many features are listed of every change; all are counted. */
export const MOST_LISTED = 200;

type Side = 'before' | 'after';

/** A column of the newer layer with the one of the same name before. */
interface SharedColumn {
  name: string;
  /** The value of a feature, as both files write it alike; empty without one. */
  textOf: Record<Side, (feature: number) => string>;
}

/**
 * The values of a column as texts that can be held against those of another file. A text is taken for a number only where
 * the other file has numbers, and only where no code would read so: `007` is not 7, and neither is a longer number than a
 * number holds to the unit.
 */
function textsOf(column: AttributeColumn, other: AttributeColumn): (feature: number) => string {
  const besideNumbers = column.type === 'text' && other.type === 'number';
  return (feature) => {
    const value = attributeValue(column, feature);
    const text = value === null ? '' : String(value).trim();
    return besideNumbers && isWrittenNumber(text) ? String(Number(text)) : text;
  };
}

function isWrittenNumber(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && Math.abs(Number(text)) <= Number.MAX_SAFE_INTEGER;
}

/** The features of a column by its value; null where one value has several, or a feature has none. */
function byValue(textOf: (feature: number) => string, count: number): Map<string, number> | null {
  const features = new Map<string, number>();
  for (let feature = 0; feature < count; feature++) {
    const value = textOf(feature);
    if (value === '' || features.has(value)) return null;
    features.set(value, feature);
  }
  return features;
}

/**
 * What is different in a newer layer, to the unit. Features of both are the same by a column that tells them apart in
 * either, where there is one, else by their place. A column by which fewer features stay where they were than half of
 * those that did is a row number that was given anew: it is not trusted unless it is asked for.
 * @param asked the column to go by; '' goes by place, null leaves the choice
 * @param preferred a column that is known to tell features apart, such as the code of areas
 */
export function layerDifference(
  rowsBefore: ReadRows,
  rowsAfter: ReadRows,
  asked: string | null = null,
  preferred: string | null = null,
): LayerDifference {
  const [before, after] = [rowsBefore.columns, rowsAfter.columns];
  const shared = after.attributes.flatMap((column): SharedColumn[] => {
    const other = findAttribute(before, column.name);
    if (!other) return [];
    return [{ name: column.name, textOf: { before: textsOf(other, column), after: textsOf(column, other) } }];
  });
  const compared = shared.filter(({ name }) => !isRowNumber(name));
  const valuesOf = (side: Side) => (feature: number) =>
    compared.map(({ textOf }) => textOf[side](feature)).join('\u0001');
  const places = [new PlacedFeatures(before), new PlacedFeatures(after)] as const;
  const byPlace = pairsByPlace(
    { places: places[0], count: before.count, valuesOf: valuesOf('before') },
    { places: places[1], count: after.count, valuesOf: valuesOf('after') },
  );

  const ids = shared
    .filter(({ name }) => name === preferred || mayTellApart(name))
    .flatMap(({ name, textOf }) => {
      const [was, is] = [byValue(textOf.before, before.count), byValue(textOf.after, after.count)];
      if (!was || !is) return [];
      const pairs = new Int32Array(after.count).fill(-1);
      let common = 0;
      for (const [value, feature] of is) {
        const other = was.get(value);
        if (other === undefined) continue;
        pairs[feature] = other;
        common++;
      }
      return common === 0 ? [] : [{ name, pairs, common }];
    })
    .sort(
      (a, b) =>
        Number(b.name === preferred) - Number(a.name === preferred) ||
        Number(isRowNumber(a.name)) - Number(isRowNumber(b.name)) ||
        b.common - a.common,
    );
  const stay = (pairs: Pairs): number =>
    pairs.reduce(
      (sum, other, feature) =>
        sum + Number(other !== -1 && inSamePlace(places[1].paths(feature), places[0].paths(other))),
      0,
    );
  const inPlace = byPlace.reduce((sum, other) => sum + Number(other !== -1), 0);
  const chosen =
    asked === null
      ? ids.find(({ name, pairs }) => name === preferred || 2 * stay(pairs) >= inPlace)
      : ids.find(({ name }) => name === asked);
  const idColumn = chosen && shared.find(({ name }) => name === chosen.name);
  return {
    ...compare(chosen?.pairs ?? byPlace, [rowsBefore, rowsAfter], places, compared, idColumn ?? null),
    column: chosen?.name ?? null,
    idColumns: ids.map(({ name }) => name),
    columnsAdded: after.attributes.filter(({ name }) => !findAttribute(before, name)).map(({ name }) => name),
    columnsGone: before.attributes.filter(({ name }) => !findAttribute(after, name)).map(({ name }) => name),
  };
}

function compare(
  pairs: Pairs,
  [rowsBefore, rowsAfter]: readonly [ReadRows, ReadRows],
  [placesBefore, placesAfter]: readonly [PlacedFeatures, PlacedFeatures],
  compared: readonly SharedColumn[],
  idColumn: SharedColumn | null,
): Omit<LayerDifference, 'column' | 'idColumns' | 'columnsAdded' | 'columnsGone'> {
  const [before, after] = [rowsBefore.columns, rowsAfter.columns];
  const counts = { same: 0, changed: 0, moved: 0, movedAndChanged: 0, added: 0, gone: 0 };
  const differing = new Map<string, number>();
  const features: ChangedFeature[] = [];
  const list = (change: Change, row: number, id: string, distance: number | null = null): void => {
    if (counts[change]++ < MOST_LISTED) features.push({ change, row, id, distance });
  };
  const stayed = new Uint8Array(before.count);
  for (let feature = 0; feature < after.count; feature++) {
    const id = idColumn ? idColumn.textOf.after(feature) : '';
    const row = rowNumber(rowsAfter.record, feature);
    const other = pairs[feature]!;
    if (other === -1) {
      list('added', row, id);
      continue;
    }
    stayed[other] = 1;
    const others = compared.filter(({ textOf }) => textOf.before(other) !== textOf.after(feature));
    for (const { name } of others) differing.set(name, (differing.get(name) ?? 0) + 1);
    if (!inSamePlace(placesAfter.paths(feature), placesBefore.paths(other))) {
      list('moved', row, id, boxDistance(placesBefore.box(other), placesAfter.box(feature)));
      if (others.length > 0) counts.movedAndChanged++;
    } else if (others.length > 0) list('changed', row, id);
    else counts.same++;
  }
  for (let feature = 0; feature < before.count; feature++)
    if (!stayed[feature])
      list('gone', rowNumber(rowsBefore.record, feature), idColumn ? idColumn.textOf.before(feature) : '');
  return {
    ...counts,
    before: before.count,
    after: after.count,
    changedColumns: [...differing].map(([name, count]) => ({ name, count })),
    features,
  };
}
