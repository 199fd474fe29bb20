import { attributeValue, findAttribute } from '../../features/columns';
import type { AttributeColumn, Columns } from '../../features/columns';
import { inSamePlace, PlacedFeatures, SAME_PLACE } from './placedFeatures';

/** What became of a feature. `moved` may have other values as well. */
export type Change = 'added' | 'gone' | 'moved' | 'changed';

/** A feature that is not as it was. */
export interface ChangedFeature {
  change: Change;
  /** Its row, counted from 1: in the file of before for one that is gone, in the newer one for every other. */
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

/** Names of columns that tell features apart. */
const ID_NAMES =
  /(^|[^a-z])(id|uuid|guid|gid|oid|fid|key|code|nr|ref)$|id$|nummer$|code$|sleutel$|^nis|geoitem$/i;
/** Row numbers that programs give anew with every file: another one says nothing. */
const ROW_NUMBERS = /^(fid|ogc_fid|objectid(_\d+)?|gid|oid|rowid)$/i;

/** A column of the newer layer with the one of the same name before. */
interface SharedColumn {
  name: string;
  before: AttributeColumn;
  after: AttributeColumn;
}

/** A value as two files of one source write it alike. */
function textOf(column: AttributeColumn, feature: number): string {
  const value = attributeValue(column, feature);
  return value === null ? '' : String(value).trim();
}

function isSameText(a: string, b: string): boolean {
  if (a === b) return true;
  return a !== '' && b !== '' && Number(a) === Number(b);
}

/** The features of a column by its value; null where one value has several, or a feature has none. */
function byValue(column: AttributeColumn, count: number): Map<string, number> | null {
  const features = new Map<string, number>();
  for (let feature = 0; feature < count; feature++) {
    const value = textOf(column, feature);
    if (value === '' || features.has(value)) return null;
    features.set(value, feature);
  }
  return features;
}

/** Per feature of the newer layer that of before, or -1. */
type Pairs = Int32Array;

/** Pairs by place, one to one: those with the same values first, then the nearest. */
function pairsByPlace(
  [before, after]: readonly [PlacedFeatures, PlacedFeatures],
  [countBefore, countAfter]: readonly [number, number],
  valuesOf: (side: 'before' | 'after', feature: number) => string,
): Pairs {
  const size = 2 * SAME_PLACE;
  const cells = new Map<string, Map<string, number[]>>();
  const cellOf = (middle: readonly [number, number] | null): [number, number] | null =>
    middle && [Math.floor(middle[0] / size), Math.floor(middle[1] / size)];
  for (let feature = 0; feature < countBefore; feature++) {
    const key = cellOf(before.middle(feature))?.join() ?? '';
    const cell = cells.get(key) ?? new Map<string, number[]>();
    cells.set(key, cell);
    const values = valuesOf('before', feature);
    const list = cell.get(values);
    if (list) list.push(feature);
    else cell.set(values, [feature]);
  }
  const pairs = new Int32Array(countAfter).fill(-1);
  const around = (middle: readonly [number, number] | null): Map<string, number[]>[] => {
    const cell = cellOf(middle);
    const keys = cell
      ? [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => `${cell[0] + x},${cell[1] + y}`))
      : [''];
    return keys.flatMap((key) => cells.get(key) ?? []);
  };
  const take = (feature: number, lists: readonly number[][]): void => {
    const paths = after.paths(feature);
    const middle = after.middle(feature);
    let best: { list: number[]; at: number; distance: number } | null = null;
    for (const list of lists) {
      for (const [at, other] of list.entries()) {
        const there = before.middle(other);
        const distance = middle && there ? Math.hypot(middle[0] - there[0], middle[1] - there[1]) : 0;
        if (best && distance >= best.distance) continue;
        if (inSamePlace(paths, before.paths(other))) best = { list, at, distance };
      }
    }
    if (!best) return;
    pairs[feature] = best.list[best.at]!;
    best.list.splice(best.at, 1);
  };
  for (let feature = 0; feature < countAfter; feature++) {
    const values = valuesOf('after', feature);
    take(
      feature,
      around(after.middle(feature)).flatMap((cell) => {
        const list = cell.get(values);
        return list ? [list] : [];
      }),
    );
  }
  for (let feature = 0; feature < countAfter; feature++) {
    if (pairs[feature] === -1)
      take(
        feature,
        around(after.middle(feature)).flatMap((cell) => [...cell.values()]),
      );
  }
  return pairs;
}

/**
 * What is different in a newer layer, to the unit. Features of both are the same by a column that tells them apart in
 * either, where there is one, else by their place. A column by which fewer features stay where they were than half of
 * those that did is a row number that was given anew: it is not trusted unless it is asked for.
 * @param asked the column to go by; '' goes by place, null leaves the choice
 * @param preferred a column that is known to tell features apart, such as the code of areas
 */
export function layerDifference(
  before: Columns,
  after: Columns,
  asked: string | null = null,
  preferred: string | null = null,
): LayerDifference {
  const shared = after.attributes.flatMap((column): SharedColumn[] => {
    const other = findAttribute(before, column.name);
    return other ? [{ name: column.name, before: other, after: column }] : [];
  });
  const compared = shared.filter(({ name }) => !ROW_NUMBERS.test(name));
  const valuesOf = (side: 'before' | 'after', feature: number): string =>
    compared.map((column) => textOf(column[side], feature)).join('\u0001');
  const places = [new PlacedFeatures(before), new PlacedFeatures(after)] as const;
  const byPlace = pairsByPlace(places, [before.count, after.count], valuesOf);

  const ids = shared
    .filter(({ name }) => name === preferred || ID_NAMES.test(name))
    .flatMap(({ name, before: old, after: now }) => {
      const [was, is] = [byValue(old, before.count), byValue(now, after.count)];
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
        Number(ROW_NUMBERS.test(a.name)) - Number(ROW_NUMBERS.test(b.name)) ||
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
    ...compare(chosen?.pairs ?? byPlace, [before, after], places, compared, idColumn ?? null),
    column: chosen?.name ?? null,
    idColumns: ids.map(({ name }) => name),
    columnsAdded: after.attributes.filter(({ name }) => !findAttribute(before, name)).map(({ name }) => name),
    columnsGone: before.attributes.filter(({ name }) => !findAttribute(after, name)).map(({ name }) => name),
  };
}

function compare(
  pairs: Pairs,
  [before, after]: readonly [Columns, Columns],
  [placesBefore, placesAfter]: readonly [PlacedFeatures, PlacedFeatures],
  compared: readonly SharedColumn[],
  idColumn: SharedColumn | null,
): Omit<LayerDifference, 'column' | 'idColumns' | 'columnsAdded' | 'columnsGone'> {
  const counts = { same: 0, changed: 0, moved: 0, movedAndChanged: 0, added: 0, gone: 0 };
  const differing = new Map<string, number>();
  const features: ChangedFeature[] = [];
  const list = (change: Change, row: number, id: string, distance: number | null = null): void => {
    if (counts[change]++ < MOST_LISTED) features.push({ change, row, id, distance });
  };
  const stayed = new Uint8Array(before.count);
  for (let feature = 0; feature < after.count; feature++) {
    const id = idColumn ? textOf(idColumn.after, feature) : '';
    const other = pairs[feature]!;
    if (other === -1) {
      list('added', feature + 1, id);
      continue;
    }
    stayed[other] = 1;
    const others = compared.filter(
      (column) => !isSameText(textOf(column.before, other), textOf(column.after, feature)),
    );
    for (const { name } of others) differing.set(name, (differing.get(name) ?? 0) + 1);
    if (!inSamePlace(placesAfter.paths(feature), placesBefore.paths(other))) {
      const [was, is] = [placesBefore.middle(other), placesAfter.middle(feature)];
      list('moved', feature + 1, id, was && is ? Math.hypot(is[0] - was[0], is[1] - was[1]) : null);
      if (others.length > 0) counts.movedAndChanged++;
    } else if (others.length > 0) list('changed', feature + 1, id);
    else counts.same++;
  }
  for (let feature = 0; feature < before.count; feature++)
    if (!stayed[feature]) list('gone', feature + 1, idColumn ? textOf(idColumn.before, feature) : '');
  return {
    ...counts,
    before: before.count,
    after: after.count,
    changedColumns: [...differing].map(([name, count]) => ({ name, count })),
    features,
  };
}
