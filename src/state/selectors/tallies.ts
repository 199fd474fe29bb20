import { createSelector, ofLastAnswers } from './createSelector';
import { itemAt } from '../../domain/itemAt';
import type { AreaMembers } from '../../domain/areas/ownArea';
import { figureTally } from '../../domain/coverage/figureTally';
import { rollUpTallies } from '../../domain/coverage/rollUp';
import { layerTally } from '../../domain/coverage/layerReach';
import { addAreaTallies } from '../../domain/coverage/tally';
import type { AreaTally } from '../../domain/coverage/tally';
import type { CountTerms } from '../../domain/targets/ownTerms';
import type { TargetId } from '../../domain/targets/target';
import type { ImportNote } from '../../features/importReport';
import { isReadWholeAt } from '../../features/readPart';
import type { MeasureCount } from '../../worker/protocol';
import type { AppState } from '../store/appStore';
import type { AreaLevel, CodeTable } from '../store/data';
import { selectCountedLevel, selectLevelsUnder, countedMembers, levelsOfCount } from './levels';
import { layerStanding } from './layers';
import { levelFigures } from './publishedFigures';
import { selectTargetSources } from './targetSources';

/** One layer or figure table as the count sees it: everything else about a layer may change without a new sum. */
type Contribution =
  | { kind: 'figures'; values: CodeTable }
  /** `notes` are those of its import, which say how far it was read. */
  | { kind: 'layer'; emptyIsZero: boolean; count: MeasureCount; notes: readonly ImportNote[] };

/** Of a layer that is not read yet, so that one without notes stays the same. */
const NO_NOTES: readonly ImportNote[] = [];

function sameContributions(a: readonly Contribution[], b: readonly Contribution[]): boolean {
  return (
    a.length === b.length &&
    a.every((left, i) => {
      const right = itemAt(b, i);
      if (left.kind === 'figures') return right.kind === 'figures' && left.values === right.values;
      if (right.kind !== 'layer' || left.notes !== right.notes) return false;
      return left.count === right.count && left.emptyIsZero === right.emptyIsZero;
    })
  );
}

function tallyOf(
  contributions: readonly Contribution[],
  { areas, boxes }: Pick<AreaLevel, 'areas' | 'boxes'>,
  area: number,
): AreaTally | null {
  const known = contributions
    .map((part) => {
      if (part.kind === 'figures') return figureTally(part.values.get(itemAt(areas, area).code));
      const isWhole = isReadWholeAt(part.notes, boxes, area);
      return layerTally(part.count.tally, part.emptyIsZero, area, isWhole);
    })
    .filter((tally) => tally !== null);
  return known.length > 0 ? known.reduce(addAreaTallies) : null;
}

/** A level with what is counted for the target on it. */
interface LevelContributions {
  level: AreaLevel;
  contributions: readonly Contribution[];
}

function sameLevels(a: readonly LevelContributions[], b: readonly LevelContributions[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (left, i) =>
        left.level === itemAt(b, i).level &&
        sameContributions(left.contributions, itemAt(b, i).contributions),
    )
  );
}

/**
 * The sum of an area's members, with those that it is over where some have no data; null where none of them has or their
 * level is not open.
 */
function composedTally(
  members: AreaMembers,
  levels: readonly AreaLevel[],
  counted: readonly LevelContributions[],
): AreaTally | null {
  const found = countedMembers(members, levels);
  const contributions = counted.find(({ level }) => level === found?.level)?.contributions;
  if (!found || !contributions) return null;
  const { level, indices, unknown } = found;
  const tallies = indices.map((index) => tallyOf(contributions, level, index));
  const { value, missing } = rollUpTallies(tallies);
  if (!value || missing + unknown === 0) return value;
  const areas = indices.filter((_, member) => tallies[member] !== null);
  return { ...value, incomplete: true, over: { levelId: level.id, areas, of: indices.length + unknown } };
}

/** The selectors of one target, each with a memory of its own: a count of one target leaves the others as they were. */
function tallySelector(id: TargetId, terms: CountTerms | undefined) {
  const selectContributions = createSelector(
    [
      (state: AppState) => selectTargetSources(state)[id],
      selectCountedLevel,
      (state: AppState) => state.levels,
      (state: AppState) => state.counts,
      (state: AppState) => state.mergers,
      (state: AppState) => state.date,
      (state: AppState) => state.cpeWeights,
    ],
    ({ layers, figures }, counted, levels, counts, mergers, date, cpeWeights): LevelContributions[] =>
      levelsOfCount(counted, levels).map((level) => ({
        level,
        contributions: [
          ...figures.map(({ values }) => ({
            kind: 'figures' as const,
            values: levelFigures(values, level, mergers),
          })),
          ...layers.flatMap((layer) => {
            const standing = layerStanding({ counts, levels, date, cpeWeights }, level, layer, terms);
            if (!standing) return [];
            const { emptyIsZero, count } = standing;
            return [{ kind: 'layer' as const, emptyIsZero, count, notes: layer.report?.notes ?? NO_NOTES }];
          }),
        ],
      })),
    ofLastAnswers(sameLevels),
  );
  return createSelector(
    [selectContributions, selectLevelsUnder],
    (counted, levels): readonly (AreaTally | null)[] => {
      const [own] = counted;
      return (
        own?.level.areas.map((_, index) => {
          const members = own.level.members?.[index];
          return members
            ? composedTally(members, levels, counted)
            : tallyOf(own.contributions, own.level, index);
        }) ?? []
      );
    },
  );
}

const KNOWN = new Map<string, ReturnType<typeof tallySelector>>();

/**
 * What was counted for a target in every area of the level that is counted; null where there are no data. An area that
 * is composed of others is the sum of theirs.
 * @param terms between which days it counts where these are not the pact's own
 */
export function selectAreaTallies(
  state: AppState,
  target: TargetId,
  terms?: CountTerms,
): readonly (AreaTally | null)[] {
  const id = terms ? `${target}/${terms.fromYear}-${terms.deadline}` : target;
  const selector = KNOWN.get(id) ?? tallySelector(target, terms);
  KNOWN.set(id, selector);
  return selector(state);
}
