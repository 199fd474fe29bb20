import type { Feature } from 'geojson';
import type { Tally } from '../../src/domain/coverage/tally';
import { columnarEngine } from '../../src/engine/columnar/columnarEngine';
import type { CoverageEngine } from '../../src/engine/engine';
import type { MeasureRecipe } from '../../src/engine/layerRecipe';
import { plainEngine } from '../../src/engine/plain/plainEngine';
import type { Columns } from '../../src/features/columns';
import { readLayer } from '../../src/io/readLayer';
import { valueOf } from '../helpers/valueOf';
import type { Plane, PostgisPart, Question } from './postgis';

type Kind = Question['kind'];

/** How an engine cuts, and how far it may be from PostGIS that cuts in the same plane. */
interface Judged {
  name: string;
  engine: CoverageEngine;
  plane: Record<Kind, Plane>;
  /** Per area, in metres or square metres: so much, and so much of the quantity. */
  room: Record<Kind, { absolute: number; relative: number }>;
}

/** Counts are equal or wrong. */
const EXACT = { absolute: 0, relative: 0 };

/**
 * Both engines measure in Lambert 72. The plain one cuts there too, with the same transformation in another program,
 * so only rounding is left: 1e-9 of the quantity.
 *
 * The columnar one cuts where borders that are straight in degrees meet. Its lengths come from polynomials that are
 * true to 1e-8; what PostGIS cuts in degrees is transformed and measured, and differs by no more than rounding of the
 * places of the cuts (a millimetre where a path runs along a border). Its areas are those of the plane between places
 * cut in degrees: a cut lies up to a centimetre along the border from where the plane has it, and its effect is that
 * shift times the width of the gap, hundredths of a square metre.
 */
export const ENGINES: readonly Judged[] = [
  {
    name: 'columnar',
    engine: columnarEngine,
    plane: { count: 'degrees', length: 'degrees', area: 'lambert72' },
    room: {
      count: EXACT,
      length: { absolute: 0.001, relative: 2e-8 },
      area: { absolute: 0.05, relative: 2e-8 },
    },
  },
  {
    name: 'plain',
    engine: plainEngine,
    plane: { count: 'degrees', length: 'lambert72', area: 'lambert72' },
    room: {
      count: EXACT,
      length: { absolute: 1e-6, relative: 1e-9 },
      area: { absolute: 1e-4, relative: 1e-9 },
    },
  },
];

/** A file of features, the same bytes for us and for PostGIS. */
export function geojsonFile(features: readonly Feature[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
}

/** A file through our door. Its bytes are copied, because a driver may use them up. */
export async function read(name: string, bytes: Uint8Array): Promise<Columns> {
  return valueOf(await readLayer({ kind: 'bytes', name, bytes: bytes.slice() })).columns;
}

/** A recipe by which every feature counts. */
export function bareRecipe(kind: Kind): MeasureRecipe {
  return {
    target: 'bomen',
    rule: { kind },
    filtered: false,
    yearColumn: null,
    statusColumn: null,
    quantityColumn: null,
  };
}

/** What an engine counts on 22 November 2026, with the codes of the areas. */
export async function countBy(
  engine: CoverageEngine,
  areas: { columns: Columns; codeColumn: string },
  measures: Columns,
  recipe: MeasureRecipe,
): Promise<{ codes: string[]; tally: Tally }> {
  const { codeColumn } = areas;
  const areaRecipe = { codeColumn, nameColumn: codeColumn, parentColumn: null };
  const prepared = valueOf(engine.prepareAreas(areas.columns, areaRecipe, 'areas'));
  const allocation = valueOf(await engine.allocate(prepared, measures, recipe, 'measures'));
  const tally = engine.tally(allocation, { date: 20261122, cpeWeights: 'call2022' });
  return { codes: prepared.areas.map(({ code }) => code), tally };
}

/** A line for every area in which a quantity of ours is further from PostGIS's than there is room for. */
export function differences(
  codes: readonly string[],
  quantities: ArrayLike<number>,
  postgis: ReadonlyMap<string, PostgisPart>,
  { absolute, relative }: { absolute: number; relative: number } = EXACT,
): string[] {
  const unknown = [...postgis.keys()].filter((code) => !codes.includes(code));
  const far = codes.flatMap((code, area) => {
    const [ours, theirs] = [quantities[area]!, postgis.get(code)?.quantity ?? 0];
    return Math.abs(ours - theirs) <= absolute + relative * Math.abs(theirs)
      ? []
      : [`${code}: ${ours}, PostGIS ${theirs}`];
  });
  return [...unknown.map((code) => `${code}: not known to us`), ...far];
}

/** As {@link differences}, of the features that have a part in every area. */
export function otherFeatures(
  codes: readonly string[],
  features: ArrayLike<number>,
  postgis: ReadonlyMap<string, PostgisPart>,
): string[] {
  const counts = [...postgis].map(([code, part]) => [code, { ...part, quantity: part.features }] as const);
  return differences(codes, features, new Map(counts));
}
