import type { ImportReport } from '../features/importReport';
import { ok } from '../domain/result';
import type { Result } from '../domain/result';
import type { ReadLayer } from '../io/finishLayer';
import { rowNumber } from '../features/rowFates';
import { planFlatGeobuf } from '../io/formats/flatgeobuf/flatGeobufPlan';
import type { FlatGeobufOptions } from '../io/formats/flatgeobuf/flatGeobufPlan';
import { writeFlatGeobuf } from '../io/formats/flatgeobuf/writeFlatGeobuf';
import { keepColumns, readKeptColumns } from '../io/keptColumns';
import { base64Length } from '../io/project/base64';
import { readProject, writeProject } from '../io/project/projectFile';
import type { OpenedProject, ProjectContent } from '../io/project/projectFile';
import type { Fingerprint } from '../io/layerSource';

/** What the engine does for a project: it holds the layers that a project carries. */
export interface ProjectCalls {
  /** What tells the file that a layer was read from; null for a layer from an address. */
  fingerprint(layerId: string): Promise<Result<Fingerprint | null>>;
  /** A layer with all its columns and what the door said of it as bytes, to keep it between visits. */
  keptLayer(layerId: string): Promise<Result<Uint8Array<ArrayBuffer>>>;
  /** Open a layer from such bytes under an id, as it was; see {@link readKeptColumns} for what can be wrong with them. */
  openKept(layerId: string, bytes: Uint8Array<ArrayBuffer>, file: string): Promise<Result<ImportReport>>;
  /** How many characters each layer would take in a project, by its id. */
  sizesInProject(layerIds: readonly string[]): Promise<Result<ReadonlyMap<string, number>>>;
  /**
   * The bytes of a project file.
   * @param embed the layers that travel with it: the id each has in the project, and here
   */
  writeProject(project: ProjectContent, embed: ReadonlyMap<string, string>): Promise<Result<Uint8Array>>;
  /** Read and check a project file; nothing that is open changes. */
  readProject(bytes: Uint8Array, file: string): Promise<Result<OpenedProject>>;
}

/** How a layer is written in a project: its features stand there in another order, and keep the numbers of their rows. */
function inProject(name: string, { record, report }: ReadLayer): FlatGeobufOptions {
  const rows = { numberOf: (feature: number) => rowNumber(record, feature), table: report.table };
  return { name, crs: 'EPSG:4326', rows };
}

/**
 * @param kept answers an open layer, and throws for one that is not
 * @param open keeps a layer open under an id
 */
export function projectCalls(
  kept: (layerId: string) => ReadLayer & { fingerprint: Fingerprint | null },
  open: (layerId: string, layer: ReadLayer) => void,
): ProjectCalls {
  return {
    fingerprint: async (layerId) => ok(kept(layerId).fingerprint),

    keptLayer: async (layerId) => ok(await keepColumns(kept(layerId))),

    openKept: async (layerId, bytes, file) => {
      const layer = await readKeptColumns(bytes, file);
      if (!layer.ok) return layer;
      open(layerId, layer.value);
      return ok(layer.value.report);
    },

    sizesInProject: async (layerIds) => {
      const sizes = layerIds.map((id) => {
        const layer = kept(id);
        const { head, indexLength, offsets } = planFlatGeobuf(layer.columns, inProject(id, layer));
        return [id, base64Length(head.length + indexLength + offsets.at(-1)!)] as const;
      });
      return ok(new Map(sizes));
    },

    writeProject: async (project, embed) => {
      const data = [...embed].map(([name, layerId]) => {
        const layer = kept(layerId);
        return [name, writeFlatGeobuf(layer.columns, inProject(name, layer))] as const;
      });
      return ok(writeProject(project, new Map(data)));
    },

    readProject: async (bytes, file) => readProject(bytes, file),
  };
}
