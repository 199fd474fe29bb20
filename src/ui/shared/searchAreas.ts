import { foldText } from '../../domain/foldText';

const MOST = 12;

interface Named {
  name: string;
  code: string;
}

/** How well a name or code fits what was typed; lower is better, null does not fit. */
function fit(area: Named, wanted: string): number | null {
  const name = foldText(area.name);
  if (name === wanted || area.code === wanted) return 0;
  if (name.startsWith(wanted) || area.code.startsWith(wanted)) return 1;
  const at = name.indexOf(wanted);
  return at < 0 ? null : /[\s-]/.test(name.charAt(at - 1)) ? 2 : 3;
}

/** The areas whose name or code fits what was typed best, the best first; none for nothing. */
export function searchAreas<Area extends Named>(areas: readonly Area[], text: string): Area[] {
  const wanted = foldText(text.trim());
  if (wanted === '') return [];
  return areas
    .flatMap((area) => {
      const rank = fit(area, wanted);
      return rank === null ? [] : [{ area, rank }];
    })
    .sort((a, b) => a.rank - b.rank || a.area.name.localeCompare(b.area.name, 'nl-BE'))
    .slice(0, MOST)
    .map(({ area }) => area);
}
