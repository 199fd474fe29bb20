import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';
import { parseJson } from '../formats/geojson/parseJson';
import { fromBase64, toBase64 } from './base64';
import { ANY_KINDS } from './kinds/recordKinds';
import type { RecordFields } from './kinds/recordKinds';
import { parseProject } from './parseProject';
import { PROJECT_FORMAT, PROJECT_VERSION } from './projectVersion';
import type { Project } from './projectSchema';
import { readableJson } from './readableJson';

/** A project without the layers in it, and those layers apart: FlatGeobuf by the layer's id. */
export interface OpenedProject {
  project: ProjectContent;
  data: ReadonlyMap<string, Uint8Array>;
}

/** What a project says, without the marks of its file and the layers in it. */
export type ProjectContent = Omit<Project, 'format' | 'version' | 'data'>;

/** A table in the order of its keys, so that the same project gives the same text whatever was done first. */
function sorted<T>(table: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The fields with records, each table in the order of its keys. */
function recordFields(project: RecordFields): RecordFields {
  const fields = ANY_KINDS.map(({ file: { field } }) => {
    const stored = project[field as keyof RecordFields];
    return [field, Array.isArray(stored) ? stored : sorted(stored as Record<string, unknown>)];
  });
  return Object.fromEntries(fields) as RecordFields;
}

/**
 * Write a project as the text of a `.pactkaart.json` file (UTF-8). The same project gives the same bytes.
 * @param data the layers that travel with it, as FlatGeobuf by the layer's id
 */
export function writeProject(project: ProjectContent, data: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // The first form had `compared` after the own areas: a file that is written again differs in what changed only.
  const { layers, ownAreas, ...others } = recordFields(project);
  const file: Project = {
    format: PROJECT_FORMAT,
    version: PROJECT_VERSION,
    catalog: project.catalog,
    settings: project.settings,
    view: project.view,
    ...{ layers, ownAreas, compared: project.compared, ...others },
    data: sorted(Object.fromEntries([...data].map(([id, bytes]) => [id, toBase64(bytes)]))),
  };
  return new TextEncoder().encode(readableJson(file));
}

/**
 * Read a `.pactkaart.json` file of any version.
 * @returns the problems of parseJson and parseProject; `project.invalid` names a layer whose data cannot be decoded
 */
export function readProject(bytes: Uint8Array, file: string): Result<OpenedProject> {
  const json = parseJson(bytes, file);
  if (!json.ok) return json;
  const parsed = parseProject(json.value, file);
  if (!parsed.ok) return parsed;
  const { format: _format, version: _version, data, ...project } = parsed.value;
  const decoded = new Map<string, Uint8Array>();
  for (const [id, text] of Object.entries(data)) {
    const layer = fromBase64(text);
    if (!layer) return fail('project.invalid', { file, place: `data.${id}`, cause: 'wrongValue' });
    decoded.set(id, layer);
  }
  return ok({ project, data: decoded });
}
