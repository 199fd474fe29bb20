import { withCompared } from './comparedAreas';
import type { AreaReference } from '../domain/areas/areaReference';

/**
 * Compared areas in a link: `municipalities-2025/12014,11002,provinces-2025/10000`. The level stands before the first
 * area of each run of the same level; an area without one is of the level before it.
 */
export function encodeCompared(compared: readonly AreaReference[]): string {
  return compared
    .map(({ levelId, code }, place) => {
      const name = encodeURIComponent(code);
      return levelId === compared[place - 1]?.levelId ? name : `${encodeURIComponent(levelId)}/${name}`;
    })
    .join();
}

function decodePart(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Read what {@link encodeCompared} wrote; what makes no sense, stands there twice or is one too many is left out. */
export function decodeCompared(text: string): readonly AreaReference[] {
  let compared: readonly AreaReference[] = [];
  let levelId: string | null = null;
  for (const item of text.split(',')) {
    const slash = item.indexOf('/');
    if (slash >= 0) levelId = decodePart(item.slice(0, slash));
    const code = decodePart(item.slice(slash + 1));
    if (levelId && code) compared = withCompared(compared, { levelId, code });
  }
  return compared;
}
