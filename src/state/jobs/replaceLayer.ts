import { sameValue } from '../../domain/sameValue';
import { membersOf } from '../../domain/areas/ownArea';
import type { ProjectLayer } from '../../io/project/kinds/ownLayer';
import { ANY_KINDS } from '../../io/project/kinds/recordKinds';
import type { ActionContext } from '../store/action';
import type { AppState } from '../store/appStore';
import { recordKey } from '../store/records';
import type { ProjectRecord, RecordChange, Records } from '../store/records';
import { selectOwnAreas } from '../selectors/work';
import { recomposed } from './boundaries';

const KINDS = new Map<string, (typeof ANY_KINDS)[number]>(ANY_KINDS.map((kind) => [kind.kind, kind]));

/**
 * The change that puts a layer in the place of another: in its place in the order, and with all that was said of the
 * other (its name and colours, own areas composed of its areas, texts about them) said of it.
 */
export function replacingLayer(records: Records, replaced: string, layer: ProjectLayer): RecordChange[] {
  const changes: RecordChange[] = [];
  for (const [key, before] of records) {
    const { kind, value } = before;
    if (kind === 'ownLayer' && (value as ProjectLayer).id === replaced) {
      const after = { kind, at: before.at, value: layer } as ProjectRecord;
      changes.push({ key, before, after: null });
      changes.push({ key: recordKey('ownLayer', layer), before: null, after });
      continue;
    }
    const { followLayers, id } = KINDS.get(kind)!;
    const next = followLayers?.(value, (one) => ({ id: one === replaced ? layer.id : one }));
    if (!next || sameValue(value, next)) continue;
    const after = { ...before, value: next } as ProjectRecord;
    const nextKey = `${kind} ${id(next)}`;
    if (nextKey === key) changes.push({ key, before, after });
    else changes.push({ key, before, after: null }, { key: nextKey, before: null, after });
  }
  return changes;
}

/** Changes with the own areas that are composed of a layer's areas in its outlines, where it has all of these areas. */
export async function withRecomposed(
  context: ActionContext,
  changes: readonly RecordChange[],
  replaced: string,
  layerId: string,
): Promise<RecordChange[]> {
  const shaped = await recomposed(context, (levelId) => (levelId === replaced ? layerId : undefined));
  const geometries = new Map(
    shaped.map(({ id, geometry }) => [recordKey('ownArea', { id } as never), geometry]),
  );
  return changes.map((change) => {
    const geometry = geometries.get(change.key);
    if (!geometry || !change.after) return change;
    return {
      ...change,
      after: { ...change.after, value: { ...change.after.value, geometry } } as ProjectRecord,
    };
  });
}

/** Names of own areas that name areas of a layer which a newer one no longer has: they keep their outline, without them. */
export function areasLosingMembers(
  state: Pick<AppState, 'records'>,
  replaced: string,
  codes: readonly string[],
): string[] {
  const there = new Set(codes);
  return selectOwnAreas(state).flatMap((area) => {
    const members = membersOf(area);
    const loses = members?.levelId === replaced && members.codes.some((code) => !there.has(code));
    return loses ? [area.name] : [];
  });
}
