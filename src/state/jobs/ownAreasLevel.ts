import type { OpenedAreas } from '../../worker/protocol';
import { itemAt } from '../../domain/itemAt';
import { membersOf } from '../../domain/areas/ownArea';
import type { OwnArea } from '../../domain/areas/ownArea';
import { joinLocalTexts } from '../../domain/catalog/localText';
import type { LocalText } from '../../domain/catalog/localText';
import type { ActionContext } from '../store/action';
import type { AppState } from '../store/appStore';
import { notify } from '../store/notices';
import { ofSameAreas } from '../store/countKeys';
import type { AreaLevel } from '../store/data';
import { selectOwnAreas } from '../selectors/work';
import { OWN_AREAS_LEVEL } from '../store/work';
import { releaseOutlines } from './outlineUrls';

/** True when both have the same shapes in the same order: what was counted for one holds for the other. */
function sameShapes(a: readonly OwnArea[], b: readonly OwnArea[]): boolean {
  return a.length === b.length && a.every(({ geometry }, index) => geometry === b[index]?.geometry);
}

/** Whether the borders of an area are, in part, computed and not surveyed. */
function isSchematic({ origin }: OwnArea, levels: readonly AreaLevel[]): boolean {
  if (origin.kind === 'combined') return origin.schematic ?? false;
  const members = origin.kind === 'composed' ? origin.members : null;
  return levels.some(({ id, schematic }) => schematic && id === members?.levelId);
}

/** What the levels say that own areas are composed of, each thing once; empty where there are none. */
function creditOf(
  areas: readonly OwnArea[],
  levels: readonly AreaLevel[],
  said: 'source' | 'licence',
): LocalText {
  const composedOf = new Set(areas.map((area) => membersOf(area)?.levelId));
  const texts = levels.filter(({ id }) => composedOf.has(id)).map((level) => level[said]);
  return joinLocalTexts(
    texts.filter((text) => text !== ''),
    '; ',
  );
}

/** Year of the borders that all areas are composed of; null where it differs, or an area has borders of its own. */
function vintageOf(areas: readonly OwnArea[], levels: readonly AreaLevel[]): number | null {
  const years = new Set(
    areas.map((area) => levels.find(({ id }) => id === membersOf(area)?.levelId)?.vintage ?? null),
  );
  return years.size === 1 ? itemAt([...years], 0) : null;
}

/** Where the borders of own areas come from, as far as the levels that they are composed of are open. */
function borderOrigin(
  areas: readonly OwnArea[],
  levels: readonly AreaLevel[],
): Pick<AreaLevel, 'source' | 'licence' | 'vintage' | 'schematic'> {
  return {
    source: creditOf(areas, levels, 'source'),
    licence: creditOf(areas, levels, 'licence'),
    vintage: vintageOf(areas, levels),
    schematic: areas.some((area) => isSchematic(area, levels)),
  };
}

/** The levels with what the own areas say of their borders brought up to date; the same list where nothing changed. */
function withBorderOrigin(levels: readonly AreaLevel[]): readonly AreaLevel[] {
  const level = levels.find(({ id }) => id === OWN_AREAS_LEVEL);
  if (!level?.openedOf) return levels;
  const { source, licence, vintage, schematic } = level;
  const origin = borderOrigin(level.openedOf, levels);
  const isSame = JSON.stringify(origin) === JSON.stringify({ source, licence, vintage, schematic });
  return isSame ? levels : levels.map((one) => (one === level ? { ...one, ...origin } : one));
}

function levelOf(
  areasId: string,
  areas: readonly OwnArea[],
  opened: OpenedAreas,
  levels: readonly AreaLevel[],
): AreaLevel {
  const members = areas.map(membersOf);
  return {
    ...{ id: OWN_AREAS_LEVEL, areasId, level: OWN_AREAS_LEVEL, name: OWN_AREAS_LEVEL, own: true },
    rolledUpFrom: null,
    ...borderOrigin(areas, levels),
    members: members.some((one) => one !== null) ? members : null,
    openedOf: areas,
    ...opened,
  };
}

/**
 * The state with another level of own areas, or without one; an area that is gone is no longer the chosen one.
 * @param counted the opening before it with the same outlines, whose numbers hold for it
 */
function withLevel(state: AppState, level: AreaLevel | null, counted: AreaLevel | null): Partial<AppState> {
  const others = state.levels.filter(({ id }) => id !== OWN_AREAS_LEVEL);
  const kept = <T>(table: Readonly<Record<string, T>>) =>
    level && counted ? ofSameAreas(table, counted.areasId, level.areasId) : table;
  const shown = state.levelId === OWN_AREAS_LEVEL;
  // Of the project, not of the level: an area that was just added may come with the next level only.
  const chosenGone = shown && !selectOwnAreas(state).some(({ id }) => id === state.selectedCode);
  return {
    levels: level ? [...others, level] : others,
    counts: kept(state.counts),
    populationShares: kept(state.populationShares),
    ...(shown && { hoveredIndex: null }),
    ...(chosenGone && { selectedCode: level?.areas[0]?.code ?? null }),
    ...(shown && !level && { levelId: others[0]?.id ?? '', page: 'map' as const }),
  };
}

/**
 * Keeps the level of own areas in step with the project: whenever the own areas change, the engine opens them anew and
 * what was counted in the outlines before is let go. One change after the other; those that came in between are made in one go.
 * @returns a function that stops it
 */
export function keepOwnAreasLevel(context: ActionContext): () => void {
  const { store, engine } = context;
  let built: readonly OwnArea[] = [];
  let working = false;
  let openings = 0;
  /** The level before: the page may still be handing it to a map when the next one comes. */
  let retired: AreaLevel | null = null;

  async function build(areas: readonly OwnArea[]): Promise<void> {
    const before = store.getState().levels.find(({ id }) => id === OWN_AREAS_LEVEL) ?? null;
    const counted = sameShapes(built, areas) ? before : null;
    built = areas;
    let level: AreaLevel | null = null;
    if (areas.length > 0) {
      const shapes = areas.map(({ id: code, name, geometry }) => ({ code, name, geometry }));
      const areasId = `${OWN_AREAS_LEVEL}@${++openings}`;
      const opened = await engine.openShapes(areasId, shapes);
      // The level of before must not stay either: its numbers are of outlines that are no longer in the project.
      if (opened.ok) level = levelOf(areasId, areas, opened.value, store.getState().levels);
      else notify(store, { problem: opened.problem });
    }
    store.setState((state) => withLevel(state, level, counted));
    if (retired) releaseOutlines(retired);
    retired = before;
    if (before) await engine.dropLayer(before.areasId);
  }

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    for (
      let state = store.getState();
      state.phase === 'ready' && selectOwnAreas(state) !== built;
      state = store.getState()
    ) {
      await build(selectOwnAreas(state));
    }
    working = false;
  }

  void work();
  return store.subscribe((state, before) => {
    if (state.records !== before.records || state.phase !== before.phase) void work();
    if (state.levels === before.levels) return;
    const levels = withBorderOrigin(state.levels);
    if (levels !== state.levels) store.setState({ levels });
  });
}
