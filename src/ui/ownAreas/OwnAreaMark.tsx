import { selectOwnAreas } from '../../state/selectors/work';
import { useApp } from '../../state/store/AppContext';
import type { OwnArea } from '../../domain/areas/ownArea';
import { originText } from '../../i18n/originText';
import { translate } from '../../i18n/translate';
import type { Language } from '../../i18n/translate';
import type { AreaLevel } from '../../state/store/data';
import { levelKind } from '../shared/names';

/** The colour of an own area before its name, as on the map; nothing for any other area. */
export function OwnAreaMark({ code }: { code: string }) {
  const colour = useApp((state) => selectOwnAreas(state).find(({ id }) => id === code)?.colour ?? null);
  return colour && <span className="own-area-swatch" style={{ borderColor: colour }} aria-hidden="true" />;
}

/** How an own area came to be, in a few words: "3 gemeenten", "cirkel, straal 1.500 m". */
export function howMade(language: Language, { origin }: OwnArea, levels: readonly AreaLevel[]): string {
  if (origin.kind !== 'composed') return originText(language, origin);
  const kind = levelKind(levels.find(({ id }) => id === origin.members.levelId) ?? null);
  return translate(language, `level.count.${kind}`, { count: origin.members.codes.length });
}

/** How the own area with a code came to be, in words; null for any other area. */
export function useHowMade(code: string | null): string | null {
  const area = useApp((state) => selectOwnAreas(state).find(({ id }) => id === code) ?? null);
  const levels = useApp((state) => state.levels);
  const language = useApp((state) => state.language);
  return area && howMade(language, area, levels);
}

/** The code of an area in the table; an own area has none that means anything, and says how it was made. */
export function AreaCode({ code }: { code: string }) {
  return useHowMade(code) ?? code;
}
