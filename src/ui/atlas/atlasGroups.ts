import { itemAt } from '../../domain/itemAt';
import type { AreaLevel } from '../../state/store/data';
import type { Language } from '../../i18n/translate';
import { wholeName } from '../shared/names';

/** Areas whose reports make up one atlas. */
export interface AtlasGroup {
  id: string;
  level: AreaLevel;
  /** Places in the level, by name. */
  indices: readonly number[];
  /** Code of the larger area that they are the parts of; null for a whole level. */
  parentCode: string | null;
  /** Name of the larger area; null for a whole level, whose name is a text of the interface. */
  name: string | null;
}

const collator = new Intl.Collator('nl-BE', { numeric: true });

function group(level: AreaLevel, indices: readonly number[], parent: { code: string; name: string } | null) {
  const byName = [...indices].sort((a, b) =>
    collator.compare(itemAt(level.areas, a).name, itemAt(level.areas, b).name),
  );
  return {
    id: `${level.id}/${parent?.code ?? ''}`,
    level,
    indices: byName,
    parentCode: parent?.code ?? null,
    name: parent?.name ?? null,
  };
}

/** A level whose areas name a larger one, taken apart by it. */
function groupsByParent(level: AreaLevel, levels: readonly AreaLevel[]): AtlasGroup[] {
  const larger = levels.find(({ rolledUpFrom }) => rolledUpFrom === level.id);
  const parts = new Map<string, number[]>();
  level.areas.forEach(({ parentCode }, index) => {
    if (parentCode !== null) parts.set(parentCode, [...(parts.get(parentCode) ?? []), index]);
  });
  return [...parts]
    .map(([code, indices]) =>
      group(level, indices, { code, name: larger?.areas.find((area) => area.code === code)?.name ?? code }),
    )
    .sort((a, b) => collator.compare(a.name!, b.name!));
}

/** Every atlas that the open levels offer: the parts of each larger area first, then whole levels. */
export function atlasGroups(levels: readonly AreaLevel[]): AtlasGroup[] {
  const hasParents = ({ areas }: AreaLevel): boolean => areas.some(({ parentCode }) => parentCode !== null);
  return [
    ...levels.filter(hasParents).flatMap((level) => groupsByParent(level, levels)),
    ...levels
      .filter((level) => !hasParents(level) && level.areas.length > 0)
      .map((level) => group(level, [...level.areas.keys()], null)),
  ];
}

/**
 * The atlas to start from: of the larger area that the level is limited to, of the chosen area, or of the larger area of
 * which that is a part; else the first.
 */
export function groupOf(
  groups: readonly AtlasGroup[],
  level: AreaLevel | null,
  code: string | null,
  within: string | null,
): AtlasGroup | undefined {
  const parent = level?.areas.find((area) => area.code === code)?.parentCode ?? null;
  return (
    groups.find(
      (one) => one.level.id === level?.id && one.parentCode !== null && one.parentCode === within,
    ) ??
    groups.find(({ parentCode }) => parentCode !== null && (parentCode === code || parentCode === parent)) ??
    groups.find((one) => one.parentCode === null && one.level.id === level?.id) ??
    groups[0]
  );
}

/** The name of an atlas: its larger area, Flanders, own areas, or an own layer by its file. */
export function groupName(language: Language, { name, level }: AtlasGroup): string {
  return name ?? wholeName(language, level);
}
