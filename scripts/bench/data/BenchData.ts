import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findAttribute } from '../../../src/features/columns';
import type { Columns } from '../../../src/features/columns';
import { writeFlatGeobufChunks } from '../../../src/io/formats/flatgeobuf/writeFlatGeobufChunks';
import { readLayer } from '../../../src/io/readLayer';
import { readPopulationGrid } from '../../data/readFigures';
import { sizeName } from '../benchOptions';
import type { AreasName, LayerSpec } from '../benchTasks';
import { benchLines, benchPoints, benchPolygons } from './benchLayers';
import { benchSectors } from './benchSectors';
import { densifyPolygons } from './sampledPolygons';
import { PopulationPlaces } from './populationPlaces';

/** Change it with the generators: files made before are then made anew. */
const VERSION = 1;
const CACHE = resolve('.cache', `bench-${VERSION}`);
const DEFAULT_AREAS = 'public/data/areas/municipalities-2025.fgb';
const SECTORS = 9400;
/** As many positions as surveyed boundaries have. */
const POSITIONS_PER_MUNICIPALITY = 1000;
const POSITIONS_PER_SECTOR = 120;

const GENERATORS = { points: benchPoints, lines: benchLines, polygons: benchPolygons };

/** Areas as every peer gets them. */
export interface BenchAreas {
  file: string;
  columns: Columns;
  /** Place of every feature of the columns in all results: the attribute `id` of the file. */
  ids: Uint32Array;
}

/** The seeded data: made once, kept as FlatGeobuf in `.cache/`, read back as every program reads them. */
export class BenchData {
  readonly #layers = new Map<string, Promise<Columns>>();
  readonly #areas = new Map<AreasName, Promise<BenchAreas>>();
  #places: PopulationPlaces | null = null;

  /** @param areasFile areas to take in place of the schematic municipalities; FlatGeobuf or GeoJSON. */
  constructor(private readonly areasFile: string | null) {
    mkdirSync(CACHE, { recursive: true });
  }

  areas(name: AreasName): Promise<BenchAreas> {
    if (!this.#areas.has(name)) this.#areas.set(name, this.#readAreas(name));
    return this.#areas.get(name)!;
  }

  /** The features of a measure layer, in the order of its file. */
  layer(spec: LayerSpec): Promise<Columns> {
    const file = this.layerFile(spec);
    if (!this.#layers.has(file)) this.#layers.set(file, readColumns(file));
    return this.#layers.get(file)!;
  }

  /** Drop what was read, for the room that it takes. */
  forgetLayers(): void {
    this.#layers.clear();
  }

  /** The path of a measure layer, which is made first where it is missing. */
  layerFile({ kind, size }: LayerSpec): string {
    const name = `${kind}-${sizeName(size)}`;
    this.#places ??= new PopulationPlaces(readPopulationGrid());
    const places = this.#places;
    return cached(name, () => GENERATORS[kind](size, places, name));
  }

  async #readAreas(name: AreasName): Promise<BenchAreas> {
    const file = await this.#areasFile(name);
    const columns = await readColumns(file);
    const id = findAttribute(columns, 'id')!;
    return { file, columns, ids: Uint32Array.from(id.values as Float64Array) };
  }

  async #areasFile(name: AreasName): Promise<string> {
    if (name === 'sectors') {
      return cached(name, () => {
        const sectors = benchSectors(readPopulationGrid(), SECTORS, 'sectors');
        return numbered(sectors, densifyPolygons(sectors.polygons, sectors.count, POSITIONS_PER_SECTOR));
      });
    }
    const areas = await readColumns(this.areasFile ?? DEFAULT_AREAS);
    const polygons = this.areasFile
      ? areas.polygons
      : densifyPolygons(areas.polygons, areas.count, POSITIONS_PER_MUNICIPALITY);
    return write(this.areasFile ? 'own-areas' : name, numbered(areas, polygons));
  }
}

/** Areas with their number as their only attribute. */
function numbered(areas: Columns, polygons: Columns['polygons']): Columns {
  const values = Float64Array.from({ length: areas.count }, (_, i) => i);
  const isNull = new Uint8Array(areas.count);
  return { ...areas, polygons, attributes: [{ name: 'id', type: 'number', values, isNull }] };
}

function cached(name: string, make: () => Columns): string {
  const file = join(CACHE, `${name}.fgb`);
  return existsSync(file) ? file : write(name, make());
}

/** A file is named last, so that an interrupted run leaves no half of one. */
function write(name: string, columns: Columns): string {
  const file = join(CACHE, `${name}.fgb`);
  const target = openSync(`${file}.part`, 'w');
  for (const chunk of writeFlatGeobufChunks(columns, { name })) writeSync(target, chunk);
  closeSync(target);
  renameSync(`${file}.part`, file);
  return file;
}

async function readColumns(file: string): Promise<Columns> {
  const layer = await readLayer({ kind: 'bytes', name: file, bytes: new Uint8Array(readFileSync(file)) });
  if (!layer.ok) throw new Error(`${layer.problem.code} ${JSON.stringify(layer.problem.params)}`);
  return layer.value.columns;
}
